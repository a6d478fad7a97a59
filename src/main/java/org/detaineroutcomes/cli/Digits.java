package org.detaineroutcomes.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in print. */
final class Digits {
  private Digits() {}

  /** The fewest digits that read back as the same double. */
  static String shortest(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits <= 17; digits++) {
      BigDecimal fewest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (fewest.doubleValue() == value) {
        return text(fewest);
      }
    }
    return Double.toString(value);
  }

  /** Six significant digits. */
  static String rounded(double value) {
    if (value == 0 || Double.isInfinite(value)) {
      return shortest(value);
    }
    return text(new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN)));
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return exponent < -5 || exponent > 15
        ? stripped.toString().replace("E+", "e+").replace("E", "e")
        : stripped.toPlainString();
  }
}
