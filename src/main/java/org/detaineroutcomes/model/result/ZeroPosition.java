package org.detaineroutcomes.model.result;

/** Where an interval lies. */
public enum ZeroPosition implements Code {
  /** Wholly above zero. */
  ABOVE,
  /** Wholly below zero. */
  BELOW,
  /** Zero is in it. */
  INCLUDES
}
