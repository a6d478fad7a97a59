package org.detaineroutcomes.publish.material;

import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.model.Job;

/** The order of the job file: outcomes, then estimators; overall figures before their parts. */
final class EstimateOrder implements Comparator<EstimateLine> {
  private static final List<String> TERMS =
      List.of(
          "overall",
          "simple",
          "treated",
          "dynamic",
          "group",
          "calendar",
          "att_gt",
          "mean",
          "difference",
          "weighted_mean",
          "weighted_difference",
          "rate",
          "rate_ratio");

  private final Comparator<EstimateLine> order;

  EstimateOrder(Job job) {
    List<String> estimators = job.comparisons().stream().map(Job.Comparison::estimator).toList();
    this.order =
        Comparator.<EstimateLine>comparingInt(line -> rank(job.outcomes(), line.outcome()))
            .thenComparing(EstimateLine::outcome)
            .thenComparing(line -> !line.isWhole() && !line.isLevel())
            .thenComparingInt(line -> rank(estimators, line.estimator()))
            .thenComparing(EstimateLine::estimator)
            .thenComparingInt(line -> poolRank(line.pair().pool()))
            .thenComparing(EstimateLine::comparison)
            .thenComparing(EstimateLine::specification)
            .thenComparingInt(line -> rank(TERMS, line.term()))
            .thenComparing(EstimateLine::term)
            .thenComparing(EstimateLine::period)
            .thenComparing(line -> !line.cohort().equals(line.pair().first()))
            .thenComparing(EstimateLine::cohort)
            .thenComparingInt(line -> line.eventTime() == null ? 0 : line.eventTime());
  }

  @Override
  public int compare(EstimateLine left, EstimateLine right) {
    return order.compare(left, right);
  }

  /** The arm with an agreement through the window comes after the pools without one. */
  private static int poolRank(String pool) {
    return pool.startsWith("through") ? 1 : 0;
  }

  private static int rank(List<String> known, String name) {
    int at = known.indexOf(name);
    return at < 0 ? known.size() : at;
  }
}
