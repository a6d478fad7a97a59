package org.detaineroutcomes.model.result;

/** Answer of the data of a release to a public claim. */
public enum Verdict implements Code {
  /** The figure that the claim needs was computed here and says what the claim says. */
  SUPPORTED,
  /** The figure that the claim needs was computed here and says otherwise. */
  CONTRADICTED,
  /** The data of the release allow what the claim says and much else too. */
  CONSISTENT,
  /** One unit of count supports the claim and another contradicts it. */
  DEPENDS_ON_UNIT,
  /** The claim's number is real and is a stock settled at once, no flow of its period. */
  STOCK_NOT_FLOW,
  /** The figure that the claim needs was computed here, and its interval leaves both open. */
  INCONCLUSIVE,
  /** The figure that the claim needs cannot be computed. */
  NOT_MEASURABLE,
  /** The claim's number is real and counts something else. */
  WRONG_DENOMINATOR
}
