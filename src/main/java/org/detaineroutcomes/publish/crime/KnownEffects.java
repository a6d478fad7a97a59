package org.detaineroutcomes.publish.crime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.detaineroutcomes.publish.material.EstimateLine;

/**
 * What is known of each estimand where the data were made, so that an estimate is held against the
 * figure it is an estimate of.
 */
final class KnownEffects {
  /** They average over the event times that every cohort has. */
  private static final Set<String> SHARED_EVENT_TIMES = Set.of("stacked", "local-projections");

  /** No figure of the simulation is theirs: levels, relative effects, two periods alone. */
  private static final Set<String> OTHER = Set.of("means", "poisson", "did");

  private final List<EstimateLine> lines;

  /**
   * Of one outcome.
   *
   * @param lines all of its estimates, the known effects among them
   */
  KnownEffects(List<EstimateLine> lines) {
    this.lines = lines;
  }

  boolean any() {
    return overall().isPresent();
  }

  /** The known figure behind an estimate; empty where there is none. */
  Optional<Double> of(EstimateLine line) {
    if (OTHER.contains(line.estimator()) || line.isTruth()) {
      return Optional.empty();
    }
    return SHARED_EVENT_TIMES.contains(line.estimator()) ? shared(line) : overall();
  }

  private Optional<Double> overall() {
    return lines.stream()
        .filter(EstimateLine::isKnownOverall)
        .findFirst()
        .map(EstimateLine::estimate);
  }

  private Optional<Double> shared(EstimateLine line) {
    OptionalInt last =
        lines.stream()
            .filter(l -> l.estimator().equals("stacked") && l.isByEventTime())
            .filter(l -> l.compared().equals(line.compared()))
            .mapToInt(EstimateLine::eventTime)
            .max();
    List<Double> known =
        lines.stream()
            .filter(l -> l.isTruth() && l.isByEventTime() && l.estimate() != null)
            .filter(l -> l.eventTime() >= 0 && l.eventTime() <= last.orElse(-1))
            .map(EstimateLine::estimate)
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.stream().mapToDouble(k -> k).average().orElseThrow());
  }
}
