package org.detaineroutcomes.model.result;

/** What a claim says of its group. */
public enum ClaimDirection implements Code {
  /** Less crime than the others. */
  LOWER,
  /** More crime than the others. */
  HIGHER,
  /** Neither. */
  NO_DIFFERENCE
}
