package org.detaineroutcomes.model.result;

/** Contrast between two groups. A level difference and an effect are different estimands. */
public enum ClaimContrast implements Code {
  /** One group less the other, over all periods. */
  LEVEL,
  /** The change that adoption brings about. */
  EFFECT
}
