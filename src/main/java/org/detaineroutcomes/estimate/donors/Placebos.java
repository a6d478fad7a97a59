package org.detaineroutcomes.estimate.donors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.stats.RSample;

/**
 * Effects on donors put in the place of the treated, where there is none (Arkhangelsky, Athey,
 * Hirshberg, Imbens and Wager 2021, algorithm 4); their spread is the standard error. Where there
 * are no more ways than draws are asked for, each way is taken once, cohort by cohort.
 */
final class Placebos {
  private final List<Synthetic.Part> parts;
  private final double[] share;
  private final Donors.Design design;

  /**
   * Placebos of cohorts.
   *
   * @param share of each cohort in the average
   */
  Placebos(List<Synthetic.Part> parts, double[] share, Donors.Design design) {
    this.parts = parts;
    this.share = share;
    this.design = design;
  }

  /** Whether every way is taken: draws are enough for each cohort, and not those of a peer. */
  static boolean enumerated(
      List<Synthetic.Part> parts, int donors, int draws, Donors.Solver solver) {
    return draws > 0
        && solver == Donors.Solver.CONVERGED
        && parts.stream()
            .allMatch(
                part ->
                    ways(donors, part.cohort().units().length).compareTo(BigInteger.valueOf(draws))
                        <= 0);
  }

  /** In how many ways some of the donors can stand in for the treated. */
  private static BigInteger ways(int donors, int treated) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= treated; i++) {
      ways = ways.multiply(BigInteger.valueOf(donors - i + 1L)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  /** In how many ways, summed over cohorts. */
  int ways() {
    return parts.stream()
        .map(part -> ways(part.donors().donors(), part.cohort().units().length))
        .mapToInt(BigInteger::intValueExact)
        .sum();
  }

  /** Standard error over all ways; cohorts are independent of each other. */
  double enumerated() {
    double variance = 0;
    for (int k = 0; k < share.length; k++) {
      Synthetic.Part part = parts.get(k);
      List<int[]> orders = orders(part.donors().donors(), part.cohort().units().length);
      double[] effects = new double[orders.size()];
      Parallel.each(effects.length, b -> effects[b] = effect(part, orders.get(b)));
      variance += share[k] * share[k] * variance(effects);
    }
    return Math.sqrt(variance);
  }

  /** Standard error over random orders of the donors, those of R's seed. */
  double drawn(int draws, long seed) {
    double[] effects = new double[draws];
    RSample random = new RSample(seed);
    int[][][] orders = new int[draws][share.length][];
    for (int[][] placebo : orders) {
      for (int k = 0; k < share.length; k++) {
        placebo[k] = random.permutation(parts.get(k).donors().donors());
      }
    }
    Parallel.each(
        draws,
        b -> {
          for (int k = 0; k < share.length; k++) {
            effects[b] += share[k] * effect(parts.get(k), orders[b][k]);
          }
        });
    return Math.sqrt(variance(effects));
  }

  /** Each choice of treated donors once, in order, the chosen last. */
  private static List<int[]> orders(int donors, int treated) {
    List<int[]> all = new ArrayList<>();
    int[] chosen = new int[treated];
    for (int i = 0; i < treated; i++) {
      chosen[i] = i;
    }
    while (true) {
      int[] order = new int[donors];
      int next = 0;
      for (int i = 0, c = 0; i < donors; i++) {
        if (c < treated && chosen[c] == i) {
          order[donors - treated + c++] = i;
        } else {
          order[next++] = i;
        }
      }
      all.add(order);
      int place = treated - 1;
      while (place >= 0 && chosen[place] == donors - treated + place) {
        place--;
      }
      if (place < 0) {
        return all;
      }
      chosen[place]++;
      for (int i = place + 1; i < treated; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
  }

  private double effect(Synthetic.Part part, int[] order) {
    Donors placebo = part.donors().placebo(order);
    double[] start = new double[placebo.donors()];
    double sum = 0;
    for (int i = 0; i < start.length; i++) {
      start[i] = part.fit().omega()[order[i]];
      sum += start[i];
    }
    for (int i = 0; i < start.length; i++) {
      start[i] = sum == 0 ? 1.0 / start.length : start[i] / sum;
    }
    double[] lambda = design == Donors.Design.CONTROL ? null : part.fit().lambda();
    return placebo.fit(design, part.tuning(), start, lambda).effect();
  }

  private static double variance(double[] effects) {
    double mean = Arrays.stream(effects).average().orElse(0);
    return Arrays.stream(effects).map(e -> (e - mean) * (e - mean)).sum() / effects.length;
  }
}
