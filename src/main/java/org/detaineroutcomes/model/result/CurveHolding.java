package org.detaineroutcomes.model.result;

/** Whether what a claim says of an effect holds over every specification of it. */
public enum CurveHolding implements Code {
  /** The whole of the specifications says the same. */
  HOLDS,
  /** The whole of them says the opposite. */
  FAILS,
  /** Hardly any of them sets an effect apart from zero. */
  NOT_SHOWN,
  /** It turns on the choices. */
  TURNS;

  /**
   * Whether a direction holds over a curve, by the same rule for either direction.
   *
   * @param reading what the curve says; {@link CurveReading#NONE} says nothing
   */
  public static CurveHolding of(ClaimDirection direction, CurveReading reading) {
    return switch (reading) {
      case TURNS, NONE -> TURNS;
      case NOT_APART -> direction == ClaimDirection.NO_DIFFERENCE ? HOLDS : NOT_SHOWN;
      case BELOW -> direction == ClaimDirection.LOWER ? HOLDS : FAILS;
      case ABOVE -> direction == ClaimDirection.HIGHER ? HOLDS : FAILS;
    };
  }
}
