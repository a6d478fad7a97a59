package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.Words;

/** What the front pages of detainer records say: of citizens, and of declines by year and place. */
public final class RecordFrontWords {
  public static final String ESTIMAND =
      "Count, or share of the base that is named: it describes the record and compares nothing";
  public static final String YEARS = "Declines in local custody, year by year";
  public static final String YEARS_NOTE =
      "Hardly recorded: in these years so few declines are on record that a low number says nothing"
          + " of how many there were.";
  public static final String HARDLY = "hardly recorded";
  public static final String RECORDED = "recorded";
  public static final String PLACES = "Declines by county";
  public static final String LIFTED = "Lifted by custody and county";
  public static final String INCIDENCE = "How soon detainers ended";
  public static final String CITIZENS = "Detainers on citizens, by who says so";
  public static final String CITIZENS_NOTE =
      "The tiers stand side by side and are never added up: the same person may stand in two of"
          + " them, and no source says who does.";

  public static final List<String> RECORD_DOUBTS =
      List.of(
          "Declines were hardly recorded in the early years: few on record are not few declines.",
          "A decline is not a release, and a detainer without a recorded end is no decline.",
          "Whose custody a detainer met is told from the facility’s name, which may not say.");

  public static final List<String> CITIZEN_DOUBTS =
      List.of(
          "These numbers are floors: a citizen whom nobody recorded as one is in none of them.",
          "A lift reason is how ICE closed its own record; it is often missing, late or revised.",
          "The nationwide file holds citizens alone, so that no share of all detainers can be made"
              + " from it.");

  private RecordFrontWords() {}

  /** The title of a record of citizens. */
  public static String citizens(String count, String window) {
    return "ICE’s records close "
        + count
        + (count.equals("1") ? " detainer" : " detainers")
        + " as “United States Citizen Interviewed”"
        + (window.isEmpty() ? "" : ", " + window);
  }

  /** That both files hold some of the same. */
  public static String once(String count, List<String> byFile) {
    return "Counted once each over all files: "
        + count
        + ". By file: "
        + Words.and(byFile)
        + "; what stands in two files is counted once.";
  }

  /** The quote under a table of tiers. */
  public static String tier(CitizenTier tier, String measure, String count, String period) {
    return Words.capital(CitizenWords.tier(tier))
        + (period.isEmpty() ? "" : ", " + period)
        + ": "
        + count
        + " "
        + measure
        + ".";
  }

  /**
   * The title of a record of declines.
   *
   * @param years the years of one recording regime with the largest share
   * @param hardly years in which declines were hardly recorded; empty for none
   */
  public static String declines(
      String declined, String of, String share, String years, String hardly) {
    return "In "
        + years
        + ", local jails declined "
        + declined
        + " of "
        + of
        + (of.equals("1") ? " detainer" : " detainers")
        + " ("
        + share
        + "), the largest share on record"
        + (hardly.isEmpty() ? "" : "; in " + hardly + " declines were hardly recorded");
  }

  /** The same without years to set beside. */
  public static String declinesAlone(String declined, String of, String share, String years) {
    return "In "
        + years
        + ", local jails declined "
        + declined
        + " of "
        + of
        + " detainers ("
        + share
        + ")";
  }

  /** How many counties have none on record. */
  public static String without(String counties, String of) {
    return counties
        + " of "
        + of
        + " counties with detainers in local custody have no decline on record.";
  }

  /** The county with most declines. */
  public static String largest(String county, String declined, String of) {
    return county + " declined " + declined + " of " + of + " detainers in local custody.";
  }

  /** How many counties are not in the table, and why. */
  public static String notShown(long zero, long withheld) {
    String zeros =
        zero == 0 ? "" : zero + (zero == 1 ? " county has" : " counties have") + " none on record";
    String small =
        withheld == 0
            ? ""
            : withheld
                + (withheld == 1 ? " count is" : " counts are")
                + " withheld, since people are counted";
    String both = zeros.isEmpty() || small.isEmpty() ? zeros + small : zeros + "; " + small;
    return both.isEmpty() ? "" : "Not in the table: " + both + ".";
  }
}
