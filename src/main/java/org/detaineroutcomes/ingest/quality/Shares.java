package org.detaineroutcomes.ingest.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares as they may be told. Of tables about persons they are whole percents, and none is told
 * that fewer rows than the job prints make, on either side.
 */
record Shares(boolean people, int suppressBelow) {
  private static final int DIGITS = 4;

  /** The share to tell; null: too few rows. */
  Double told(long part, long whole) {
    if (people && (isFew(part) || isFew(whole - part) || isFew(whole))) {
      return null;
    }
    return rounded((double) part / whole, people ? 2 : DIGITS);
  }

  private boolean isFew(long rows) {
    return rows > 0 && rows < suppressBelow;
  }

  static double rounded(double share) {
    return rounded(share, DIGITS);
  }

  private static double rounded(double share, int digits) {
    return BigDecimal.valueOf(share).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  static String text(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }
}
