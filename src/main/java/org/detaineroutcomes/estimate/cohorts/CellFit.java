package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Logit;
import org.detaineroutcomes.stats.Matrices;

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
  private static final double NO_OVERLAP = 0.999;
  private static final double TRIM = 0.995;

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
    double size = Arrays.stream(treated).sum();
    if (size == 0) {
      return none(DropNote.NO_COHORT_UNIT);
    }
    if (size == treated.length) {
      return none(DropNote.NO_CONTROL_UNIT);
    }
    return x.length == 1
        ? withoutCovariates(change, treated, weight, size)
        : withCovariates(
            method, change, treated, normalised(weight, change.length), weight, standardised(x));
  }

  /** All three methods are the difference of mean changes. */
  private static CellFit withoutCovariates(
      double[] change, double[] treated, double[] weight, double size) {
    int n = change.length;
    if (size / n >= NO_OVERLAP) {
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

  private static double[] normalised(double[] weight, int n) {
    double[] w = new double[n];
    if (weight == null) {
      Arrays.fill(w, 1);
      return w;
    }
    double mean = Arrays.stream(weight).sum() / n;
    for (int i = 0; i < n; i++) {
      w[i] = weight[i] / mean;
    }
    return w;
  }

  private static CellFit withCovariates(
      Method method, double[] change, double[] d, double[] w, double[] given, double[][] x) {
    int n = change.length;
    Logit score = null;
    if (method != Method.REG) {
      try {
        Logit plain = Logit.fit(x, d, null, Logit.Stop.SOLVED);
        if (Arrays.stream(plain.fitted()).max().orElse(0) >= NO_OVERLAP) {
          return none(DropNote.SCORE_NEAR_ONE);
        }
        score = given == null ? plain : Logit.fit(x, d, w, Logit.Stop.SOLVED);
      } catch (ArithmeticException e) {
        return none(DropNote.UNITS_COLLINEAR);
      }
    }
    double[] fitted = new double[n];
    double[][] outcomeBread = null;
    double[] control = new double[n];
    for (int i = 0; i < n; i++) {
      control[i] = w[i] * (1 - d[i]);
    }
    if (method != Method.IPW) {
      double[] plainControl = new double[n];
      for (int i = 0; i < n; i++) {
        plainControl[i] = 1 - d[i];
      }
      if (Matrices.reciprocalCondition(LeastSquares.crossProducts(x, x, plainControl))
          < Math.ulp(1.0)) {
        return none(DropNote.FEW_CONTROLS);
      }
      outcomeBread = Matrices.inverseOfPositive(LeastSquares.crossProducts(x, x, control));
      regress(x, change, control, outcomeBread, fitted);
    }
    Parts parts = new Parts(n, x);
    double[] wTreat = new double[n];
    double[] wCont = new double[n];
    for (int i = 0; i < n; i++) {
      wTreat[i] = w[i] * d[i];
      if (method == Method.REG) {
        wCont[i] = wTreat[i];
      } else {
        double p = Math.min(score.fitted()[i], 1 - 1e-6);
        wCont[i] = p < TRIM || d[i] == 1 ? w[i] * p * (1 - d[i]) / (1 - p) : 0;
      }
    }
    double[] lead = new double[n];
    double meanTreat = mean(wTreat);
    double meanCont = mean(wCont);
    double[] treatValue = new double[n];
    double[] contValue = new double[n];
    for (int i = 0; i < n; i++) {
      treatValue[i] = method == Method.DR ? change[i] - fitted[i] : change[i];
      contValue[i] = method == Method.REG ? fitted[i] : treatValue[i];
    }
    double etaTreat = weightedMean(wTreat, treatValue);
    double etaCont = weightedMean(wCont, contValue);
    for (int i = 0; i < n; i++) {
      lead[i] =
          wTreat[i] * (treatValue[i] - etaTreat) / meanTreat
              - wCont[i] * (contValue[i] - etaCont) / meanCont;
    }
    if (method != Method.REG) {
      // M2: the propensity score is estimated.
      double[] pull = new double[n];
      for (int i = 0; i < n; i++) {
        pull[i] = wCont[i] * (contValue[i] - etaCont);
      }
      double[] m2 = parts.columnMeans(pull);
      double[] scores = new double[n];
      for (int i = 0; i < n; i++) {
        scores[i] = w[i] * (d[i] - Math.min(score.fitted()[i], 1 - 1e-6));
      }
      parts.add(lead, scores, score.information(), m2, -n / meanCont);
    }
    if (method != Method.IPW) {
      // M1 and M3: the outcome regression is estimated.
      double[] residual = new double[n];
      for (int i = 0; i < n; i++) {
        residual[i] = control[i] * (change[i] - fitted[i]);
      }
      double[] m1 = parts.columnMeans(wTreat);
      parts.add(lead, residual, outcomeBread, m1, -n / meanTreat);
      if (method == Method.DR) {
        parts.add(lead, residual, outcomeBread, parts.columnMeans(wCont), n / meanCont);
      }
    }
    return new CellFit(etaTreat - etaCont, lead, n, null);
  }

  private static void regress(
      double[][] x, double[] y, double[] weight, double[][] bread, double[] fitted) {
    double[] right = LeastSquares.transposeTimes(x, y, weight);
    for (int a = 0; a < x.length; a++) {
      double beta = 0;
      for (int b = 0; b < x.length; b++) {
        beta += bread[a][b] * right[b];
      }
      for (int i = 0; i < fitted.length; i++) {
        fitted[i] += beta * x[a][i];
      }
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double weightedMean(double[] weight, double[] value) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      total += weight[i];
      sum += weight[i] * value[i];
    }
    return sum / total;
  }

  /** Corrections of an influence function for a first step estimated on the same units. */
  private record Parts(int n, double[][] x) {
    double[] columnMeans(double[] weight) {
      double[] means = LeastSquares.transposeTimes(x, weight, null);
      for (int a = 0; a < means.length; a++) {
        means[a] /= n;
      }
      return means;
    }

    /** Adds factor × score × x'(bread)m, unit by unit. */
    void add(double[] lead, double[] score, double[][] bread, double[] m, double factor) {
      for (int a = 0; a < x.length; a++) {
        double pull = 0;
        for (int b = 0; b < x.length; b++) {
          pull += bread[a][b] * m[b];
        }
        for (int i = 0; i < n; i++) {
          lead[i] += factor * score[i] * x[a][i] * pull;
        }
      }
    }
  }
}
