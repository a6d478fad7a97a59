package org.detaineroutcomes.model.result;

/** What kind of record a figure is counted from. */
public enum RecordKind implements Code {
  /** An input file; its name. */
  FILE,
  /** A report of a week; its first day. */
  WEEK,
  /** A report of a quarter; its first day. */
  QUARTER,
  /** A period as its publisher prints it. */
  PERIOD,
  /** Every file, each detainer once. */
  ALL_FILES,
  /** Every report, those that were withdrawn included. */
  ALL_REPORTS,
  /** Every report that was not withdrawn. */
  REPORTS_NOT_WITHDRAWN
}
