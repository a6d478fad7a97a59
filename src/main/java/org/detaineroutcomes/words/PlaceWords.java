package org.detaineroutcomes.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.CoverageGap;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.model.result.ReportMeasure;

/** What pages about one place or one facility say. */
public final class PlaceWords {
  public static final String FACILITIES = "Facilities";
  public static final String SEARCH_PLACES = "Search by name, FIPS code or alias";
  public static final String SEARCH_FACILITIES = "Search by facility, town, county or state";
  public static final String GROUP = "Which group it is in, and why";
  public static final String POLICIES = "Policies by date";
  public static final String DAYS = "What law and practice say, day by day";
  public static final String CONFLICTS = "Where laws or sources differ";
  public static final String DECLINES = "Declined-detainer reports";
  public static final String DETAINERS = "Detainers by year and outcome";
  public static final String CITIZENS = "United States citizens";
  public static final String CRIME = "Offenses known to police";
  public static final String IN_STATE = "In the same state";
  public static final String BY_PERIOD = "What law and practice say, by period";
  public static final String COUNTIES = "Counties of the state with a page";
  public static final String STATES = "States";
  public static final String IN_CONFLICT =
      "On some days a limit and, at once, a mandate or an agreement to cooperate are in force here.";
  public static final String RESTS_ON = "What this page rests on";
  public static final String COUNTED = "Shown";
  public static final String SOURCE = "Source";
  public static final String EDITION = "Edition";
  public static final String COVERAGE = "Coverage";
  public static final String NO_MATCH = "Nothing matches.";
  public static final String RULE_OF_PAGES =
      "A place has a page if a source of this release names a policy, a decline, a detainer or a"
          + " citizen there. A place without a page may have any of them: no source read here says.";
  public static final String FACILITY_NAMES =
      "Facilities stand under the names that the records print. Whose custody a facility is, is"
          + " told from its name. A name that few records have is not printed, since it may be a"
          + " person’s in the wrong column.";
  public static final String FILES_OVERLAP =
      "Two files can hold the same detainer: rows of different files are never added up.";
  public static final String DECLINE_RATE =
      "Declines are of detainers issued at any time; over the detainers issued in the same week they"
          + " are no rate. The declined date is the day on which ICE learned of it.";
  public static final String IN_PART =
      "A number after ≥ is a floor: part of the year is not in the records.";
  public static final String TIERS =
      "Tiers are never added up. Citizens are counted if somebody recorded them as such: each number"
          + " is a floor.";

  public static final String NOT_IN_RECORDS = "not in the records";

  private PlaceWords() {}

  /** Why a count is withheld; it does not tell a small count from one beside it. */
  public static String withheld(int below) {
    return "fewer than " + below + " people, or a number that would give so few away";
  }

  /** "12 places" or "1 place". */
  public static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** How many pages there are. */
  public static String size(long counties, long states, long facilities) {
    String places =
        count(counties, "county", "counties") + " in " + count(states, "state", "states");
    return facilities == 0
        ? places + "."
        : places + ", " + count(facilities, "facility", "facilities") + ".";
  }

  /**
   * What there is of a place.
   *
   * @param policies spells of policies
   * @param reports numbers of declined-detainer reports
   */
  public static String lead(
      int policies, int reports, boolean detainers, boolean citizens, List<String> aliases) {
    List<String> parts = new ArrayList<>();
    parts.add(policies == 0 ? "No policy of its own is listed" : listed(policies));
    if (reports > 0) {
      parts.add("declined-detainer reports name it");
    }
    if (detainers) {
      parts.add("detainers are on record");
    }
    if (citizens) {
      parts.add("detainers on citizens are on record");
    }
    return String.join("; ", parts)
        + "."
        + (aliases.isEmpty() ? "" : " Sources also call it " + String.join(", ", aliases) + ".");
  }

  private static String listed(int policies) {
    return count(policies, "policy is", "policies are") + " listed";
  }

  /** The way to the page of a state. */
  public static String statePage(String state, int others) {
    return state + ", and " + count(others, "other county", "other counties") + " with a page";
  }

  /** Where a facility lies and whose it is. */
  public static String facility(String city, String place, boolean county, Set<String> custody) {
    String town = city.isBlank() ? "" : "Postal town: " + city + ". ";
    String where = (county ? "County: " : "State, its county being unknown: ") + place + ". ";
    return town + where + "By its name: " + custody(custody) + ".";
  }

  /** What facilities are called together if too few records have the name of each. */
  public static String fewRecords(int below, Set<String> custody) {
    return "Facilities that fewer than " + below + " records name (" + custody(custody) + ")";
  }

  /** The rule of a job by which a place is in a group. */
  public static String rule(TreatmentDefinition definition, AdoptionRule adoption) {
    String who = "Treated is a unit with " + definition.meaning();
    return definition.undated() ? who + "." : who + ", " + since(adoption) + ".";
  }

  private static String since(AdoptionRule adoption) {
    return switch (adoption) {
      case FIRST_FULL -> "from the first period in which it is in force on every day";
      case ANY_DAY -> "from the first period in which it is in force on any day";
      case MAJORITY ->
          "from the first period in which it is in force on more than half of the days";
    };
  }

  /**
   * Which group a unit is in.
   *
   * @param group in the words of the job
   * @param cohort first period that counts as treated; empty: none
   */
  public static String inGroup(String unit, Arm arm, String group, String cohort) {
    return switch (arm) {
      case EXCLUDED -> unit + " is in no group of the comparison.";
      default ->
          unit
              + " is in the group “"
              + group
              + "”"
              + (cohort.isEmpty() ? "." : "; the first period that counts as treated is " + cohort)
              + (cohort.isEmpty() ? "" : ".");
    };
  }

  /** Why it is in no group. */
  public static String because(String reason) {
    return Words.sentence("the reason: " + reason);
  }

  /** The policy that dates a unit. */
  public static String dated(String adopter, LocalDate earliest, LocalDate latest, String table) {
    return "The policy that dates it is that of "
        + adopter
        + ", in force "
        + from(earliest, latest, "")
        + ", as listed among "
        + SourceWords.holding(table)
        + ".";
  }

  /** That no policy dates a unit. */
  public static String undated(Arm arm) {
    return switch (arm) {
      case NONE_LISTED -> "No input lists a limit on detainers of its own.";
      case AGREEMENT_287G -> "A 287(g) agreement is listed, and no limit that decides its group.";
      case MANDATE -> "A mandate to cooperate is listed, and no limit that decides its group.";
      case CONFLICT ->
          "A limit and, at once, a mandate or an agreement to cooperate are in force there.";
      default -> "No policy with a certain date decides it.";
    };
  }

  /** "2007 to 2013". */
  public static String span(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }

  /** "from 2014-04-16", "between 2014-04-01 and 2014-04-30", "since a day that is not known". */
  public static String from(LocalDate earliest, LocalDate latest, String printed) {
    String said = printed.isEmpty() ? "" : " (“" + printed + "”)";
    if (latest == null) {
      return earliest == null
          ? "since a day that no source gives"
          : "since " + earliest + " at the earliest" + said;
    }
    if (earliest == null) {
      return "from " + latest + " at the latest" + said;
    }
    return earliest.equals(latest)
        ? "from " + latest
        : "from some day between " + earliest + " and " + latest + said;
  }

  /** When it ended. */
  public static String until(LocalDate earliest, LocalDate latest) {
    if (earliest == null && latest == null) {
      return "no end known";
    }
    LocalDate first = Objects.requireNonNullElse(earliest, latest);
    LocalDate last = Objects.requireNonNullElse(latest, earliest);
    return first.equals(last)
        ? "until " + last
        : "until some day between " + first + " and " + last;
  }

  /** "the county's limit on cooperation". */
  public static String kind(String direction, String level) {
    String whose =
        switch (level) {
          case "state" -> "the state's ";
          case "county" -> "the county's ";
          case "city" -> "a city's ";
          case "agency" -> "an agency's ";
          default -> "";
        };
    return whose
        + switch (direction) {
          case "limits" -> "limit on cooperation";
          case "mandates" -> "mandate to cooperate";
          default -> direction;
        };
  }

  /** How law and practice of a day are called. */
  public static String stance(String stance) {
    return switch (stance) {
      case "limits" -> "a limit";
      case "mandates" -> "a mandate to cooperate";
      case "conflict" -> "a limit and, at once, a mandate or an agreement to cooperate";
      case "none listed" -> "nothing listed";
      default -> stance;
    };
  }

  /** What a number of a report counts. */
  public static String measure(ReportMeasure measure) {
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE -> "detainers issued nationwide";
      case DETAINERS_ISSUED -> "detainers issued (Section I)";
      case DECLINES_RECORDED -> "declines recorded (Section II)";
    };
  }

  /** What a number of a report rests on. */
  public static String countedFrom(CountedFrom from) {
    return switch (from) {
      case SECTION_ROWS -> "the rows of the section";
      case REPORT_TOTAL -> "a total that the report states";
      case THIRD_PARTY -> "somebody else, such as a newspaper";
    };
  }

  /** Why it cannot be told how much of the residents and months reports cover. */
  public static String noCoverage(CoverageGap gap) {
    return switch (gap) {
      case TOTAL_WITHOUT_MONTHS -> "a total whose source does not print the months that it covers";
      case NO_MONTHS_PRINTED -> "the source does not print the months that agencies reported";
      case NO_AGENCY_RESIDENTS -> "the source does not print the residents of each agency";
      case NO_RESIDENTS -> "there are no residents to set the reports against";
    };
  }

  /** What became of detainers, in few groups. */
  public static String outcome(OutcomeGroup group) {
    return switch (group) {
      case HONORED -> "honored";
      case DECLINED -> "declined";
      case ENDED_OTHERWISE -> "ended otherwise";
      case NOT_KNOWN -> "pending or not known";
    };
  }

  /** "by year" of a frame with shorter periods, in which the years of the frame are not whole. */
  public static String yearsOf(Frequency period) {
    return period == Frequency.YEAR
        ? ""
        : "Years are sums over the "
            + period.word()
            + "s of the frame: a year that the frame holds in part is counted in part.";
  }

  /** Whose custody a facility is. */
  public static String custody(Set<String> codes) {
    return codes.stream().map(PlaceWords::custody).collect(Collectors.joining("; "));
  }

  private static String custody(String code) {
    return switch (code) {
      case "local" -> "local custody";
      case "state" -> "state custody";
      case "federal" -> "federal custody";
      case "ice" -> "ICE custody";
      default -> "custody not known";
    };
  }
}
