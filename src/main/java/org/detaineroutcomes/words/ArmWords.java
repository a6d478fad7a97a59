package org.detaineroutcomes.words;

import java.util.List;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.Refusal;

/**
 * Groups of unit-periods side by side, in words; a job's labels stand wherever it names a group.
 */
public final class ArmWords {
  /** How units are matched one to one. */
  public static final List<String> MATCHING =
      List.of(
          "Each unit of a group stands beside one unit that is never in it and lists no policy in"
              + " the years compared: the nearest in the measure before the group's first year and"
              + " in log population, the largest units first, none taken twice. Neither may be"
              + " farther apart than a quarter of a standard deviation (SD) between units; a unit"
              + " that finds none is left out and counted.",
          "Intervals of differences and ratios rest on the spread between pairs. Pairs are alike in"
              + " what they are matched on and may differ in all else: no effect.");

  /** What a table by year holds. */
  public static final List<String> BY_YEAR =
      List.of(
          "A rate, or a count of what has none, of each group in each year, and of units that limit"
              + " at some time before their first limit and with it in force. A group stands here"
              + " with all its years of a measure or with none: where one of them is of too few"
              + " people, the others would give it away.");

  private final Names names;

  /** Words with the names of a job. */
  public ArmWords(Names names) {
    this.names = names;
  }

  /** What a group is called. */
  public String of(GroupArm arm) {
    return switch (arm) {
      case LIMITING_WITH_COURT_ORDERED -> names.arm(Arm.LIMITING);
      case LIMITING -> names.arm(Arm.LIMITING) + ", not ordered by a court";
      case LIMITING_COURT_ORDERED -> names.arm(Arm.LIMITING) + ", ordered by a court";
      case LIMITING_COMPELLED -> names.arm(Arm.LIMITING) + ", imposed by the state's law";
      case NONE_LISTED -> names.arm(Arm.NONE_LISTED);
      case AGREEMENT_287G -> names.arm(Arm.AGREEMENT_287G);
      case MANDATE -> names.arm(Arm.MANDATE);
      case CONFLICT -> names.arm(Arm.CONFLICT);
      case UNDATED -> "a limit that no source dates";
      case CHANGING -> "changing within the period";
      case ALL -> "all groups together";
    };
  }

  /** "dated limiting policy: a limit with a date is in force on every day", and so on. */
  public String definition(GroupArm arm) {
    return of(arm) + ": " + meaning(arm);
  }

  private static String meaning(GroupArm arm) {
    return switch (arm) {
      case LIMITING_WITH_COURT_ORDERED ->
          "a limit with a date is in force on every day of the period, and no law of the state"
              + " imposes it";
      case LIMITING -> "the part of these that no court ordered";
      case LIMITING_COURT_ORDERED ->
          "the part of these that a court ordered or that was settled before one";
      case LIMITING_COMPELLED ->
          "such a limit is in force on every day, and the law of the state imposes it";
      case NONE_LISTED -> "the inputs list no policy, mandate or agreement on any day";
      case AGREEMENT_287G -> "an agreement with ICE is listed on every day";
      case MANDATE -> "a law to cooperate is in force on every day";
      case CONFLICT -> "a limit and, at once, a law or an agreement to cooperate are in force";
      case UNDATED -> "a limit is listed, and when it began is not known";
      case CHANGING -> "a limit, a mandate or an agreement began or ended within the period";
      case ALL -> "every unit and period of the frame; the groups above overlap with it";
    };
  }

  /** What is counted; a rate over residents names its time. */
  public static String measure(GroupMeasure measure, Frequency period) {
    String residents = " per 100,000 residents and " + time(period);
    return switch (measure) {
      case DECLINES_RECORDED -> "declines recorded in reports, as printed";
      case DECLINES_CORRECTED_LOW -> "declines recorded, as corrected, at least";
      case DECLINES_CORRECTED_HIGH -> "declines recorded, as corrected, at most";
      case DECLINES_OVER_ISSUED -> "declines recorded over detainers issued in the same period";
      case DECLINED_OF_KNOWN_OUTCOME -> "detainers declined per 1,000 with a known outcome";
      case DETAINERS_OF_RESIDENTS -> "detainers" + residents;
      case CITIZENS_RECORDED_BY_ICE ->
          "detainers on citizens, recorded by ICE, per 1,000 with known citizenship";
      case CITIZENS_RECORDED_BY_JAIL -> "detainers on citizens, recorded by the jail";
      case CITIZENS_ADJUDICATED -> "detainers on citizens, audited or adjudicated";
      case PERMANENT_RESIDENTS ->
          "detainers on lawful permanent residents per 1,000 with known status";
      case DAYS_TO_OUTCOME -> "days to outcome, mean of detainers with both dates";
      case VIOLENT -> "violent offenses" + residents;
      case PROPERTY -> "property offenses" + residents;
      case VIOLENT_LAST_KNOWN_YEAR -> "violent offenses" + ofLastYear();
      case PROPERTY_LAST_KNOWN_YEAR -> "property offenses" + ofLastYear();
      case PAYMENTS -> "payments that became public";
    };
  }

  private static String ofLastYear() {
    return " per 100,000 residents in the latest year known";
  }

  private static String time(Frequency period) {
    return switch (period) {
      case YEAR -> "year";
      case QUARTER -> "quarter";
      case FISCAL_QUARTER -> "fiscal quarter";
      case MONTH -> "month";
      case WEEK -> "week";
    };
  }

  /** Which periods. */
  public static String span(GroupSpan span) {
    return switch (span) {
      case ALL -> "all periods";
      case BEFORE -> "before the first limit";
      case AFTER -> "limit in force";
      case YEAR -> "one year";
    };
  }

  /** How units weigh. */
  public static String weighting(GroupWeighting weighting) {
    return switch (weighting) {
      case POOLED -> "sum over sum";
      case UNIT_MEAN -> "each unit the same";
    };
  }

  /** How pairs weigh. */
  public static String pairWeighting(GroupWeighting weighting) {
    return switch (weighting) {
      case POOLED -> "sum over sum";
      case UNIT_MEAN -> "each pair the same";
    };
  }

  /** Which unit-periods of both groups. */
  public static String pairs(GroupPairs pairs) {
    return switch (pairs) {
      case ALL -> "all that are covered";
      case SAME_STATE_AND_YEAR -> "states and years that have both groups";
      case MATCHED_IN_STATE -> "one to one, within the state";
      case MATCHED_IN_COUNTRY -> "one to one, within the country";
    };
  }

  /** Over what several measures stand. */
  public static String coverage(CoverageBasis basis) {
    return switch (basis) {
      case EACH_ITS_OWN -> "each measure over what it covers";
      case COMMON -> "unit-periods that have all measures";
    };
  }

  /** Why there is no rate. */
  public static String refused(Refusal refusal) {
    return switch (refusal) {
      case DIFFERENT_COHORTS ->
          "refused: the count and the base are not of the same detainers, and their ratio is no"
              + " rate";
      case EMPTY_BASE -> "the base is empty";
      case NOT_FOLLOWED -> "not followed for so long";
      case SELECTED_ON_OUTCOME -> "refused: the file was selected on its outcome";
      case COVERAGE_INCOMPLETE ->
          "no rate: no input says that it holds every case, so that the base is not known";
    };
  }
}
