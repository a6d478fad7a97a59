package org.detaineroutcomes.model.result;

/** What a number of a Declined Detainer Outcome Report rests on. */
public enum CountedFrom implements Code {
  /** The rows of the section. */
  SECTION_ROWS,
  /** A total that the report states. */
  REPORT_TOTAL,
  /** What a newspaper or somebody else counted. */
  THIRD_PARTY
}
