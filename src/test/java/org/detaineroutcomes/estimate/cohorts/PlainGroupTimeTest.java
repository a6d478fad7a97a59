package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.AwkwardPanel;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Base;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Group-time effects against their definition: who is compared with whom over which periods is
 * written out here, the effect is a plain sum, and the standard error comes from the numerical
 * derivative of the effect by every unit's weight. Covariates and weights move, so that it shows
 * which period's are taken: the earlier of the two.
 */
class PlainGroupTimeTest {
  private static final int FIRST = 2001;

  /** A unit compared: change of the outcome, treated or not, weight, covariate. */
  private record Unit(double change, double treated, double weight, double x) {}

  @ParameterizedTest
  @CsvSource({
    "NEVER,REG,VARYING,0",
    "NEVER,IPW,UNIVERSAL,0",
    "NEVER,DR,VARYING,1",
    "NOT_YET,DR,UNIVERSAL,0",
    "NOT_YET,DR,VARYING,1",
    "NOT_YET,REG,UNIVERSAL,1",
    "NOT_YET,IPW,VARYING,0"
  })
  void everyCellIsItsTwoByTwoComparison(
      Control control, Method method, Base base, int anticipation) {
    PanelData panel =
        AwkwardPanel.balanced(AwkwardPanel.spec().withCovariates("x").withWeights("people"));
    Estimation found =
        Estimators.run(
            "callaway-santanna",
            panel,
            EstimatorOptions.defaults()
                .withControl(control)
                .withMethod(method)
                .withBase(base)
                .withAnticipation(anticipation));
    // With anticipation the cohort of 2002 has no period before, and its units leave the panel.
    double units = anticipation == 0 ? 72 : 60;
    int compared = 0;
    for (Estimate row : found.estimates()) {
      if (!row.term().name().equals("att_gt")) {
        continue;
      }
      int g = Integer.parseInt(row.adoptionCohort());
      int t = Integer.parseInt(row.period());
      int last = g - anticipation - 1;
      int from = base == Base.UNIVERSAL || t >= g ? last : t - 1;
      if (from == t) {
        assertThat(row.estimate()).isZero();
        continue;
      }
      int later = base == Base.UNIVERSAL ? Math.max(t, last) : t;
      List<Unit> cell = new ArrayList<>();
      for (int u = 0; u < panel.units().size(); u++) {
        int c = panel.cohort()[u] > 2008 + anticipation ? PanelData.NEVER : panel.cohort()[u];
        boolean isControl =
            c == PanelData.NEVER
                || (control == Control.NOT_YET && c != g && c > later + anticipation);
        if (c == g || isControl) {
          int start = panel.start()[u] - FIRST;
          int early = start + Math.min(t, from);
          cell.add(
              new Unit(
                  panel.outcome()[start + t] - panel.outcome()[start + from],
                  c == g ? 1 : 0,
                  panel.weights()[early],
                  panel.covariates()[0][early]));
        }
      }
      double effect = effect(method, cell);
      assertThat(row.estimate()).as(row.toString()).isCloseTo(effect, Offset.offset(1e-9));
      double squares = 0;
      for (int i = 0; i < cell.size(); i++) {
        double influence = units * derivative(method, cell, i);
        squares += influence * influence;
      }
      assertThat(row.stdError())
          .as(row.toString())
          .isCloseTo(Math.sqrt(squares) / units, Offset.offset(1e-6));
      compared++;
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** Weight times the derivative of the effect by it. */
  private static double derivative(Method method, List<Unit> cell, int i) {
    double[] effects = new double[2];
    double step = 1e-4;
    for (int side = 0; side < 2; side++) {
      List<Unit> moved = new ArrayList<>(cell);
      Unit u = cell.get(i);
      double weight = u.weight() * (1 + (side == 0 ? -step : step));
      moved.set(i, new Unit(u.change(), u.treated(), weight, u.x()));
      effects[side] = effect(method, moved);
    }
    return (effects[1] - effects[0]) / (2 * step);
  }

  private static double effect(Method method, List<Unit> cell) {
    double[] outcome = method == Method.IPW ? new double[2] : regression(cell);
    double[] score = method == Method.REG ? null : logit(cell);
    double[] sum = new double[2];
    double[] total = new double[2];
    for (Unit u : cell) {
      double left = u.change() - outcome[0] - outcome[1] * u.x();
      double odds = score == null ? 1 : Math.exp(score[0] + score[1] * u.x());
      int d = (int) u.treated();
      double weight = u.weight() * (d == 1 ? 1 : odds);
      sum[d] += weight * left;
      total[d] += weight;
    }
    return sum[1] / total[1] - (method == Method.REG ? 0 : sum[0] / total[0]);
  }

  /** Constant and slope among the controls. */
  private static double[] regression(List<Unit> cell) {
    double[][] cross = new double[2][2];
    double[] right = new double[2];
    for (Unit u : cell) {
      add(cross, right, u.weight() * (1 - u.treated()), u.x(), u.change());
    }
    return solve(cross, right);
  }

  /** Newton's steps for the probability of being treated. */
  private static double[] logit(List<Unit> cell) {
    double[] beta = new double[2];
    for (int k = 0; k < 30; k++) {
      double[][] cross = new double[2][2];
      double[] right = new double[2];
      for (Unit u : cell) {
        double p = 1 / (1 + Math.exp(-beta[0] - beta[1] * u.x()));
        double v = p * (1 - p);
        add(cross, right, u.weight() * v, u.x(), (u.treated() - p) / v);
      }
      double[] step = solve(cross, right);
      beta[0] += step[0];
      beta[1] += step[1];
    }
    return beta;
  }

  private static void add(double[][] cross, double[] right, double weight, double x, double y) {
    cross[0][0] += weight;
    cross[0][1] += weight * x;
    cross[1][0] += weight * x;
    cross[1][1] += weight * x * x;
    right[0] += weight * y;
    right[1] += weight * x * y;
  }

  private static double[] solve(double[][] cross, double[] right) {
    return new LUDecomposition(new Array2DRowRealMatrix(cross))
        .getSolver()
        .getInverse()
        .operate(right);
  }
}
