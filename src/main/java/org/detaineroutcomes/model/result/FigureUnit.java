package org.detaineroutcomes.model.result;

/** Unit of a figure beside a claim. */
public enum FigureUnit implements Code {
  /** Detainers, each of a person. */
  DETAINERS,
  /** Rows about persons. */
  RECORDS,
  /** Detainers or people, as the publisher's words say. */
  AS_PUBLISHED,
  /** Jurisdictions. */
  PLACES,
  /** States. */
  STATES,
  /** Editions of a report. */
  REPORTS,
  /** Forms. */
  FORMS,
  /** Payments. */
  PAYMENTS,
  /** Dollars of the United States. */
  DOLLARS,
  /** Unit of the outcome. */
  OUTCOME,
  /** A share of one. */
  SHARE,
  /** A probability. */
  P_VALUE;

  /** Whether a count in this unit is one of people. */
  public boolean countsPeople() {
    return this == DETAINERS || this == RECORDS || this == AS_PUBLISHED;
  }
}
