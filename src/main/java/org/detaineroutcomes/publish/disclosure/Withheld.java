package org.detaineroutcomes.publish.disclosure;

/** Why a number is not printed. */
public enum Withheld {
  /** It is printed. */
  NOTHING,
  /** The count is of too few people. */
  SMALL,
  /** A total less the other counts would give a small one away. */
  COMPLEMENT
}
