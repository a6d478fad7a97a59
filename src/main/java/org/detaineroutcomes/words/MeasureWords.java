package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;

/** What a count or share is of, in words: measure, base, basis and interval. */
public final class MeasureWords {
  /** Follows a figure that leaves out a stock flushed at a policy's start. */
  static final String WITHOUT_FLUSH = ", without the policy-start flush";

  private static final String LOCAL = ", not in federal, state or ICE custody";

  private MeasureWords() {}

  /** What is counted. */
  public static String measure(MeasureKey key) {
    return switch (key.measure()) {
      case DETAINERS_RECORDED -> "detainers recorded";
      case CITIZENS_LIFTED -> "detainers lifted: United States citizen interviewed";
      case CITIZENS_ONCE -> "detainers on United States citizens, each once";
      case DECLINED -> "detainers declined";
      case DECLINED_BY_YEARS -> "detainers declined by year, local custody";
      case DECLINED_BY_COUNTY_AND_YEARS -> "detainers declined by county and year, local custody";
      case DECLINED_BY_FACILITY_AND_YEARS ->
          "detainers declined by facility and year, local custody";
      case COUNTIES_WITHOUT_DECLINE -> "counties without a decline on record, local custody";
      case PLACED_IN_COUNTY -> "detainers placed in a county";
      case BY_OUTCOME -> "detainers by what became of them";
      case BY_OUTCOME_BASIS -> "detainers by what their outcome rests on";
      case BY_FORM -> "detainers by form and date";
      case BY_STATED_BASIS -> "detainers by the basis that ICE states";
      case BY_BOX -> "detainers by box of the form";
      case BY_THREAT_LEVEL -> "detainers by ICE threat level";
      case BY_CONVICTION -> "detainers by most serious charge on the record";
      case LEFT_OUT_OF_DURATIONS -> "detainers left out of what ends them, and how soon";
      case DECLINED_WITHIN ->
          "detainers declined within "
              + key.horizonDays()
              + " days of issue"
              + (key.flush() == FlushVersion.WITHOUT_FLUSH ? WITHOUT_FLUSH : "");
      case HONORED_WITHIN ->
          IncidenceWords.within(EndCause.HONORED, key.horizonDays(), key.flush());
      case ENDED_OTHERWISE_WITHIN ->
          IncidenceWords.within(EndCause.OTHERWISE, key.horizonDays(), key.flush());
      case DECLINED_IN_FLUSH -> "declines recorded in a policy-start flush";
      case FLUSH_ISSUED_LONG_BEFORE ->
          "declines recorded in a policy-start flush, issued more than 30 days before it";
      case DECLINES_ISSUED_BEFORE_FLUSH_YEAR ->
          "declines recorded of detainers issued before the year of the flush";
      case ISSUED_NATIONWIDE -> "detainers issued nationwide in the " + period(key.record());
      case ISSUED_TO_LISTED -> "detainers issued to the jurisdictions of Section I";
      case DECLINES_RECORDED -> "declines recorded in Section II";
      case DECLINES_OVER_ISSUED ->
          "declines recorded over detainers issued in the " + period(key.record());
      case DECLINES_WHERE_FIRST_NAMED ->
          "declines recorded in Section II that stay in the places first named";
      case ISSUED_CORRECTED ->
          "detainers issued to the jurisdictions of Section I, corrected by ICE";
      case DECLINES_CORRECTED -> "declines recorded in Section II, corrected by ICE";
      case SECTION_I_CORRECTED -> "jurisdictions of Section I, corrected by ICE";
      case SECTION_II_CORRECTED -> "jurisdictions of Section II, corrected by ICE";
      case SECTION_I_CORRECTED_OR_DISPUTED ->
          "jurisdictions of Section I, corrected by ICE or disputed";
      case SECTION_II_CORRECTED_OR_DISPUTED ->
          "jurisdictions of Section II, corrected by ICE or disputed";
      case DECLINES_WITHOUT_LARGEST ->
          "declines recorded in Section II, without the place with most of them";
      case DECLINES_ISSUED_BEFORE_YEAR ->
          "declines recorded of detainers issued before the report's year";
      case DECLINES_BY_OUTCOME -> "declines recorded in Section II, by what became of them";
      case NOTABLE_ACTIVITIES ->
          "notable activities of Section II, a sample: one activity a row, charge or conviction";
      case CITIZEN_SHARE -> "detainers on United States citizens, share";
      case PUBLISHED_PART -> key.group().member();
    };
  }

  /** What the share is of; empty for a count. */
  public static String base(MeasureKey key) {
    return key.base() == null ? "" : base(key.base(), key);
  }

  private static String base(MeasureBase base, MeasureKey key) {
    return switch (base) {
      case ALL_ROWS -> "all detainer rows";
      case WITH_LIFT_REASON -> "rows with a lift reason";
      case LOCAL_CHOICE -> "rows not in federal, state or ICE custody";
      case IN_CUSTODY -> "rows in this custody";
      case LOCAL_CHOICE_IN_COUNTY -> "rows not in federal, state or ICE custody in this county";
      case LOCAL_CUSTODY_IN_YEARS -> "rows in local custody in these years";
      case COUNTIES_WITH_LOCAL_CUSTODY -> "counties with rows in local custody";
      case ON_FORM -> "rows on this form";
      case ASKING -> "rows that ask this";
      case OF_GROUP -> "rows of this group";
      case ISSUED_IN_MONTH -> "detainers issued in the month" + LOCAL;
      case ISSUED_IN_QUARTER -> "detainers issued in the quarter" + LOCAL;
      case ISSUED_IN_YEAR -> "detainers issued in the year" + LOCAL;
      case DATED_DECLINES -> "declines of the record with a date";
      case FLUSH_DECLINES -> "declines of the flush";
      case ISSUED_NATIONWIDE -> "detainers issued nationwide in the " + period(key.record());
      case DECLINES_RECORDED -> "declines recorded in Section II";
      case NUMBER_AS_PUBLISHED -> "the number as published";
      case NAMED_JURISDICTIONS -> "jurisdictions that the section names";
      case KNOWN_CITIZENSHIP -> "detainers of known citizenship";
      case PUBLISHED_TOTAL -> key.group().partOf();
    };
  }

  /** What the number rests on. */
  public static String basis(MeasureKey key) {
    return key.record().kind() == RecordKind.ALL_FILES ? "over all files" : basis(key.basis());
  }

  /** As published, as corrected or as disputed; synthetic or as recorded. */
  public static String basis(Basis basis) {
    return switch (basis) {
      case AS_RECORDED -> "as recorded";
      case SYNTHETIC -> "synthetic";
      case AS_PUBLISHED -> "as published";
      case AS_CORRECTED -> "as corrected";
      case AS_PUBLISHED_UNDISPUTED -> "as published, without disputed rows";
      case AS_CORRECTED_UNDISPUTED -> "as corrected, without disputed rows";
    };
  }

  /** How an interval was made. */
  public static String interval(IntervalMethod method) {
    return switch (method) {
      case CLOPPER_PEARSON ->
          "Clopper-Pearson, 95 %, for a superpopulation: the record is counted in full, and its rows"
              + " are taken as draws of many that might have been";
      case AALEN_JOHANSEN -> "Aalen-Johansen with competing ends, log(-log), 95 %";
      case GARWOOD -> "Garwood, 95 %";
      case CONDITIONAL_BINOMIAL -> "exact, given the sum of both counts, 95 %";
      case MOVER -> "from the exact intervals of both groups (MOVER), 95 %";
      case CLUSTERED_BY_UNIT -> "linearized, clustered by unit, Student's t, 95 %";
      case CLUSTERED_BY_PAIR -> "linearized, clustered by pair, Student's t, 95 %";
      case ORDER_STATISTICS -> "order statistics, 95 %";
      case RANGE_OF_SOURCES -> "range of the sources that differ";
      case BOUNDS -> "bounds, no sampling error";
      case AS_ESTIMATED -> "95 %, as estimated";
    };
  }

  /** A report covers a week, but for the quarterly edition. */
  static String period(SourceRecord record) {
    return record.kind() == RecordKind.QUARTER ? "quarter" : "week";
  }
}
