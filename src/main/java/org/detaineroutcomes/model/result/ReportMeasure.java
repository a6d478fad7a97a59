package org.detaineroutcomes.model.result;

/** What a number of a Declined Detainer Outcome Report counts. */
public enum ReportMeasure implements Code {
  /** Detainers issued in the week to any jurisdiction. */
  DETAINERS_ISSUED_NATIONWIDE,
  /** Detainers issued in the week to the jurisdictions of Section I. */
  DETAINERS_ISSUED,
  /** Declines recorded in the week, Section II, of detainers issued at any time. */
  DECLINES_RECORDED;

  /**
   * Whether a whole section of it is a number of the nation, so that what is re-attributed stays in
   * it; else it is of the places that are named.
   */
  public boolean isNational() {
    return switch (this) {
      case DETAINERS_ISSUED_NATIONWIDE, DECLINES_RECORDED -> true;
      case DETAINERS_ISSUED -> false;
    };
  }

  /** The section that errata name for it; empty for the number of the nation. */
  public String section() {
    return switch (this) {
      case DETAINERS_ISSUED_NATIONWIDE -> "";
      case DETAINERS_ISSUED -> "I";
      case DECLINES_RECORDED -> "II";
    };
  }
}
