package org.detaineroutcomes.model.result;

/** What a share is of. */
public enum MeasureBase implements Code {
  /** Rows in local custody of the same years. */
  LOCAL_CUSTODY_IN_YEARS,
  /** Counties with rows in local custody. */
  COUNTIES_WITH_LOCAL_CUSTODY,
  /** Every row of the file. */
  ALL_ROWS,
  /** Rows that have a lift reason. */
  WITH_LIFT_REASON,
  /** Rows not in federal, state or ICE custody. */
  LOCAL_CHOICE,
  /** Rows in the custody that the figure is about. */
  IN_CUSTODY,
  /** Rows of the county that are not in federal, state or ICE custody. */
  LOCAL_CHOICE_IN_COUNTY,
  /** Rows on the form that the figure is about. */
  ON_FORM,
  /** Rows whose form asks what the figure is about. */
  ASKING,
  /** Rows of the group that the figure is about. */
  OF_GROUP,
  /** Detainers issued in the month, not in federal, state or ICE custody. */
  ISSUED_IN_MONTH,
  /** Detainers issued in the quarter, not in federal, state or ICE custody. */
  ISSUED_IN_QUARTER,
  /** Detainers issued in the year, not in federal, state or ICE custody. */
  ISSUED_IN_YEAR,
  /** Declines of the record that have a date. */
  DATED_DECLINES,
  /** Declines of the flush. */
  FLUSH_DECLINES,
  /** Detainers issued nationwide in the report's period. */
  ISSUED_NATIONWIDE,
  /** Declines recorded in Section II. */
  DECLINES_RECORDED,
  /** The number as published. */
  NUMBER_AS_PUBLISHED,
  /** Jurisdictions that the section names. */
  NAMED_JURISDICTIONS,
  /** Detainers of known citizenship. */
  KNOWN_CITIZENSHIP,
  /** The published total that the figure is part of. */
  PUBLISHED_TOTAL
}
