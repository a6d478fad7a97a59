package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.detaineroutcomes.stats.Parallel;

/** Standard errors of pooled synthetic controls from leaving out each unit, the pooling kept. */
final class PooledJackknife {
  private final PooledFit full;
  private final double[][] figures;

  /**
   * Fits without each unit.
   *
   * @param outcome units × periods
   * @param before periods before treatment of each unit
   */
  PooledJackknife(PooledFit full, double[][] outcome, int[] before, PooledFit.Plan plan) {
    this.full = full;
    this.figures = new double[before.length][];
    PooledFit.Plan kept =
        new PooledFit.Plan(
            plan.level(),
            plan.levels(),
            plan.control(),
            full.nu(),
            plan.lambda(),
            full.leads(),
            full.lags());
    Parallel.each(before.length, out -> figures[out] = without(outcome, before, kept, out));
  }

  private double[] without(double[][] outcome, int[] before, PooledFit.Plan plan, int out) {
    int[] left = IntStream.range(0, before.length).filter(i -> i != out).toArray();
    int[] others = IntStream.of(left).map(i -> before[i]).toArray();
    boolean treated = IntStream.of(others).anyMatch(b -> b != PooledFit.NEVER);
    boolean donors = IntStream.of(others).anyMatch(b -> b == PooledFit.NEVER);
    if (!treated || !donors) {
      return null;
    }
    double[][] paths = IntStream.of(left).mapToObj(i -> outcome[i]).toArray(double[][]::new);
    return figures(PooledFit.of(paths, others, left, plan, full));
  }

  /** The average, the average by event time, and the same for each group of the full fit. */
  private double[] figures(PooledFit fit) {
    int[] events = full.events();
    double[] all = new double[(full.groups().size() + 1) * (events.length + 1)];
    all[0] = fit.mean();
    for (int e = 0; e < events.length; e++) {
      all[1 + e] = fit.at(events[e]);
    }
    for (int j = 0; j < full.groups().size(); j++) {
      int found = fit.find(full.groups().get(j).key());
      int place = (j + 1) * (events.length + 1);
      all[place] = found < 0 ? Double.NaN : fit.mean(found);
      for (int e = 0; e < events.length; e++) {
        all[place + 1 + e] = found < 0 ? Double.NaN : fit.at(found, events[e]);
      }
    }
    return all;
  }

  /** How many units were left out in turn. */
  int left() {
    return (int) Arrays.stream(figures).filter(f -> f != null).count();
  }

  /** Standard error of the average. */
  double error() {
    return spread(0);
  }

  /** Standard error of the average so many periods since treatment. */
  double error(int event) {
    return spread(1 + place(event));
  }

  /** Standard error of a group's average. */
  double ofGroup(int group) {
    return spread((group + 1) * (full.events().length + 1));
  }

  /** Standard error of a group so many periods since treatment. */
  double ofGroup(int group, int event) {
    return spread((group + 1) * (full.events().length + 1) + 1 + place(event));
  }

  private int place(int event) {
    return event - full.events()[0];
  }

  private double spread(int figure) {
    double[] found =
        Arrays.stream(figures)
            .filter(f -> f != null)
            .mapToDouble(f -> f[figure])
            .filter(v -> !Double.isNaN(v))
            .toArray();
    double mean = Arrays.stream(found).average().orElse(0);
    double squares = Arrays.stream(found).map(v -> (v - mean) * (v - mean)).sum();
    double units = figures.length;
    return found.length < 2 ? Double.NaN : Math.sqrt((units - 1) / units * squares);
  }
}
