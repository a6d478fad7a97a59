package org.detaineroutcomes.model.result;

/** Which rows of a Declined Detainer Outcome Report count. */
public enum ReportVersion implements Code {
  /** Every row. */
  AS_PUBLISHED(false, false),
  /** Without what its publisher corrected. */
  AS_CORRECTED(true, false),
  /** Without what others dispute. */
  AS_PUBLISHED_UNDISPUTED(false, true),
  /** Without what its publisher corrected and without what others dispute. */
  AS_CORRECTED_UNDISPUTED(true, true);

  private final boolean corrected;
  private final boolean undisputed;

  ReportVersion(boolean corrected, boolean undisputed) {
    this.corrected = corrected;
    this.undisputed = undisputed;
  }

  /** Whether the corrections of its publisher are made. */
  public boolean corrected() {
    return corrected;
  }

  /** Whether the rows that others dispute are out. */
  public boolean undisputed() {
    return undisputed;
  }

  /** Whether this version leaves out all that another leaves out, and more. */
  public boolean leavesOutMoreThan(ReportVersion other) {
    return this != other && (corrected || !other.corrected) && (undisputed || !other.undisputed);
  }
}
