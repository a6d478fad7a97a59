package org.detaineroutcomes.model;

/** What becomes of counties that a policy of one city treats together. */
public enum Adopters implements Choice {
  /** They are added up to one unit. */
  ONE_UNIT,
  /** Each is a unit. */
  SEPARATE
}
