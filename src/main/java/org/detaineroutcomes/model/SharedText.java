package org.detaineroutcomes.model;

/**
 * When a cell of rows about persons may be repeated in messages and pages. What one row says may be
 * a name or a number of a person in the wrong column; what many rows share is a term.
 */
public final class SharedText {
  /** Rows that must share a text before it is told. */
  public static final int ROWS = 10;

  /** The name that facilities go by together if too few rows share the name of each. */
  public static final String FEW_RECORDS = "few_records";

  private SharedText() {}

  /** Whether so many rows share a text that it may be told. */
  public static boolean mayBeTold(long rows) {
    return rows >= ROWS;
  }
}
