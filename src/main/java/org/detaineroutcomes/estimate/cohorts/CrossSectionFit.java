package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Logit;
import org.detaineroutcomes.stats.Matrices;

/**
 * The effect in one two-by-two comparison with covariates when units miss periods: rows of both
 * periods are taken as repeated cross-sections, as the R packages did and DRDID do. Outcome
 * regression (Heckman, Ichimura and Todd 1997), normalised inverse probability weighting (Abadie
 * 2005) and the locally efficient doubly robust estimator (Sant'Anna and Zhao 2020, equation 3.4).
 *
 * <p>In the doubly robust influence function the term of the controls' regression before treatment
 * has the sign that DRDID gives it. The opposite sign is the derivative's; the term vanishes as
 * weighted controls come to have the covariates of the cohort, and standard errors differ by a few
 * hundredths of their size in panels of some hundred units.
 */
final class CrossSectionFit {
  private static final double TRIM = 0.995;
  private static final double LARGEST_SCORE = 1 - 1e-6;

  private final int n;
  private final double[] y;
  private final double[] post;
  private final double[] d;
  private final double[] w;
  private final double[][] x;
  private final double[] influence;
  private double att;

  private CrossSectionFit(double[] y, double[] post, double[] d, double[] w, double[][] x) {
    this.n = y.length;
    this.y = y;
    this.post = post;
    this.d = d;
    this.w = w;
    this.x = x;
    this.influence = new double[n];
  }

  /**
   * Fits.
   *
   * @param y outcome of each row
   * @param post one in the period, zero in the base period
   * @param d one for the cohort, zero for controls
   * @param weight one a row, or null
   * @param x covariates with the constant first
   * @return the effect with an influence function by row, mean zero
   */
  static CellFit of(
      Method method, double[] y, double[] post, double[] d, double[] weight, double[][] x) {
    double[] w = new double[y.length];
    double mean = weight == null ? 1 : Arrays.stream(weight).sum() / y.length;
    for (int i = 0; i < w.length; i++) {
      w[i] = weight == null ? 1 : weight[i] / mean;
    }
    CrossSectionFit fit = new CrossSectionFit(y, post, d, w, CellFit.standardised(x));
    for (int cell = 0; cell < 4; cell++) {
      int group = cell / 2;
      int period = cell % 2;
      if (Arrays.stream(fit.rows(group, period)).sum() == 0) {
        return CellFit.none(CellFit.unseen(group, period));
      }
    }
    try {
      switch (method) {
        case REG -> fit.regression();
        case IPW -> fit.weighting();
        case DR -> fit.doublyRobust();
      }
    } catch (ArithmeticException e) {
      return CellFit.none(e instanceof NoFit none ? none.reason : DropNote.ROWS_COLLINEAR);
    }
    return new CellFit(fit.att, fit.influence, fit.n, null);
  }

  /** Weights of the rows of one group in one period. */
  private double[] rows(int group, int period) {
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = d[i] == group && post[i] == period ? w[i] : 0;
    }
    return rows;
  }

  private double[] cohort() {
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = w[i] * d[i];
    }
    return rows;
  }

  /** A weighted mean enters the effect with a sign, and its own part of the influence function. */
  private double mean(double sign, double[] weight, double[] value) {
    double total = Arrays.stream(weight).sum();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weight[i] * value[i];
    }
    double mean = sum / total;
    att += sign * mean;
    for (int i = 0; i < n; i++) {
      influence[i] += sign * n * weight[i] * (value[i] - mean) / total;
    }
    return mean;
  }

  /** Weighted means of the covariates. */
  private double[] covariates(double[] weight) {
    double[] means = LeastSquares.transposeTimes(x, weight, null);
    double total = Arrays.stream(weight).sum();
    return Arrays.stream(means).map(m -> m / total).toArray();
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      difference[k] = a[k] - b[k];
    }
    return difference;
  }

  /** A least squares fit to the rows of one group in one period, predicted for all rows. */
  private final class Outcomes {
    private final double[] weight;
    private final double[][] bread;
    private final double[] fitted = new double[n];

    Outcomes(int group, int period) {
      this.weight = rows(group, period);
      double[][] cross = LeastSquares.crossProducts(x, x, weight);
      if (Matrices.reciprocalCondition(cross) < Math.ulp(1.0)) {
        throw new NoFit(tooFew(group, period));
      }
      this.bread = Matrices.inverseOfPositive(cross);
      double[] beta = Matrices.times(bread, LeastSquares.transposeTimes(x, y, weight));
      for (int k = 0; k < x.length; k++) {
        for (int i = 0; i < n; i++) {
          fitted[i] += beta[k] * x[k][i];
        }
      }
    }

    /** Adds what estimating the coefficients does to a sum of them. */
    void estimated(double sign, double[] sum) {
      double[] scores = new double[n];
      for (int i = 0; i < n; i++) {
        scores[i] = weight[i] * (y[i] - fitted[i]);
      }
      pull(sign, scores, bread, sum);
    }
  }

  private void pull(double sign, double[] scores, double[][] bread, double[] sum) {
    double[] direction = Matrices.times(bread, sum);
    for (int k = 0; k < x.length; k++) {
      for (int i = 0; i < n; i++) {
        influence[i] += sign * n * scores[i] * x[k][i] * direction[k];
      }
    }
  }

  private void regression() {
    Outcomes before = new Outcomes(0, 0);
    Outcomes after = new Outcomes(0, 1);
    double[] cohort = cohort();
    mean(1, rows(1, 1), y);
    mean(-1, rows(1, 0), y);
    mean(-1, cohort, minus(after.fitted, before.fitted));
    double[] covariates = covariates(cohort);
    after.estimated(-1, covariates);
    before.estimated(1, covariates);
  }

  /** A fit that cannot be made. */
  private static final class NoFit extends ArithmeticException {
    private static final long serialVersionUID = 1;

    private final DropNote reason;

    NoFit(DropNote reason) {
      super(reason.code());
      this.reason = reason;
    }
  }

  private static DropNote tooFew(int group, int period) {
    if (group == 1) {
      return period == 1 ? DropNote.FEW_IN_COHORT_AND_PERIOD : DropNote.FEW_IN_COHORT_AND_BASE;
    }
    return period == 1 ? DropNote.FEW_CONTROLS_IN_PERIOD : DropNote.FEW_CONTROLS_IN_BASE;
  }

  private Logit score() {
    try {
      return Logit.fit(x, d, w, Logit.Stop.SOLVED);
    } catch (ArithmeticException e) {
      NoFit named = new NoFit(DropNote.ROWS_COLLINEAR);
      named.initCause(e);
      throw named;
    }
  }

  /** Weights that make the controls of a period like the cohort. */
  private double[] odds(Logit score, int period) {
    double[] odds = rows(0, period);
    for (int i = 0; i < n; i++) {
      double p = Math.min(score.fitted()[i], LARGEST_SCORE);
      odds[i] *= p < TRIM ? p / (1 - p) : 0;
    }
    return odds;
  }

  /** Controls of both periods, weighted, and what estimating the score does to them. */
  private double[][] weightedControls(double[] value) {
    Logit score = score();
    double[][] odds = {odds(score, 0), odds(score, 1)};
    double[][] derivative = new double[2][];
    for (int period = 0; period < 2; period++) {
      double mean = mean(period == 1 ? -1 : 1, odds[period], value);
      double[] deviation = new double[n];
      for (int i = 0; i < n; i++) {
        deviation[i] = odds[period][i] * (value[i] - mean);
      }
      double total = Arrays.stream(odds[period]).sum();
      derivative[period] =
          Arrays.stream(LeastSquares.transposeTimes(x, deviation, null))
              .map(m -> m / total)
              .toArray();
    }
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      scores[i] = w[i] * (d[i] - Math.min(score.fitted()[i], LARGEST_SCORE));
    }
    pull(-1, scores, score.information(), minus(derivative[1], derivative[0]));
    return odds;
  }

  private void weighting() {
    mean(1, rows(1, 1), y);
    mean(-1, rows(1, 0), y);
    weightedControls(y);
  }

  private void doublyRobust() {
    Outcomes[] control = {new Outcomes(0, 0), new Outcomes(0, 1)};
    Outcomes[] treated = {new Outcomes(1, 0), new Outcomes(1, 1)};
    double[] left = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = y[i] - control[(int) post[i]].fitted[i];
    }
    double[][] own = {rows(1, 0), rows(1, 1)};
    mean(1, own[1], left);
    mean(-1, own[0], left);
    double[][] odds = weightedControls(left);
    double[] cohort = cohort();
    for (int period = 0; period < 2; period++) {
      double sign = period == 1 ? 1 : -1;
      // Local efficiency: the cohort's covariates in both periods, less those of the period.
      double[] gap = minus(treated[period].fitted, control[period].fitted);
      mean(sign, cohort, gap);
      mean(-sign, own[period], gap);
      double[] moment = minus(covariates(cohort), covariates(own[period]));
      treated[period].estimated(sign, moment);
      control[period].estimated(-sign, moment);
      control[period].estimated(-1, minus(covariates(own[period]), covariates(odds[period])));
    }
  }
}
