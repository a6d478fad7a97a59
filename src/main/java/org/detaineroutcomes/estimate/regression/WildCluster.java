package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Covariance.Kind;
import org.detaineroutcomes.stats.WildBootstrap;
import org.detaineroutcomes.stats.WildTypes;

/** The wild cluster bootstrap of the treatment in a regression with unit and period effects. */
final class WildCluster {
  static final int DRAWS = 9_999;
  static final String SCORES = "wild-scores";
  static final String ERRORS = "wild-errors";

  private WildCluster() {}

  /** Draws for a panel whose units lie inside the clusters. */
  static WildBootstrap of(
      String estimator, PanelData panel, Clusters clusters, EstimatorOptions options) {
    if (clusters.kind() != Kind.CLUSTER || clusters.ways().size() != 1) {
      throw NotEstimable.because(
          estimator,
          panel,
          "the wild bootstrap needs one clustering",
          "name one --cluster, or leave --wild out");
    }
    Clustering way = clusters.ways().get(0);
    int[] unit = panel.unitOfRow();
    if (!way.holds(unit, panel.units().size())) {
      throw NotEstimable.because(
          estimator,
          panel,
          "a unit lies in two clusters, which the wild bootstrap does not support",
          "cluster by a column that is constant in each unit");
    }
    WildBootstrap.Weights weights =
        options.wild() == EstimatorOptions.Wild.WEBB
            ? WildBootstrap.Weights.WEBB
            : WildBootstrap.Weights.RADEMACHER;
    WildBootstrap.Residuals residuals =
        options.settings().yes("impose-null", true)
            ? WildBootstrap.Residuals.RESTRICTED
            : WildBootstrap.Residuals.UNRESTRICTED;
    int draws = options.draws() == 0 ? DRAWS : options.draws();
    WildTypes.Scores scores =
        options.settings().choice(SCORES, WildTypes.Scores.class, WildTypes.Scores.PLAIN);
    WildTypes.Errors errors =
        options.settings().choice(ERRORS, WildTypes.Errors.class, WildTypes.Errors.CRV1);
    if (scores == WildTypes.Scores.JACKKNIFE || errors == WildTypes.Errors.CRV3) {
      return new WildBootstrap(
          jackknife(estimator, panel, way, residuals, scores, errors),
          weights,
          draws,
          options.seed());
    }
    return new WildBootstrap(sums(panel, way), weights, residuals, draws, options.seed());
  }

  private static WildBootstrap.Maps jackknife(
      String estimator,
      PanelData panel,
      Clustering way,
      WildBootstrap.Residuals residuals,
      WildTypes.Scores scores,
      WildTypes.Errors errors) {
    ClusterProducts products = ClusterProducts.of(panel, way);
    try {
      return new WildTypes(products.cross(), products.right()).maps(residuals, scores, errors);
    } catch (ArithmeticException singular) {
      throw NotEstimable.because(
          estimator,
          panel,
          "without one of the clusters there is no estimate, which the jackknife needs",
          "leave " + SCORES + " and " + ERRORS + " out");
    }
  }

  private static WildBootstrap.Sums sums(PanelData panel, Clustering way) {
    int[] periods = panel.periods();
    int[][] none = new int[1][periods.length];
    Arrays.fill(none[0], -1);
    int[] one = {0};
    Clusters iid = new Clusters(Kind.IID, List.of(), List.of(), List.of());
    PanelData pooled = panel.asOneCohort();
    CellRegression others = new CellRegression(pooled, one, none, 0, iid);
    double[] y = others.residualsOf(panel.outcome());
    double[] x = others.residualsOf(panel.treated());
    return sums(panel, way, others, x, y);
  }

  private static WildBootstrap.Sums sums(
      PanelData panel, Clustering way, CellRegression others, double[] x, double[] y) {
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    int width = periods.length + panel.covariates().length;
    double[] xy = new double[way.count()];
    double[] xx = new double[way.count()];
    double[][] zy = new double[way.count()][width];
    double[][] zx = new double[way.count()][width];
    for (int r = 0; r < x.length; r++) {
      int g = way.code()[r];
      double w = panel.weights() == null ? 1 : panel.weights()[r];
      xy[g] += w * x[r] * y[r];
      xx[g] += w * x[r] * x[r];
      zy[g][at[r]] += w * y[r];
      zx[g][at[r]] += w * x[r];
      for (int j = 0; j < panel.covariates().length; j++) {
        zy[g][periods.length + j] += w * y[r] * panel.covariates()[j][r];
        zx[g][periods.length + j] += w * x[r] * panel.covariates()[j][r];
      }
    }
    double[][] solved = new double[way.count()][];
    for (int g = 0; g < solved.length; g++) {
      solved[g] = others.solve(zx[g]);
    }
    return new WildBootstrap.Sums(xy, xx, zy, zx, solved);
  }
}
