package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.stats.TwoWayEffects;

/**
 * A linear regression with fixed effects taken out, by the conventions of fixest's feols.
 *
 * @param names of the kept terms
 * @param fit on the columns with the fixed effects taken out
 * @param covariance of the kept terms
 * @param drops terms left out, each with the reason
 */
record Regression(List<String> names, LeastSquares fit, Covariance covariance, List<Drop> drops) {

  /**
   * Fits {@code y} on {@code x}.
   *
   * @param effects fixed effects, or null for none (then {@code x} holds the constant)
   * @param clusters what is assumed of the errors, on the same rows
   */
  static Regression fit(
      List<String> names,
      double[][] x,
      double[] y,
      double[] weight,
      Effects effects,
      Clusters clusters) {
    double[][] columns = x;
    double[] outcome = y;
    double[] size = null;
    if (effects != null) {
      TwoWayEffects without =
          new TwoWayEffects(effects.start(), effects.second(), effects.seconds(), weight);
      columns = new double[x.length][];
      size = new double[x.length];
      double[][] found = columns;
      double[] sizes = size;
      Parallel.each(
          x.length,
          j -> {
            found[j] = without.residual(x[j]);
            sizes[j] = spread(x[j], weight);
          });
      outcome = without.residual(y);
    }
    LeastSquares fit = LeastSquares.fit(columns, outcome, weight, size);
    List<String> kept = new ArrayList<>();
    List<Drop> drops = new ArrayList<>();
    for (int j = 0; j < x.length; j++) {
      if (Arrays.binarySearch(fit.kept(), j) >= 0) {
        kept.add(names.get(j));
      } else {
        drops.add(
            Drop.term(
                names.get(j),
                effects == null
                    ? DropNote.COLLINEAR_WITH_TERMS
                    : DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
      }
    }
    return new Regression(kept, fit, covariance(fit, effects, clusters), drops);
  }

  /** Weighted squares about the mean. */
  private static double spread(double[] x, double[] weight) {
    double total = 0;
    double sum = 0;
    for (int r = 0; r < x.length; r++) {
      double w = weight == null ? 1 : weight[r];
      total += w;
      sum += w * x[r];
    }
    double mean = sum / total;
    double squares = 0;
    for (int r = 0; r < x.length; r++) {
      squares += (weight == null ? 1 : weight[r]) * (x[r] - mean) * (x[r] - mean);
    }
    return squares;
  }

  static Covariance covariance(LeastSquares fit, Effects effects, Clusters clusters) {
    long k = fit.coefficient().length;
    long parameters =
        effects == null
            ? k
            : FixedEffectCount.parameters(
                k,
                effects.first(),
                effects.firsts(),
                effects.second(),
                effects.seconds(),
                effects.secondsUsed(),
                clusters);
    return switch (clusters.kind()) {
      case IID -> Covariance.iid(fit, parameters);
      case HETERO -> Covariance.hetero(fit, parameters);
      case CLUSTER -> Covariance.clustered(fit, clusters.ways(), parameters);
    };
  }

  /** Position of a term among the kept ones, or -1. */
  int term(String name) {
    return names.indexOf(name);
  }
}
