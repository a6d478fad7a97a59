package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Logit;
import org.detaineroutcomes.stats.Matrices;

/**
 * What comparisons with covariates need whatever the outcome: one for all cells that compare the
 * same units by the same covariates.
 *
 * @param treated one for the cohort, zero for controls
 * @param weight of each unit, one on average
 * @param x covariates with the constant first
 * @param score the propensity to be treated; null if the method has no use for it
 * @param control weight of each unit as a control; null if the method has no use for it
 * @param bread inverse of the controls' cross products; null likewise
 * @param reason why nothing can be compared, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record CovariateDesign(
    Method method,
    double[] treated,
    double[] weight,
    double[][] x,
    Logit score,
    double[] control,
    double[][] bread,
    DropNote reason) {

  /** Fits what needs no outcome; {@code given} is null where every unit counts the same. */
  static CovariateDesign of(Method method, double[] treated, double[] given, double[][] x) {
    double[] weight = normalised(given, treated.length);
    Logit score = null;
    if (method != Method.REG) {
      try {
        Logit plain = Logit.fit(x, treated, null, Logit.Stop.SOLVED);
        if (Arrays.stream(plain.fitted()).max().orElse(0) >= CellFit.NO_OVERLAP) {
          return none(DropNote.SCORE_NEAR_ONE);
        }
        score = given == null ? plain : Logit.fit(x, treated, weight, Logit.Stop.SOLVED);
      } catch (ArithmeticException e) {
        return none(DropNote.UNITS_COLLINEAR);
      }
    }
    if (method == Method.IPW) {
      return new CovariateDesign(method, treated, weight, x, score, null, null, null);
    }
    if (!enoughControls(treated, x)) {
      return none(DropNote.FEW_CONTROLS);
    }
    double[] control = new double[treated.length];
    for (int i = 0; i < control.length; i++) {
      control[i] = weight[i] * (1 - treated[i]);
    }
    double[][] bread = Matrices.inverseOfPositive(LeastSquares.crossProducts(x, x, control));
    return new CovariateDesign(method, treated, weight, x, score, control, bread, null);
  }

  static CovariateDesign none(DropNote reason) {
    return new CovariateDesign(null, null, null, null, null, null, null, reason);
  }

  /** Whether the covariates vary enough among the controls for a regression. */
  private static boolean enoughControls(double[] treated, double[][] x) {
    double[] control = new double[treated.length];
    for (int i = 0; i < control.length; i++) {
      control[i] = 1 - treated[i];
    }
    return Matrices.reciprocalCondition(LeastSquares.crossProducts(x, x, control)) >= Math.ulp(1.0);
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
}
