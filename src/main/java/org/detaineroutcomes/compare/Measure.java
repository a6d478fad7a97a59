package org.detaineroutcomes.compare;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One count, or one share with its denominator named.
 *
 * @param key what it is of
 * @param bound how the count relates to the true one
 * @param refusal why a share of a base has no number; null where it has one, and for counts
 * @param denominator null for a plain count
 * @param estimate the share; null where there is none, or it is refused
 * @param interval of the share, or of a count on which sources differ; null where there is none
 * @param intervalMethod how the interval was made; null where there is none
 * @param people whether the count is of people
 * @param notes what must be read with it
 */
public record Measure(
    MeasureKey key,
    Bound bound,
    Refusal refusal,
    long numerator,
    Long denominator,
    Double estimate,
    Interval interval,
    IntervalMethod intervalMethod,
    boolean people,
    List<Note> notes) {

  /** Level of every interval. */
  public static final double LEVEL = 0.95;

  private static final String SYNTHETIC = "synthetic/";

  /** The basis of what is counted in one file: as recorded, or synthetic. */
  public static Basis basis(String file) {
    return file.startsWith(SYNTHETIC) ? Basis.SYNTHETIC : Basis.AS_RECORDED;
  }

  /** A count of people, or of records of people. */
  public static Measure count(MeasureKey key, long count, List<Note> notes) {
    return new Measure(
        key, Bound.EXACT, null, count, null, null, null, null, true, List.copyOf(notes));
  }

  /** The same count where sources give from {@code low} to {@code high}. */
  public Measure ranged(long low, long high) {
    return new Measure(
        key,
        Bound.INTERVAL,
        refusal,
        numerator,
        denominator,
        estimate,
        new Interval(low, high),
        IntervalMethod.RANGE_OF_SOURCES,
        people,
        notes);
  }

  /** The same count if it is no more than a bound of the true one. */
  public Measure bounded(Bound other) {
    return new Measure(
        key,
        other,
        refusal,
        numerator,
        denominator,
        estimate,
        interval,
        intervalMethod,
        people,
        notes);
  }

  /** The same count of things that are no people, which is never withheld. */
  public Measure ofNoPeople() {
    return new Measure(
        key,
        bound,
        refusal,
        numerator,
        denominator,
        estimate,
        interval,
        intervalMethod,
        false,
        notes);
  }

  /** The same share without an interval: its base is counted in full, and is no sample. */
  public Measure countedInFull() {
    return new Measure(
        key, bound, refusal, numerator, denominator, estimate, null, null, people, notes);
  }

  /** The share as it was published, rounded: the count that follows from it is about so many. */
  public Measure rounded(double published) {
    return new Measure(
        key, Bound.ABOUT, refusal, numerator, denominator, published, null, null, people, notes);
  }

  /** Both counts without their ratio. */
  Measure refused(Refusal why, Note note) {
    return new Measure(
        key, bound, why, numerator, denominator, null, null, null, people, List.of(note));
  }

  /**
   * A cumulative incidence: the count is of ends that were seen, the share allows for those that
   * were not yet.
   *
   * @param point null where the cohort was not followed so far
   */
  public static Measure incidence(
      MeasureKey key,
      CohortCount events,
      CohortCount spells,
      CumulativeIncidence.Point point,
      List<Note> notes) {
    Optional<Note> refused = events.refusedOver(spells);
    boolean estimated = refused.isEmpty() && point != null;
    Interval interval = estimated ? point.interval(LEVEL) : null;
    return new Measure(
        key,
        Bound.EXACT,
        refused.isPresent()
            ? Refusal.DIFFERENT_COHORTS
            : point == null ? Refusal.NOT_FOLLOWED : null,
        events.count(),
        spells.count(),
        estimated ? (Double) point.incidence() : null,
        interval,
        interval == null ? null : IntervalMethod.AALEN_JOHANSEN,
        true,
        refused.map(List::of).orElseGet(() -> List.copyOf(notes)));
  }

  /**
   * A share of a named base with its exact interval; without one where the base is empty. Counts of
   * different cohorts make none: both stand, and the ratio is refused by name.
   */
  public static Measure share(MeasureKey key, CohortCount count, CohortCount of, List<Note> notes) {
    Optional<Note> refused = count.refusedOver(of);
    boolean shared = refused.isEmpty() && of.count() > 0;
    return new Measure(
        key,
        Bound.EXACT,
        refused.isPresent()
            ? Refusal.DIFFERENT_COHORTS
            : of.count() == 0 ? Refusal.EMPTY_BASE : null,
        count.count(),
        of.count(),
        shared ? (Double) ((double) count.count() / of.count()) : null,
        shared ? ExactIntervals.clopperPearson(count.count(), of.count(), LEVEL) : null,
        shared ? IntervalMethod.CLOPPER_PEARSON : null,
        true,
        refused.map(List::of).orElseGet(() -> List.copyOf(notes)));
  }
}
