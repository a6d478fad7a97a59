package org.detaineroutcomes.model;

/** When a unit may be a control. */
public enum Controls implements Choice {
  /** If it is never treated in the window. */
  NEVER,
  /** Also before it is treated. */
  NOT_YET
}
