package org.detaineroutcomes.publish.crime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.material.EstimateLine;

/**
 * What is known of each estimand where the data were made, so that an estimate is held against the
 * figure it is an estimate of.
 */
final class KnownEffects {
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
    return switch (line.estimand()) {
      case EFFECT_ON_TREATED, EFFECT_BY_EVENT_TIME, WEIGHTED_EFFECTS, PARTS_OF_WEIGHTED_EFFECTS ->
          overall();
      case EFFECT_AT_SHARED_EVENT_TIMES -> shared(line);
      case LEVEL,
          EFFECT_BETWEEN_TWO_PERIODS,
          DIFFERENCE_OF_EFFECTS,
          WEIGHTED_RELATIVE_EFFECTS,
          KNOWN_EFFECT,
          CHANGE_OF_DEFINITION,
          ODDS_RATIO,
          RATIO_OF_SHARES ->
          Optional.empty();
    };
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
            .filter(l -> l.estimand() == line.estimand() && l.isByEventTime())
            .filter(l -> l.compared().equals(line.compared()))
            .collect(
                Collectors.groupingBy(
                    EstimateLine::estimator,
                    Collectors.reducing(-1, EstimateLine::eventTime, Math::max)))
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .min();
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
