package org.detaineroutcomes.model;

/** What becomes of a treated unit whose policy ends within the window. */
public enum Reversals implements Choice {
  /** It counts as treated from its first adoption on: a reversal is noted, not undone. */
  FIRST,
  /** It leaves every group. */
  DROP,
  /** Its periods from the reversal on are left out: the default. */
  EXCLUDE_AFTER
}
