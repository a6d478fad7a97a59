package org.detaineroutcomes.compare;

import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.StableId;

/** Names a figure by what it is of, never by its number. */
final class FigureId {
  private FigureId() {}

  /** Of an estimate. */
  static String of(Estimate row) {
    return StableId.of(
        row.comparison(),
        row.outcome(),
        row.estimator(),
        row.specification(),
        row.term(),
        row.cohort(),
        row.period(),
        row.eventTime());
  }

  /** Of a count or share. */
  static String of(Measure measure) {
    return StableId.of(measure.measure(), measure.group(), measure.base(), measure.basis());
  }
}
