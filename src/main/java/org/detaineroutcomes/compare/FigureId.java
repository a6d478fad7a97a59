package org.detaineroutcomes.compare;

import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureKey;

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
    MeasureKey key = measure.key();
    MeasureGroup group = key.group();
    return StableId.of(
        code(key.measure()),
        key.horizonDays(),
        code(key.flush()),
        key.flushStart(),
        code(key.record().kind()),
        key.record().name(),
        group == null ? null : code(group.dimension()),
        group == null ? null : group.member(),
        group == null ? null : group.partOf(),
        code(key.base()),
        code(key.basis()));
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }
}
