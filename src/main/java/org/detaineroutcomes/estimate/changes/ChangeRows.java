package org.detaineroutcomes.estimate.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * Rows of figures made of changes. Errors are squares of sums by cluster times G / (G - 1), with t
 * of G - 1 degrees of freedom.
 */
final class ChangeRows {
  private final String estimator;
  private final PanelData panel;
  private final Specification specification;
  private final Clusters clusters;
  private final EstimatorOptions options;
  private final List<Term> terms = new ArrayList<>();
  private final List<UnaryOperator<EstimateRow>> keys = new ArrayList<>();
  private final List<Change> figures = new ArrayList<>();

  ChangeRows(
      String estimator,
      PanelData panel,
      Specification specification,
      Clusters clusters,
      EstimatorOptions options) {
    this.estimator = estimator;
    this.panel = panel;
    this.specification = specification;
    this.clusters = clusters;
    this.options = options;
    if (clusters.kind() != Kind.CLUSTER) {
      throw NotEstimable.because(
          estimator, panel, "its standard errors are clustered", "leave --vcov out");
    }
  }

  void add(Term term, Change figure, UnaryOperator<EstimateRow> key) {
    terms.add(term);
    keys.add(key);
    figures.add(figure);
  }

  Estimation estimation(List<Drop> drops, List<Note> notes) {
    double[][] variance = variance();
    int fewest = clusters.ways().stream().mapToInt(Clustering::count).min().orElseThrow();
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      Change figure = figures.get(k);
      long used = Arrays.stream(figure.influence()).filter(i -> i != 0).count();
      EstimateRow row = EstimateRow.of(panel, estimator, specification, terms.get(k));
      rows.add(
          keys.get(k)
              .apply(row)
              .estimate(figure.value())
              .stdError(Math.sqrt(variance[k][k]), Math.max(fewest - 1, 1), options.level())
              .sample(panel.rows(), k == 0 ? panel.units().size() : used, fewest)
              .build());
    }
    List<Integer> index = IntStream.range(0, rows.size()).boxed().toList();
    Estimation found =
        Estimation.of(rows, drops, notes).with(new Estimation.Variance(index, variance));
    return clusters.ways().size() == 2
        ? found
        : found.with(Estimation.Influence.ofParts(panel.units(), index, byUnit()));
  }

  private double[][] byUnit() {
    double[][] by = new double[panel.units().size()][figures.size()];
    for (int k = 0; k < figures.size(); k++) {
      for (int u = 0; u < by.length; u++) {
        by[u][k] = figures.get(k).influence()[u];
      }
    }
    return by;
  }

  private double[][] variance() {
    int units = panel.units().size();
    List<Clustering> ways = new ArrayList<>();
    for (Clustering way : clusters.ways()) {
      if (!way.holds(panel.unitOfRow(), units)) {
        throw NotEstimable.because(
            estimator,
            panel,
            "a cluster changes inside a unit",
            "cluster by columns that are constant in each unit");
      }
      int[] code = Arrays.stream(panel.start(), 0, units).map(r -> way.code()[r]).toArray();
      ways.add(new Clustering(code, way.count()));
    }
    int fewest = ways.stream().mapToInt(Clustering::count).min().orElseThrow();
    if (ways.size() == 2) {
      ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
    }
    double[][] v = new double[figures.size()][figures.size()];
    double factor = fewest / Math.max(fewest - 1.0, 1);
    for (int w = 0; w < ways.size(); w++) {
      double[][] sums = new double[ways.get(w).count()][figures.size()];
      for (int k = 0; k < figures.size(); k++) {
        for (int u = 0; u < units; u++) {
          sums[ways.get(w).code()[u]][k] += figures.get(k).influence()[u];
        }
      }
      for (double[] sum : sums) {
        for (int k = 0; k < v.length; k++) {
          for (int l = 0; l < v.length; l++) {
            v[k][l] += (w < 2 ? factor : -factor) * sum[k] * sum[l];
          }
        }
      }
    }
    return ways.size() > 1 ? Covariance.positive(v) : v;
  }
}
