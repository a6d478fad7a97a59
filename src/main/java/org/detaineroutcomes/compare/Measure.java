package org.detaineroutcomes.compare;

import java.util.Optional;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One count, or one share with its denominator named.
 *
 * @param group what the figure is about; null: all
 * @param base what the share is of; null for a plain count
 * @param basis as published, as corrected or as disputed; synthetic or as recorded
 * @param denominator null for a plain count
 * @param estimate the share; null where there is none, or it is refused
 * @param interval of the share; null where there is none
 * @param intervalMethod how the interval was made; null where there is none
 * @param people whether the count is of people
 */
public record Measure(
    String measure,
    String group,
    String base,
    String basis,
    Long numerator,
    Long denominator,
    Double estimate,
    Interval interval,
    String intervalMethod,
    boolean people,
    String caveat) {

  /** Level of every interval. */
  public static final double LEVEL = 0.95;

  private static final String EXACT = "Clopper-Pearson, 95 %";

  /** The basis of what is counted in one file: as recorded, or synthetic. */
  public static String basisOf(String file) {
    return file.startsWith("synthetic/") ? "synthetic" : "as recorded";
  }

  /** A plain count. */
  public static Measure count(
      String measure, String group, String basis, long count, boolean people, String caveat) {
    return new Measure(measure, group, null, basis, count, null, null, null, null, people, caveat);
  }

  /** The same count where sources give from {@code low} to {@code high}. */
  public Measure ranged(long low, long high) {
    return new Measure(
        measure,
        group,
        base,
        basis,
        numerator,
        denominator,
        estimate,
        new Interval(low, high),
        "range of the sources that differ",
        people,
        caveat);
  }

  /**
   * A cumulative incidence: the count is of ends that were seen, the share allows for those that
   * were not yet.
   *
   * @param point null where the cohort was not followed so far
   */
  public static Measure incidence(
      String measure,
      String group,
      String base,
      String basis,
      CohortCount events,
      CohortCount spells,
      CumulativeIncidence.Point point,
      String method,
      String caveat) {
    Optional<String> refusal = events.refusedOver(spells);
    boolean estimated = refusal.isEmpty() && point != null;
    Interval interval = estimated ? point.interval(LEVEL) : null;
    return new Measure(
        measure,
        group,
        base,
        basis,
        events.count(),
        spells.count(),
        estimated ? (Double) point.incidence() : null,
        interval,
        interval == null ? null : method,
        true,
        refusal.map(reason -> "ratio refused: " + reason).orElse(caveat));
  }

  /**
   * A share of a named base with its exact interval; without one where the base is empty. Counts of
   * different cohorts make none: both stand, and the ratio is refused by name.
   */
  public static Measure share(
      String measure,
      String group,
      String base,
      String basis,
      CohortCount count,
      CohortCount of,
      String caveat) {
    Optional<String> refusal = count.refusedOver(of);
    boolean shared = refusal.isEmpty() && of.count() > 0;
    return new Measure(
        measure,
        group,
        base,
        basis,
        count.count(),
        of.count(),
        shared ? (Double) ((double) count.count() / of.count()) : null,
        shared ? ExactIntervals.clopperPearson(count.count(), of.count(), LEVEL) : null,
        shared ? EXACT : null,
        true,
        refusal.map(reason -> "ratio refused: " + reason).orElse(caveat));
  }
}
