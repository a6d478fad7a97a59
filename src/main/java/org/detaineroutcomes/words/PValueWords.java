package org.detaineroutcomes.words;

import java.util.Locale;

/** P-values in sentences. */
public final class PValueWords {
  private static final double LEAST = 1e-4;

  private PValueWords() {}

  /** {@code p = 0.0312}; a p-value that four decimals do not show is {@code p < 0.0001}. */
  public static String of(double p) {
    return p < LEAST ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", p);
  }
}
