package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.detaineroutcomes.stats.FrankWolfeWeights;
import org.detaineroutcomes.stats.SimplexOptimum;
import org.detaineroutcomes.stats.SimplexOptimum.Intercept;

/**
 * Treated units and their donors as a matrix, and the weighted double difference between them
 * (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, American Economic Review 111).
 *
 * @param outcome units × periods, the donors first
 * @param donors how many
 * @param before periods before treatment
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Donors(double[][] outcome, int donors, int before) {
  /** Which weights are learnt. */
  enum Design {
    /** Donor weights without intercept, no period weights (Abadie, Diamond, Hainmueller 2010). */
    CONTROL,
    /** Donor and period weights with intercepts. */
    DIFFERENCES,
    /** Every donor and every period before treatment alike: the plain double difference. */
    EQUAL
  }

  /** How the weights are found. */
  enum Solver {
    /** The weights of least loss. */
    CONVERGED,
    /** The steps of the R package synthdid, which stop before. */
    ORIGINAL
  }

  /**
   * Settings that stay the same in every placebo.
   *
   * @param zeta ridge of the donor weights
   * @param small ridge of the period weights
   * @param minDecrease where the search of the original stops
   */
  record Tuning(Solver solver, double zeta, double small, double minDecrease) {}

  /**
   * Weights of donors and periods, and the effect they give.
   *
   * @param dualityGap share of the loss of equal weights by which the loss of either can exceed its
   *     minimum; not a number where that is not known
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Fit(double effect, double[] omega, double[] lambda, double dualityGap) {}

  private int treated() {
    return outcome.length - donors;
  }

  private int periods() {
    return outcome[0].length;
  }

  Tuning tuning(Design design, Solver solver) {
    double noise = noise();
    double cells = (double) treated() * (periods() - before);
    double eta = design == Design.CONTROL ? 1e-6 : Math.pow(cells, 0.25);
    return new Tuning(solver, eta * noise, 1e-6 * noise, 1e-5 * noise);
  }

  /** Standard deviation of the donors' changes before treatment. */
  private double noise() {
    int n = donors * (before - 1);
    double sum = 0;
    double squares = 0;
    for (int pass = 0; pass < 2; pass++) {
      double mean = pass == 0 ? 0 : sum / n;
      for (int i = 0; i < donors; i++) {
        for (int t = 1; t < before; t++) {
          double change = outcome[i][t] - outcome[i][t - 1];
          if (pass == 0) {
            sum += change;
          } else {
            squares += (change - mean) * (change - mean);
          }
        }
      }
    }
    return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  }

  /** Learns the weights; {@code omega} and {@code lambda} are where the search starts, or null. */
  Fit fit(Design design, Tuning tuning, double[] omega, double[] lambda) {
    if (design == Design.EQUAL) {
      return equal();
    }
    double[][] paths = new double[donors][];
    for (int i = 0; i < donors; i++) {
      paths[i] = Arrays.copyOf(outcome[i], before);
    }
    double[] target = new double[before];
    for (int t = 0; t < before; t++) {
      target[t] = treatedMean(t);
    }
    return tuning.solver() == Solver.ORIGINAL
        ? original(design, tuning, paths, target, omega, lambda)
        : converged(design, tuning, paths, target, omega, lambda);
  }

  private Fit converged(
      Design design,
      Tuning tuning,
      double[][] paths,
      double[] target,
      double[] omega,
      double[] lambda) {
    boolean control = design == Design.CONTROL;
    SimplexOptimum.Solution ofDonors =
        SimplexOptimum.of(
            paths, target, tuning.zeta(), control ? Intercept.NONE : Intercept.FREE, omega);
    if (control) {
      double[] none = new double[before];
      double[] weight = ofDonors.weight();
      return new Fit(effect(weight, none), weight, none, ofDonors.dualityGap());
    }
    SimplexOptimum.Solution ofPeriods =
        SimplexOptimum.of(periodColumns(), after(), tuning.small(), Intercept.FREE, lambda);
    return new Fit(
        effect(ofDonors.weight(), ofPeriods.weight()),
        ofDonors.weight(),
        ofPeriods.weight(),
        Math.max(ofDonors.dualityGap(), ofPeriods.dualityGap()));
  }

  private Fit original(
      Design design,
      Tuning tuning,
      double[][] paths,
      double[] target,
      double[] omega,
      double[] lambda) {
    double least = tuning.minDecrease();
    boolean control = design == Design.CONTROL;
    double[] ofPeriods =
        control
            ? new double[before]
            : FrankWolfeWeights.withIntercept(
                periodColumns(), after(), tuning.small(), lambda, least);
    double[] ofDonors =
        control
            ? FrankWolfeWeights.withoutIntercept(paths, target, tuning.zeta(), omega, least)
            : FrankWolfeWeights.withIntercept(paths, target, tuning.zeta(), omega, least);
    return new Fit(effect(ofDonors, ofPeriods), ofDonors, ofPeriods, Double.NaN);
  }

  private Fit equal() {
    double[] omega = new double[donors];
    double[] lambda = new double[before];
    Arrays.fill(omega, 1.0 / donors);
    Arrays.fill(lambda, 1.0 / before);
    return new Fit(effect(omega, lambda), omega, lambda, Double.NaN);
  }

  private double[][] periodColumns() {
    double[][] columns = new double[before][donors];
    for (int i = 0; i < donors; i++) {
      for (int t = 0; t < before; t++) {
        columns[t][i] = outcome[i][t];
      }
    }
    return columns;
  }

  /** Mean outcome after treatment of each donor. */
  private double[] after() {
    double[] mean = new double[donors];
    for (int i = 0; i < donors; i++) {
      for (int t = before; t < periods(); t++) {
        mean[i] += outcome[i][t] / (periods() - before);
      }
    }
    return mean;
  }

  private double treatedMean(int t) {
    double mean = 0;
    for (int i = donors; i < outcome.length; i++) {
      mean += outcome[i][t] / treated();
    }
    return mean;
  }

  /** Treated less weighted donors in each period. */
  double[] gaps(double[] omega) {
    double[] gaps = new double[periods()];
    for (int t = 0; t < gaps.length; t++) {
      gaps[t] = treatedMean(t);
      for (int i = 0; i < donors; i++) {
        gaps[t] -= omega[i] * outcome[i][t];
      }
    }
    return gaps;
  }

  private double effect(double[] omega, double[] lambda) {
    double[] gaps = gaps(omega);
    double effect = 0;
    for (int t = 0; t < gaps.length; t++) {
      effect += t < before ? -lambda[t] * gaps[t] : gaps[t] / (gaps.length - before);
    }
    return effect;
  }

  /** The donors alone, in a given order, the last ones in the place of the treated. */
  Donors placebo(int[] order) {
    double[][] rows = IntStream.of(order).mapToObj(i -> outcome[i]).toArray(double[][]::new);
    return new Donors(rows, order.length - treated(), before);
  }
}
