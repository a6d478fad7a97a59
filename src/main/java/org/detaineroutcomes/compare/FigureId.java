package org.detaineroutcomes.compare;

import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.model.StableId;

/** Names a figure by what it is of, never by its number. */
final class FigureId {
  private FigureId() {}

  /**
   * Of an estimate.
   *
   * @param arms the groups it compares; null for none
   */
  static String of(ComparedArms arms, Estimate row) {
    Group group = row.group();
    return StableId.of(
        arms == null ? null : arms.treated().code(),
        arms == null ? null : arms.control().code(),
        arms == null ? null : arms.pool().code(),
        row.outcome(),
        row.estimator(),
        row.specification(),
        row.term().name(),
        row.adoptionCohort(),
        row.period(),
        row.eventTime(),
        group == null ? null : group.dimension().code(),
        group == null ? null : group.member(),
        group == null ? null : group.partOf());
  }

  /** Of a count or share. */
  static String of(Measure measure) {
    return StableId.of(measure.measure(), measure.group(), measure.base(), measure.basis());
  }
}
