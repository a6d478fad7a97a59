package org.detaineroutcomes.estimate.donors;

import java.util.stream.IntStream;
import org.detaineroutcomes.stats.SimplexOptimum;

/** A cohort, its donors and its fit; and the fit with other units or periods left out. */
final class AugmentedCohort {
  /** Weights that round to less than a thousandth are zero, as in augsynth. */
  private static final double COUNTED = 5e-4;

  private final double[][] donors;
  private final double[][] treated;
  private final int before;
  private final int periods;
  private final Augmented fit;
  private final Augmented.Plan fixed;

  AugmentedCohort(double[][] donors, double[][] treated, int before, Augmented.Plan plan) {
    this.donors = donors;
    this.treated = treated;
    this.before = before;
    this.periods = treated[0].length;
    this.fit = Augmented.fit(donors, mean(treated), past(), plan, null);
    this.fixed = plan.with(fit.lambda());
  }

  Augmented fit() {
    return fit;
  }

  int treated() {
    return treated.length;
  }

  int before() {
    return before;
  }

  int[] past() {
    return IntStream.range(0, before).toArray();
  }

  int[] after() {
    return IntStream.range(before, periods).toArray();
  }

  boolean counts(int donor) {
    return Math.abs(fit.weight()[donor]) > COUNTED;
  }

  /** Without one donor, the strength of the ridge as it was; null if there is no other. */
  Augmented withoutDonor(int out) {
    int[] left = IntStream.range(0, donors.length).filter(i -> i != out).toArray();
    if (left.length == 0) {
      return null;
    }
    double[][] others = IntStream.of(left).mapToObj(i -> donors[i]).toArray(double[][]::new);
    double[] near = IntStream.of(left).mapToDouble(i -> fit.before()[i]).toArray();
    return fit.before()[out] == 0
        ? Augmented.without(
            others,
            mean(treated),
            past(),
            fixed,
            new SimplexOptimum.Solution(near, fit.dualityGap()))
        : Augmented.fit(others, mean(treated), past(), fixed, near);
  }

  /** Without one of the treated. */
  Augmented withoutTreated(int out) {
    double[][] others =
        IntStream.range(0, treated.length)
            .filter(i -> i != out)
            .mapToObj(i -> treated[i])
            .toArray(double[][]::new);
    return Augmented.fit(donors, mean(others), past(), fixed, fit.before());
  }

  /** Balanced over other periods than those before treatment. */
  Augmented over(int[] past) {
    return Augmented.fit(donors, mean(treated), past, fixed, fit.before());
  }

  private static double[] mean(double[][] paths) {
    double[] mean = new double[paths[0].length];
    for (double[] path : paths) {
      for (int t = 0; t < mean.length; t++) {
        mean[t] += path[t] / paths.length;
      }
    }
    return mean;
  }
}
