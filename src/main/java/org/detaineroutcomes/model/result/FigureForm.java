package org.detaineroutcomes.model.result;

/** Kind of number that a figure beside a claim is. */
public enum FigureForm implements Code {
  /** Whole things or people. */
  COUNT,
  /** Between 0 and 1. */
  SHARE,
  /** A count over a period as a yearly number. */
  PER_YEAR,
  /** An amount of money. */
  DOLLARS,
  /** Any other number. */
  NUMBER,
  /** A probability under the null hypothesis. */
  P_VALUE
}
