package org.detaineroutcomes.words;

import java.util.List;

/** What charts of effects say. */
public final class EffectChartWords {
  public static final String ADOPTION = "adoption";
  public static final String ESTIMATOR = "Estimator";
  public static final String AVERAGE = "Average change after adoption by estimator";
  public static final String PUBLISHED = "Published by others, as printed";

  private EffectChartWords() {}

  /** The title of a chart by time since adoption. */
  public static String byTime(String outcome) {
    return outcome + ": before and after adoption";
  }

  /** The title of a chart of overall effects. */
  public static String sideBySide(String outcome) {
    return outcome + ": average change after adoption, by estimator";
  }

  /** "Years since adoption". */
  public static String since(String period) {
    return Words.capital(period) + "s since adoption";
  }

  /** What is drawn by time since adoption, before its points in words. */
  public static String changes(String period, String comparison) {
    return "Change by " + period + "s since adoption. " + Words.capital(comparison);
  }

  /**
   * What the bars are, after the two groups.
   *
   * @param unit of the effects; empty for none
   */
  public static String reading(String comparison, Bands bands, String unit) {
    return Words.capital(comparison) + ". " + bars(bands, unit);
  }

  /** What the bars are. */
  public static String bars(Bands bands, String unit) {
    return "Bars: 95% intervals"
        + (bands == Bands.SHADED ? "; shaded: uniform band" : "")
        + (unit.isEmpty() ? "." : "; " + unit + ".");
  }

  /** Whether a chart has uniform bands. */
  public enum Bands {
    SHADED,
    NONE
  }

  /** A published finding on a line of its own. */
  public static String published(String study, String design) {
    return "Published: " + study + ", " + design;
  }

  /** Points with intervals in words: each line with its points. */
  public static String describe(String what, List<String> lines) {
    return "Points with intervals. " + what + ". " + String.join("; ", lines) + ".";
  }
}
