package org.detaineroutcomes.model.result;

/** Which words of a claim's row a number stands in. */
public enum ClaimPart implements Code {
  /** The claim itself. */
  CLAIM,
  /** What the claim rests on. */
  RESTS_ON
}
