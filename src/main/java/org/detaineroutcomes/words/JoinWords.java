package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;

/** What of each source is in the joined table, and what is not, in words. */
public final class JoinWords {
  private JoinWords() {}

  /** What a source is about. */
  public static String topic(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> "offenses";
      case POLICY -> "policies";
      case REPORTS_ISSUED -> "reports: detainers issued (Section I)";
      case REPORTS_DECLINED -> "reports: declines (Section II)";
      case DETAINERS -> "detainer records";
      case CITIZENS -> "detainers on citizens";
      case PAYMENTS -> "payments";
    };
  }

  /** What became of rows. */
  public static String fate(JoinFate fate) {
    return switch (fate) {
      case MATCHED -> "in the joined table";
      case NO_PLACE -> "not: the name could not be placed in a unit";
      case NO_DATE -> "not: no date";
      case OUTSIDE_WINDOW -> "not: in no period of the frame";
      case OUTSIDE_FRAME -> "not: in no unit of the frame";
      case LONGER_PERIOD -> "not: counts a longer period, which is not divided";
      case DAYS_MISSING -> "not: other days of the period are missing";
      case HELD_BY_ANOTHER_INPUT -> "not: another input has the same unit and period";
      case BESIDE_A_TOTAL -> "not: a total of the same unit counts in their place";
      case NO_COMPLETE_SUM ->
          "not: another row of the same unit and period has no count, so that there is no sum";
      case SELECTED_ON_OUTCOME -> "not: the file was selected on its outcome";
      case OTHER_UNITS -> "not: counts units of another kind";
    };
  }

  /** What a missing row of a source means. */
  public static String coverage(SourceCoverage coverage) {
    return switch (coverage) {
      case COMPLETE -> "every case: no row means none";
      case TOP_TEN_ONLY -> "the ten largest: no row means fewer than the tenth, or not known";
      case PARTIAL -> "some of the cases: no row means not known";
      case NONE -> "no source";
      case NOT_APPLICABLE -> "counts other units";
    };
  }

  /** Why a source is not complete. */
  public static String gap(JoinGap gap) {
    return switch (gap) {
      case NO_SOURCE -> "no input of the job is about it";
      case NOT_COVERED -> "inputs are about other places or times";
      case LONGER_PERIODS -> "the source counts longer periods, which are not divided";
      case DAYS_MISSING -> "the source does not have all days of the period";
      case COVERAGE_NOT_STATED -> "no input says that it holds every case";
      case SECTION_INCOMPLETE -> "a section of the report is at hand in part";
      case TOP_TEN -> "the report lists its ten largest";
      case PUBLIC_CASES_ONLY -> "only what became public is known";
      case OTHER_UNITS -> "the source counts other units";
    };
  }
}
