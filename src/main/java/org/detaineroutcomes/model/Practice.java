package org.detaineroutcomes.model;

/** Whether what a sheriff or a jail does, without an act behind it, is treatment. */
public enum Practice implements Choice {
  /** A practice that limits treats as enacted law does. */
  COUNT,
  /** Enacted law, orders and judgments alone treat; a unit limited in practice is no control. */
  IGNORE
}
