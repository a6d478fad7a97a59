package org.detaineroutcomes.estimate.robustness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;

/** The figures an estimator is known by. */
public final class Headline {
  private static final Set<String> TERMS =
      Set.of("overall", "simple", "treated", "att", "difference");

  private Headline() {}

  /** True for the one figure over all cohorts, periods and event times. */
  public static boolean is(Estimate row) {
    return TERMS.contains(row.term())
        && row.cohort() == null
        && row.period() == null
        && row.eventTime() == null
        && row.estimate() != null;
  }

  /** The one figure, where the estimator has it. */
  public static Optional<Estimate> of(Estimation estimation) {
    return estimation.estimates().stream().filter(Headline::is).findFirst();
  }

  /** The one figure, or where there is none every effect by event time from adoption on. */
  public static List<Estimate> all(Estimation estimation) {
    return of(estimation)
        .map(List::of)
        .orElseGet(
            () ->
                estimation.estimates().stream()
                    .filter(e -> e.term().equals("dynamic") && e.estimate() != null)
                    .filter(e -> e.cohort() == null && e.eventTime() != null && e.eventTime() >= 0)
                    .toList());
  }

  /** What a figure is called in the rows about it. */
  public static String name(Estimate row) {
    return row.eventTime() == null ? row.term() : row.term() + " " + row.eventTime();
  }
}
