package org.detaineroutcomes.publish.material;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.TermName;

/** The order of the job file: outcomes, then estimators; overall figures before their parts. */
final class EstimateOrder implements Comparator<EstimateLine> {
  private static final List<String> TERMS =
      Stream.of(
              TermName.OVERALL,
              TermName.SIMPLE,
              TermName.TREATED,
              TermName.DYNAMIC,
              TermName.GROUP,
              TermName.CALENDAR,
              TermName.ATT_GT,
              TermName.MEAN,
              TermName.DIFFERENCE,
              TermName.WEIGHTED_MEAN,
              TermName.WEIGHTED_DIFFERENCE,
              TermName.RATE,
              TermName.RATE_RATIO)
          .map(TermName::code)
          .toList();

  private final Comparator<EstimateLine> order;

  EstimateOrder(Job job) {
    List<String> estimators = job.comparisons().stream().map(Job.Comparison::estimator).toList();
    this.order =
        Comparator.<EstimateLine>comparingInt(line -> rank(job.outcomes(), line.outcome()))
            .thenComparing(EstimateLine::outcome)
            .thenComparing(line -> !line.isWhole() && !line.isLevel())
            .thenComparingInt(line -> rank(estimators, line.estimator()))
            .thenComparing(EstimateLine::estimator)
            .thenComparingInt(EstimateOrder::poolRank)
            .thenComparing(
                line -> line.pair().map(pair -> pair.treated()).orElse(null),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                line -> line.pair().map(pair -> pair.pool()).orElse(null),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EstimateLine::comparison)
            .thenComparing(EstimateOrder::settings)
            .thenComparingInt(line -> rank(TERMS, line.term().name()))
            .thenComparing(line -> line.term().name())
            .thenComparing(EstimateLine::period)
            .thenComparing(line -> line.pair().filter(pair -> line.isOf(pair.treated())).isEmpty())
            .thenComparing(line -> line.scope().cohort())
            .thenComparing(EstimateOrder::member)
            .thenComparingInt(line -> line.eventTime() == null ? 0 : line.eventTime());
  }

  @Override
  public int compare(EstimateLine left, EstimateLine right) {
    return order.compare(left, right);
  }

  /** The arm with an agreement through the window comes after the pools without one. */
  private static int poolRank(EstimateLine line) {
    return line.pair().filter(pair -> pair.pool() == ControlPool.AGREEMENT_287G).isPresent()
        ? 1
        : 0;
  }

  /** Settings in their order: fewer of the same come first. */
  private static String settings(EstimateLine line) {
    return line.settings().estimator().stream()
        .map(setting -> setting.key().code() + "=" + String.join("+", setting.values()))
        .collect(Collectors.joining(";"));
  }

  private static String member(EstimateLine line) {
    return line.scope().group().map(EstimateLine.Group::member).orElse("");
  }

  private static int rank(List<String> known, String name) {
    int at = known.indexOf(name);
    return at < 0 ? known.size() : at;
  }
}
