package org.detaineroutcomes.model.result;

/** What became of a category in a regression on single detainers. */
public enum CategoryRole implements Code {
  /** Every detainer that the fit used: a whole and no category. */
  USED,
  /** The others are set against it. */
  REFERENCE,
  ESTIMATED,
  /** Left out with its detainers: all of them or none have the outcome. */
  SEPARATED,
  /** Left out: other columns determine it. */
  COLLINEAR,
  /** Set aside: the column is not on the record. */
  NOT_RECORDED
}
