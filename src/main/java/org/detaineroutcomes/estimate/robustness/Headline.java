package org.detaineroutcomes.estimate.robustness;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.model.result.TermKind;

/** The figures an estimator is known by. */
public final class Headline {
  private Headline() {}

  /** True for the one figure over all cohorts, periods and event times. */
  public static boolean is(Estimate row) {
    return (row.term().kind() == TermKind.HEADLINE || row.term().kind() == TermKind.DIFFERENCE)
        && row.isWhole()
        && row.estimate() != null;
  }

  /** True for an effect by event time over all cohorts. */
  static boolean isByEventTime(Estimate row) {
    return row.term().kind() == TermKind.EVENT_TIME && row.isOfAll();
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
                    .filter(e -> isByEventTime(e) && e.eventTime() >= 0 && e.estimate() != null)
                    .toList());
  }

  /** What a figure is called in the rows about it. */
  public static String name(Estimate row) {
    return row.eventTime() == null ? row.term().name() : row.term().name() + " " + row.eventTime();
  }
}
