package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.model.result.DropNote;

/**
 * The effect in one two-by-two comparison and its influence function, averaged over the units
 * compared: outcome regression (Heckman, Ichimura and Todd 1997), inverse probability weighting
 * (Abadie 2005, normalised) and doubly robust (Sant'Anna and Zhao 2020), as in the R package DRDID.
 *
 * @param att null when it cannot be estimated
 * @param influence one number a unit, mean zero; null when it cannot be estimated
 * @param units number of units seen
 * @param reason why it cannot be estimated, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record CellFit(Double att, double[] influence, int units, DropNote reason) {
  /** A share of treated units, or a propensity score, that leaves nothing to compare with. */
  static final double NO_OVERLAP = 0.999;

  /** The reason in the words of an error message. */
  public String why() {
    return reason.code().replace('_', ' ');
  }

  /** Why there is nothing to compare in the period, 1, or the base period, 0. */
  static DropNote unseen(int group, int period) {
    if (group == 1) {
      return period == 1 ? DropNote.COHORT_NOT_IN_PERIOD : DropNote.COHORT_NOT_IN_BASE;
    }
    return period == 1 ? DropNote.CONTROLS_NOT_IN_PERIOD : DropNote.CONTROLS_NOT_IN_BASE;
  }

  static CellFit none(DropNote reason) {
    return new CellFit(null, null, 0, reason);
  }

  /**
   * Fits.
   *
   * @param change of the outcome, a unit each
   * @param treated one for the cohort, zero for controls
   * @param weight one a unit, or null
   * @param x covariates with the constant first
   */
  public static CellFit of(
      Method method, double[] change, double[] treated, double[] weight, double[][] x) {
    return x.length == 1
        ? plain(change, treated, weight)
        : CovariateFit.of(design(method, treated, weight, x), change);
  }

  /** Fits without covariates. */
  static CellFit plain(double[] change, double[] treated, double[] weight) {
    DropNote reason = oneSided(treated);
    return reason == null ? withoutCovariates(change, treated, weight) : none(reason);
  }

  /** What comparisons of units by their covariates need whatever the outcome. */
  static CovariateDesign design(Method method, double[] treated, double[] weight, double[][] x) {
    DropNote reason = oneSided(treated);
    return reason == null
        ? CovariateDesign.of(method, treated, weight, standardised(x))
        : CovariateDesign.none(reason);
  }

  /** Why units cannot be compared that are all treated, or all controls; else null. */
  private static DropNote oneSided(double[] treated) {
    double size = Arrays.stream(treated).sum();
    if (size == 0) {
      return DropNote.NO_COHORT_UNIT;
    }
    return size == treated.length ? DropNote.NO_CONTROL_UNIT : null;
  }

  /** All three methods are the difference of mean changes. */
  private static CellFit withoutCovariates(double[] change, double[] treated, double[] weight) {
    int n = change.length;
    if (Arrays.stream(treated).sum() / n >= NO_OVERLAP) {
      return none(DropNote.ALL_TREATED);
    }
    double[] total = new double[2];
    double[] sum = new double[2];
    for (int i = 0; i < n; i++) {
      double w = weight == null ? 1 : weight[i];
      int d = (int) treated[i];
      total[d] += w;
      sum[d] += w * change[i];
    }
    double[] mean = {sum[0] / total[0], sum[1] / total[1]};
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      double w = weight == null ? 1 : weight[i];
      int d = (int) treated[i];
      double part = n * w * (change[i] - mean[d]) / total[d];
      influence[i] = d == 1 ? part : -part;
    }
    return new CellFit(mean[1] - mean[0], influence, n, null);
  }

  /**
   * Fits without covariates where units miss periods: four means, each over the units seen.
   *
   * @param outcome before and after, a unit each
   * @param weight before and after; zero where the unit is not seen
   */
  static CellFit unbalanced(double[] treated, double[][] outcome, double[][] weight) {
    int n = treated.length;
    double[][] mean = new double[2][2];
    double[][] total = new double[2][2];
    for (int p = 0; p < 2; p++) {
      for (int i = 0; i < n; i++) {
        int d = (int) treated[i];
        total[p][d] += weight[p][i];
        mean[p][d] += weight[p][i] * outcome[p][i];
      }
      for (int d = 0; d < 2; d++) {
        if (total[p][d] == 0) {
          return none(unseen(d, p));
        }
        mean[p][d] /= total[p][d];
      }
    }
    double[] influence = new double[n];
    int seen = 0;
    for (int i = 0; i < n; i++) {
      int d = (int) treated[i];
      for (int p = 0; p < 2; p++) {
        double part = n * weight[p][i] * (outcome[p][i] - mean[p][d]) / total[p][d];
        influence[i] += p == d ? part : -part;
      }
      seen += weight[0][i] + weight[1][i] > 0 ? 1 : 0;
    }
    double att = mean[1][1] - mean[0][1] - (mean[1][0] - mean[0][0]);
    return new CellFit(att, influence, seen, null);
  }

  /**
   * Covariates behind the constant, less their mean and over their standard deviation: effects and
   * influences stay the same, and what is collinear no longer depends on units of measurement.
   */
  static double[][] standardised(double[][] x) {
    double[][] result = x.clone();
    for (int j = 1; j < x.length; j++) {
      double mean = Arrays.stream(x[j]).average().orElse(0);
      double squares = 0;
      double size = 0;
      for (double z : x[j]) {
        squares += (z - mean) * (z - mean);
        size = Math.max(size, Math.abs(z));
      }
      double spread = Math.sqrt(squares / x[j].length);
      if (spread > 1e-12 * size) {
        result[j] = Arrays.stream(x[j]).map(z -> (z - mean) / spread).toArray();
      }
    }
    return result;
  }
}
