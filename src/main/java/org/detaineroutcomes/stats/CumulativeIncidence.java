package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * Cumulative incidence of causes that compete to end a spell, some of which are still going on: the
 * estimator of Aalen &amp; Johansen (1978).
 *
 * <p>With {@code n} at risk before a day, {@code d} ends on it and {@code d_k} of them by cause
 * {@code k}, incidence grows by {@code S d_k / n} and the share not yet ended, {@code S}, falls by
 * {@code S d / n}: the incidences and {@code S} add up to 1. Spells censored on a day are at risk
 * on it. The variance is the delta method's of Gaynor et al. (1993) and Marubini &amp; Valsecchi
 * (1995, 10.2): without competing causes it is Greenwood's, without censoring the binomial.
 *
 * <p>Taking competing ends as censored (one less Kaplan-Meier) would answer another question: how
 * often a cause would occur if the others did not exist.
 */
public final class CumulativeIncidence {
  /** Cause of a spell that has not ended when it was last seen. */
  public static final int CENSORED = 0;

  private final int[] times;
  private final long[] atRisk;
  private final double[] survival;
  private final long[][] events;
  private final double[][] incidence;
  private final double[][] variance;
  private final long spells;

  private CumulativeIncidence(int[] times, int causes, long spells) {
    this.times = times;
    this.atRisk = new long[times.length];
    this.survival = new double[times.length];
    this.events = new long[causes][times.length];
    this.incidence = new double[causes][times.length];
    this.variance = new double[causes][times.length];
    this.spells = spells;
  }

  /**
   * One cause by one time.
   *
   * @param incidence share ended by the cause
   * @param stdError zero where no spell has ended by it, or all have
   * @param events spells that have ended by it
   * @param atRisk spells that are under observation just before the time
   */
  public record Point(double incidence, double stdError, long events, long atRisk) {
    /**
     * Interval that stays between 0 and 1: symmetric for log(-log) of the incidence (Kalbfleisch
     * &amp; Prentice); null where the standard error is zero.
     */
    public Interval interval(double level) {
      if (!(stdError > 0) || incidence >= 1) {
        return null;
      }
      double z = Distributions.normalQuantile(1 - (1 - level) / 2);
      double width = z * stdError / (incidence * Math.log(incidence));
      return new Interval(
          Math.pow(incidence, Math.exp(-width)), Math.pow(incidence, Math.exp(width)));
    }
  }

  /**
   * Estimates from spells, or from groups of spells that are alike.
   *
   * @param time when each ended or was last seen, in whole units of time, at least 0
   * @param cause 1 to {@code causes}, or {@value #CENSORED} for one that had not ended
   * @param count how many spells each entry stands for, at least 0
   * @throws IllegalArgumentException where lengths differ or a value is out of range
   */
  public static CumulativeIncidence of(int[] time, int[] cause, long[] count, int causes) {
    require(time, cause, count, causes);
    int[] times = Arrays.stream(time).sorted().distinct().toArray();
    long[][] ends = new long[causes + 1][times.length];
    for (int i = 0; i < time.length; i++) {
      ends[cause[i]][Arrays.binarySearch(times, time[i])] += count[i];
    }
    CumulativeIncidence fit = new CumulativeIncidence(times, causes, Arrays.stream(count).sum());
    fit.walk(ends);
    for (int k = 0; k < causes; k++) {
      fit.vary(k, ends);
    }
    return fit;
  }

  private static void require(int[] time, int[] cause, long[] count, int causes) {
    if (cause.length != time.length || count.length != time.length) {
      throw new IllegalArgumentException("Cannot estimate incidence: lengths differ");
    }
    for (int i = 0; i < time.length; i++) {
      if (time[i] < 0 || cause[i] < 0 || cause[i] > causes || count[i] < 0) {
        throw new IllegalArgumentException(
            "Cannot estimate incidence: spell "
                + i
                + " has time "
                + time[i]
                + ", cause "
                + cause[i]
                + " of "
                + causes
                + ", count "
                + count[i]);
      }
    }
  }

  private void walk(long[][] ends) {
    long left = spells;
    double before = 1;
    for (int j = 0; j < times.length; j++) {
      atRisk[j] = left;
      long ended = 0;
      for (int k = 0; k < events.length; k++) {
        long by = ends[k + 1][j];
        ended += by;
        events[k][j] = by + (j == 0 ? 0 : events[k][j - 1]);
        incidence[k][j] = (j == 0 ? 0 : incidence[k][j - 1]) + (left == 0 ? 0 : before * by / left);
      }
      survival[j] = left == 0 ? before : before * (left - ended) / left;
      before = survival[j];
      left -= ended + ends[CENSORED][j];
    }
  }

  /** The sum over earlier days of (I(t) - I(j))^2 a + b - 2 (I(t) - I(j)) c, in one pass. */
  private void vary(int k, long[][] ends) {
    double a = 0;
    double aI = 0;
    double aII = 0;
    double b = 0;
    double c = 0;
    double cI = 0;
    for (int j = 0; j < times.length; j++) {
      double n = atRisk[j];
      double own = ends[k + 1][j];
      double all = 0;
      for (int other = 1; other < ends.length; other++) {
        all += ends[other][j];
      }
      double here = incidence[k][j];
      if (n > 0 && all > 0) {
        double before = j == 0 ? 1 : survival[j - 1];
        double da = all < n ? all / (n * (n - all)) : 0;
        double dc = before * own / (n * n);
        a += da;
        aI += here * da;
        aII += here * here * da;
        b += before * before * own * (n - own) / (n * n * n);
        c += dc;
        cI += here * dc;
      }
      double sum = here * here * a - 2 * here * aI + aII + b - 2 * (here * c - cI);
      variance[k][j] = Math.max(0, sum);
    }
  }

  /** How many spells it is estimated from. */
  public long spells() {
    return spells;
  }

  /** The last time at which any spell was seen; -1 where there is none. */
  public int last() {
    return times.length == 0 ? -1 : times[times.length - 1];
  }

  /** Whether the incidence by a time is known: somebody was followed so far, or all had ended. */
  public boolean reaches(int time) {
    return time <= last() || (times.length > 0 && survival[times.length - 1] == 0);
  }

  /** Share that has ended by no cause by a time. */
  public double survival(int time) {
    int at = at(time);
    return at < 0 ? 1 : survival[at];
  }

  /**
   * One cause by a time.
   *
   * @param cause from 1
   */
  public Point at(int cause, int time) {
    int at = at(time);
    long risk = at < 0 ? spells : times[at] == time ? atRisk[at] : left(at);
    return at < 0
        ? new Point(0, 0, 0, risk)
        : new Point(
            incidence[cause - 1][at],
            Math.sqrt(variance[cause - 1][at]),
            events[cause - 1][at],
            risk);
  }

  private long left(int at) {
    return at + 1 < times.length ? atRisk[at + 1] : 0;
  }

  /** Position of the last time up to the given one; -1 before the first. */
  private int at(int time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }
}
