package org.detaineroutcomes.compare;

import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One count, or one share with its denominator named.
 *
 * @param group what the figure is about; null: all
 * @param base what the share is of; null for a plain count
 * @param basis as published, as corrected or as disputed; synthetic or as recorded
 * @param denominator null for a plain count
 * @param ratio what may be made of the two counts
 * @param people whether the count is of people
 */
public record Measure(
    String measure,
    String group,
    String base,
    String basis,
    Long numerator,
    Long denominator,
    Ratio ratio,
    boolean people,
    String caveat) {

  /** Whether numerator over denominator means anything. */
  public enum Ratio {
    /** A plain count: there is no ratio. */
    NONE,
    /** A share with its exact interval. */
    SHARE,
    /** Both counts are true and their ratio is not a rate of anything. */
    REFUSED
  }

  public static final double LEVEL = 0.95;

  /** A plain count. */
  public static Measure count(
      String measure, String group, String basis, long count, boolean people, String caveat) {
    return new Measure(measure, group, null, basis, count, null, Ratio.NONE, people, caveat);
  }

  /** A share of a named base; without an estimate where the base is empty. */
  public static Measure share(
      String measure, String group, String base, String basis, long count, long of, String caveat) {
    return new Measure(measure, group, base, basis, count, of, Ratio.SHARE, true, caveat);
  }

  /** Two counts whose ratio is refused by name. */
  public static Measure refused(
      String measure, String group, String base, String basis, long count, long of, String reason) {
    return new Measure(
        measure, group, base, basis, count, of, Ratio.REFUSED, true, "ratio refused: " + reason);
  }

  /** The share; null where there is none. */
  public Double estimate() {
    return hasShare() ? (Double) ((double) numerator / denominator) : null;
  }

  /** The exact interval of the share; null where there is none. */
  public Interval interval() {
    return hasShare() ? ExactIntervals.clopperPearson(numerator, denominator, LEVEL) : null;
  }

  /** How the interval was made; null where there is none. */
  public String intervalMethod() {
    return hasShare() ? "Clopper-Pearson, 95 %" : null;
  }

  private boolean hasShare() {
    return ratio == Ratio.SHARE && denominator > 0;
  }
}
