package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;
import org.detaineroutcomes.stats.SimplexOptimum;
import org.detaineroutcomes.stats.SimplexOptimum.Intercept;

/**
 * Synthetic control whose remaining imbalance a ridge regression of outcomes on their past takes
 * out (Ben-Michael, Feller and Rothstein 2021, Journal of the American Statistical Association
 * 116). Weights then may be negative.
 *
 * @param weight of each donor; they sum to one
 * @param before the weights without the ridge, not negative
 * @param lambda of the ridge; not a number without it
 * @param gap treated less weighted donors in every period
 * @param dualityGap how far the weights without the ridge can be from the optimum
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Augmented(double[] weight, double[] before, double lambda, double[] gap, double dualityGap) {

  /** What takes out what is left of the imbalance. */
  enum Model {
    RIDGE,
    NONE
  }

  /** Which lambda is taken of those that are tried. */
  enum Choice {
    /** The largest whose error is within one standard error of the least. */
    ONE_SE,
    /** The one of least error. */
    MIN
  }

  /** What the ridge starts from. */
  enum Start {
    /** Synthetic control. */
    SYNTHETIC,
    /** All donors alike: ridge regression alone. */
    EQUAL
  }

  /** Whether each unit's mean before treatment is taken out first. */
  enum Levels {
    KEPT,
    CENTRED
  }

  /**
   * How to fit.
   *
   * @param lambda not a number where it is cross-validated
   */
  record Plan(Model model, Start start, Levels levels, double lambda, Choice choice) {
    Plan with(double fixed) {
      return new Plan(model, start, levels, fixed, choice);
    }
  }

  /**
   * Fits.
   *
   * @param donors units × periods
   * @param treated the mean of the treated in each period
   * @param past the periods that are balanced
   * @param near weights near the solution, or null
   */
  static Augmented fit(double[][] donors, double[] treated, int[] past, Plan plan, double[] near) {
    double[][] other = levelled(donors, past, plan);
    double[] own = levelled(new double[][] {treated}, past, plan)[0];
    return from(other, own, past, plan, start(other, own, past, plan, near));
  }

  /** The same for donors of whom one without weight before the ridge is left out. */
  static Augmented without(
      double[][] donors, double[] treated, int[] past, Plan plan, SimplexOptimum.Solution start) {
    return from(
        levelled(donors, past, plan),
        levelled(new double[][] {treated}, past, plan)[0],
        past,
        plan,
        start);
  }

  private static Augmented from(
      double[][] donors, double[] own, int[] past, Plan plan, SimplexOptimum.Solution start) {
    double[] weight = start.weight();
    double lambda = Double.NaN;
    if (plan.model() == Model.RIDGE) {
      RidgeStep ridge = new RidgeStep(donors, own, past);
      lambda =
          Double.isNaN(plan.lambda()) ? ridge.crossValidated(plan, start.weight()) : plan.lambda();
      weight = ridge.weights(start.weight(), lambda);
    }
    double[] gap = own.clone();
    for (int i = 0; i < donors.length; i++) {
      if (weight[i] != 0) {
        for (int t = 0; t < gap.length; t++) {
          gap[t] -= weight[i] * donors[i][t];
        }
      }
    }
    return new Augmented(weight, start.weight(), lambda, gap, start.dualityGap());
  }

  private static double[][] levelled(double[][] paths, int[] past, Plan plan) {
    return plan.levels() == Levels.KEPT
        ? paths
        : Arrays.stream(paths).map(path -> centred(path, past)).toArray(double[][]::new);
  }

  /** Mean gap over some periods. */
  double mean(int[] over) {
    double mean = 0;
    for (int t : over) {
      mean += gap[t] / over.length;
    }
    return mean;
  }

  static SimplexOptimum.Solution start(
      double[][] donors, double[] treated, int[] past, Plan plan, double[] near) {
    if (plan.start() == Start.EQUAL) {
      double[] equal = new double[donors.length];
      Arrays.fill(equal, 1.0 / equal.length);
      return new SimplexOptimum.Solution(equal, Double.NaN);
    }
    double[][] columns = new double[donors.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = at(donors[i], past);
    }
    return SimplexOptimum.of(columns, at(treated, past), 0, Intercept.NONE, near);
  }

  static double[] at(double[] path, int[] periods) {
    double[] values = new double[periods.length];
    for (int t = 0; t < values.length; t++) {
      values[t] = path[periods[t]];
    }
    return values;
  }

  private static double[] centred(double[] path, int[] past) {
    double mean = 0;
    for (int t : past) {
      mean += path[t] / past.length;
    }
    double[] centred = new double[path.length];
    for (int t = 0; t < centred.length; t++) {
      centred[t] = path[t] - mean;
    }
    return centred;
  }
}
