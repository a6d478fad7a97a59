package org.detaineroutcomes.estimate.fewtreated;

import java.util.List;
import java.util.Set;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.TermKind;

/** What tells a row of an estimation from the others, whatever panel it is of. */
record Figure(List<Object> key) {
  private static final Set<TermKind> EFFECTS =
      Set.of(
          TermKind.HEADLINE,
          TermKind.AVERAGE,
          TermKind.EVENT_TIME,
          TermKind.COHORT,
          TermKind.CALENDAR);

  static Figure of(Estimate row) {
    return new Figure(
        List.of(
            row.term(),
            String.valueOf(row.adoptionCohort()),
            String.valueOf(row.period()),
            String.valueOf(row.eventTime()),
            String.valueOf(row.group())));
  }

  boolean isHeadline() {
    return ((org.detaineroutcomes.estimate.Term) key.get(0)).kind() == TermKind.HEADLINE;
  }

  /** Whether a row is an average of effects with an interval of its own. */
  static boolean hasInterval(Estimate row) {
    return row.confLow() != null && row.estimate() != null && EFFECTS.contains(row.term().kind());
  }
}
