package org.detaineroutcomes.model;

/** What becomes of counts of people that are zero. */
public enum Zeros implements Choice {
  /** They are printed: a zero says of no person that something was done. */
  PRINTED,
  /** They are withheld as small counts are. */
  WITHHELD
}
