package org.detaineroutcomes.compare.claims;

import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimSubject;
import org.detaineroutcomes.model.result.FigureForm;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.stats.Interval;

/**
 * One figure beside a claim.
 *
 * @param value null if there is none to print
 * @param interval null for what is counted in full
 * @param method how the interval was made; null if there is none
 * @param estimateId the row of estimates that it rests on; null if it rests on none
 */
public record ClaimFigure(
    ClaimSubject subject,
    FigureForm form,
    Double value,
    Interval interval,
    IntervalMethod method,
    String estimateId) {
  private static final int MONTHS = 12;

  /** A count; its measure says whether it is one of people. */
  public static ClaimFigure count(long count, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.COUNT, (double) count, ClaimSubject.of(of, keys));
  }

  /** An amount in dollars. */
  public static ClaimFigure dollars(double amount, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.DOLLARS, amount, ClaimSubject.of(of, keys));
  }

  /** Any number without an interval. */
  public static ClaimFigure number(double value, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.NUMBER, value, ClaimSubject.of(of, keys));
  }

  /** A p-value. */
  public static ClaimFigure pValue(double value, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.P_VALUE, value, ClaimSubject.of(of, keys));
  }

  /** One count over another, both known in full. */
  public static ClaimFigure ratio(long count, long total, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.SHARE, (double) count / total, ClaimSubject.of(of, keys));
  }

  private static ClaimFigure plain(FigureForm form, double value, ClaimSubject of) {
    return new ClaimFigure(of, form, value, null, null, null);
  }

  /** A share that is only bounded. */
  public static ClaimFigure bounded(double low, double high, ClaimMeasure of, Object... keys) {
    return new ClaimFigure(
        ClaimSubject.of(of, keys).bounded(Bound.INTERVAL),
        FigureForm.SHARE,
        null,
        new Interval(low, high),
        IntervalMethod.BOUNDS,
        null);
  }

  /** A count over months as a yearly number: it is counted in full and has no interval. */
  public static ClaimFigure perYear(long count, double months, ClaimMeasure of, Object... keys) {
    return plain(FigureForm.PER_YEAR, count / months * MONTHS, ClaimSubject.of(of, keys));
  }

  /** A difference between two groups. */
  static ClaimFigure oriented(GroupEstimate estimate, ClaimMeasure of) {
    return new ClaimFigure(
        estimate.subject(of),
        FigureForm.NUMBER,
        estimate.value(),
        new Interval(estimate.low(), estimate.high()),
        IntervalMethod.AS_ESTIMATED,
        estimate.line().id());
  }

  /** The same as a bound of the true count from above. */
  public ClaimFigure atMost() {
    return as(Bound.AT_MOST);
  }

  /** The same as a number that relates otherwise to the true one. */
  public ClaimFigure as(Bound bound) {
    return about(subject.bounded(bound));
  }

  /** The same as a figure that the verdict does not rest on. */
  public ClaimFigure setAside() {
    return about(subject.setAside());
  }

  private ClaimFigure about(ClaimSubject other) {
    return new ClaimFigure(other, form, value, interval, method, estimateId);
  }

  /** Whether it counts people and may be withheld. */
  public boolean countsPeople() {
    return form == FigureForm.COUNT && subject.measure().unit().countsPeople();
  }
}
