package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.TermKind;

/**
 * The periods from adoption on that an overall effect is an average over, as far as its estimator
 * gives an effect for each.
 *
 * @param periods how many, that of adoption among them; 0: not known
 * @param first the effect in the period of adoption, event time 0
 */
public record AfterAdoption(int periods, Optional<EstimateLine> first) {

  /** Those of an overall effect, by the event times of the same estimation. */
  public static AfterAdoption of(EstimateLine overall, List<EstimateLine> all) {
    List<EstimateLine> after =
        all.stream()
            .filter(line -> isOfSame(line, overall))
            .filter(line -> line.estimate() != null && line.eventTime() >= 0)
            .toList();
    return new AfterAdoption(
        (int) after.stream().map(EstimateLine::eventTime).distinct().count(),
        after.stream().filter(line -> line.eventTime() == 0).findFirst());
  }

  private static boolean isOfSame(EstimateLine line, EstimateLine overall) {
    return line.isByEventTime()
        && line.term().kind() == TermKind.EVENT_TIME
        && line.outcome().equals(overall.outcome())
        && line.compared().equals(overall.compared())
        && line.estimator().equals(overall.estimator())
        && line.settings().equals(overall.settings());
  }

  /** Whether the first period is one of several: else the average is the first. */
  public boolean hasLater() {
    return periods > 1;
  }
}
