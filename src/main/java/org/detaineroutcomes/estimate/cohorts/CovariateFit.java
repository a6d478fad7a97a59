package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Logit;

/**
 * The effect in one two-by-two comparison with covariates: those of {@link CellFit}'s methods that
 * need a propensity score, a regression of the outcome on the controls, or both.
 *
 * @param change of the outcome, a unit each
 * @param method which of them
 * @param treated one for the cohort, zero for controls
 * @param weight of each unit, one on average
 * @param x covariates with the constant first
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record CovariateFit(
    double[] change, Method method, double[] treated, double[] weight, double[][] x) {
  private static final double TRIM = 0.995;

  /** Fits a change of the outcome of the units of a design. */
  static CellFit of(CovariateDesign design, double[] change) {
    if (design.reason() != null) {
      return CellFit.none(design.reason());
    }
    CovariateFit fit =
        new CovariateFit(change, design.method(), design.treated(), design.weight(), design.x());
    return fit.effect(design.score(), design.bread() == null ? null : fit.outcome(design));
  }

  private int size() {
    return change.length;
  }

  /** Regression of the change on the covariates among the controls, fitted to every unit. */
  private record Outcome(double[] control, double[][] bread, double[] fitted) {}

  private Outcome outcome(CovariateDesign design) {
    double[] control = design.control();
    double[][] bread = design.bread();
    double[] right = LeastSquares.transposeTimes(x, change, control);
    double[] fitted = new double[size()];
    for (int a = 0; a < x.length; a++) {
      double beta = 0;
      for (int b = 0; b < x.length; b++) {
        beta += bread[a][b] * right[b];
      }
      for (int i = 0; i < fitted.length; i++) {
        fitted[i] += beta * x[a][i];
      }
    }
    return new Outcome(control, bread, fitted);
  }

  /** One of the two weighted means whose difference is the effect. */
  private record Side(double[] weight, double[] value, double meanWeight, double mean) {
    static Side of(double[] weight, double[] value) {
      double total = 0;
      double sum = 0;
      for (int i = 0; i < weight.length; i++) {
        total += weight[i];
        sum += weight[i] * value[i];
      }
      return new Side(weight, value, Arrays.stream(weight).sum() / weight.length, sum / total);
    }

    double pull(int i) {
      return weight[i] * (value[i] - mean);
    }
  }

  /** The effect; {@code score} or {@code outcome} is null where the method has no use for it. */
  private CellFit effect(Logit score, Outcome outcome) {
    double[] treatedValue = new double[size()];
    double[] controlValue = new double[size()];
    for (int i = 0; i < size(); i++) {
      treatedValue[i] = method == Method.DR ? change[i] - outcome.fitted()[i] : change[i];
      controlValue[i] = method == Method.REG ? outcome.fitted()[i] : treatedValue[i];
    }
    double[] treatedWeight = new double[size()];
    for (int i = 0; i < size(); i++) {
      treatedWeight[i] = weight[i] * treated[i];
    }
    Side cohort = Side.of(treatedWeight, treatedValue);
    Side controls = Side.of(score == null ? treatedWeight : reweighted(score), controlValue);
    double[] influence = new double[size()];
    for (int i = 0; i < influence.length; i++) {
      influence[i] =
          cohort.pull(i) / cohort.meanWeight() - controls.pull(i) / controls.meanWeight();
    }
    if (score != null) {
      addScore(influence, score, controls);
    }
    if (outcome != null) {
      addOutcome(influence, outcome, cohort, controls);
    }
    return new CellFit(cohort.mean() - controls.mean(), influence, size(), null);
  }

  /** Weights that make the controls look like the cohort; none for scores close to one. */
  private double[] reweighted(Logit score) {
    double[] result = new double[size()];
    for (int i = 0; i < result.length; i++) {
      double p = probability(score, i);
      result[i] = p < TRIM || treated[i] == 1 ? weight[i] * p * (1 - treated[i]) / (1 - p) : 0;
    }
    return result;
  }

  private static double probability(Logit score, int i) {
    return Math.min(score.fitted()[i], 1 - 1e-6);
  }

  /** Corrects the influence for a propensity score that is estimated: M2 in DRDID. */
  private void addScore(double[] influence, Logit score, Side controls) {
    double[] pull = new double[size()];
    double[] scores = new double[size()];
    for (int i = 0; i < pull.length; i++) {
      pull[i] = controls.pull(i);
      scores[i] = weight[i] * (treated[i] - probability(score, i));
    }
    add(influence, scores, score.information(), columnMeans(pull), -size() / controls.meanWeight());
  }

  /** Corrects the influence for an outcome regression that is estimated: M1 and M3 in DRDID. */
  private void addOutcome(double[] influence, Outcome outcome, Side cohort, Side controls) {
    double[] residual = new double[size()];
    for (int i = 0; i < residual.length; i++) {
      residual[i] = outcome.control()[i] * (change[i] - outcome.fitted()[i]);
    }
    double[][] bread = outcome.bread();
    double[] treatedMeans = columnMeans(cohort.weight());
    add(influence, residual, bread, treatedMeans, -size() / cohort.meanWeight());
    if (method == Method.DR) {
      double[] controlMeans = columnMeans(controls.weight());
      add(influence, residual, bread, controlMeans, size() / controls.meanWeight());
    }
  }

  private double[] columnMeans(double[] by) {
    double[] means = LeastSquares.transposeTimes(x, by, null);
    for (int a = 0; a < means.length; a++) {
      means[a] /= size();
    }
    return means;
  }

  /** Adds factor × score × x'(bread)m, unit by unit. */
  private void add(
      double[] influence, double[] score, double[][] bread, double[] m, double factor) {
    for (int a = 0; a < x.length; a++) {
      double pull = 0;
      for (int b = 0; b < x.length; b++) {
        pull += bread[a][b] * m[b];
      }
      for (int i = 0; i < influence.length; i++) {
        influence[i] += factor * score[i] * x[a][i] * pull;
      }
    }
  }
}
