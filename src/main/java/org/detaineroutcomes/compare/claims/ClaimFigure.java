package org.detaineroutcomes.compare.claims;

import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One figure beside a claim.
 *
 * @param label what it is of
 * @param value null where there is none to print
 * @param interval null for what is counted in full
 * @param method how the interval was made; null where there is none
 * @param people whether it counts people and may be withheld
 * @param estimateId the row of estimates it is; null where it is none
 */
public record ClaimFigure(
    String label,
    Double value,
    Interval interval,
    String method,
    Form form,
    boolean people,
    String estimateId) {
  private static final double LEVEL = 0.95;
  private static final int MONTHS = 12;

  /** What kind of number a figure is. */
  public enum Form {
    COUNT("count"),
    SHARE("share"),
    PER_YEAR("per year"),
    DOLLARS("dollars"),
    NUMBER("number"),
    P_VALUE("p-value");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** As tables have it. */
    public String word() {
      return word;
    }
  }

  /** A count of records of people. */
  public static ClaimFigure count(String label, long count) {
    return new ClaimFigure(label, (double) count, null, null, Form.COUNT, true, null);
  }

  /** A count of things: places, editions, payments. */
  public static ClaimFigure things(String label, long count) {
    return new ClaimFigure(label, (double) count, null, null, Form.COUNT, false, null);
  }

  /** An amount in dollars. */
  public static ClaimFigure dollars(String label, double amount) {
    return new ClaimFigure(label, amount, null, null, Form.DOLLARS, false, null);
  }

  /** Any number without an interval. */
  public static ClaimFigure number(String label, double value) {
    return new ClaimFigure(label, value, null, null, Form.NUMBER, false, null);
  }

  /** A p-value. */
  public static ClaimFigure pValue(String label, double value) {
    return new ClaimFigure(label, value, null, null, Form.P_VALUE, false, null);
  }

  /** A share of a count of things, with its exact interval. */
  public static ClaimFigure share(String label, long count, long of) {
    return new ClaimFigure(
        label,
        (double) count / of,
        ExactIntervals.clopperPearson(count, of, LEVEL),
        "Clopper-Pearson, 95 %",
        Form.SHARE,
        false,
        null);
  }

  /** One count over another, both known in full. */
  public static ClaimFigure ratio(String label, long count, long of) {
    return new ClaimFigure(label, (double) count / of, null, null, Form.SHARE, false, null);
  }

  /** A share that is only bounded. */
  public static ClaimFigure bounded(String label, double low, double high) {
    return new ClaimFigure(
        label, null, new Interval(low, high), "bounds, no sampling error", Form.SHARE, false, null);
  }

  /** A count over months as a yearly number, with its exact interval. */
  public static ClaimFigure perYear(String label, long count, double months) {
    return new ClaimFigure(
        label,
        count / months * MONTHS,
        ExactIntervals.garwood(count, months / MONTHS, LEVEL),
        "Garwood, 95 %",
        Form.PER_YEAR,
        false,
        null);
  }

  /** A difference between two groups. */
  static ClaimFigure oriented(String label, GroupEstimate of) {
    return new ClaimFigure(
        label,
        of.value(),
        new Interval(of.low(), of.high()),
        "95 %, as estimated",
        Form.NUMBER,
        false,
        of.line().id());
  }
}
