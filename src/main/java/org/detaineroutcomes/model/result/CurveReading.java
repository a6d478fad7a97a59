package org.detaineroutcomes.model.result;

/** What the whole of the specifications says of the sign of an effect. */
public enum CurveReading implements Code {
  /** Most specifications set it apart from zero, below, and hardly any above. */
  BELOW,
  /** Most specifications set it apart from zero, above, and hardly any below. */
  ABOVE,
  /** Hardly any specification sets it apart from zero. */
  NOT_APART,
  /** It turns on the choices. */
  TURNS,
  /** No specification could be estimated. */
  NONE
}
