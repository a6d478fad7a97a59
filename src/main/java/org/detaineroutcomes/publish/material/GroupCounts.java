package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.store.TableRow;

/** Counts of people in groups side by side, and what they are of. */
public final class GroupCounts {
  private static final String ARM = "policy_arm";
  private static final String PARTS = "policy_arm_of_parts";
  private static final String FATE = "join_fate";

  private GroupCounts() {}

  /**
   * Those of a row; none for a year: a report prints a group's years only if none of them is small.
   */
  static List<PeopleCount> of(TableRow row) {
    GroupMeasure measure = measure(row);
    GroupSpan span = row.constant(Groups.SPAN, GroupSpan.class).orElseThrow();
    List<PeopleCount> counts = new ArrayList<>();
    if (span == GroupSpan.YEAR) {
      return counts;
    }
    GroupArm other = row.constant(Groups.OTHER_ARM, GroupArm.class).orElse(null);
    String otherSpan = row.textOrEmpty(Groups.OTHER_SPAN);
    Of own = new Of(row, own(row), arm(row), span.code());
    Of beside = new Of(row, beside(row), other, otherSpan);
    if (measure.countsPeople()) {
      own.add(Side.NUMERATOR, row.count(Groups.COUNT), counts);
      beside.add(Side.NUMERATOR, row.count(Groups.OTHER_COUNT), counts);
    }
    if (measure.isOfPeople()) {
      own.add(Side.BASE, row.count(Groups.BASE), counts);
      beside.add(Side.BASE, row.count(Groups.OTHER_BASE), counts);
    }
    return counts;
  }

  /** One of the two groups of a row. */
  private record Of(TableRow row, FigureRef figure, GroupArm arm, String span) {
    void add(Side side, Long value, List<PeopleCount> counts) {
      if (value != null) {
        counts.add(new PeopleCount(figure, key(side), value));
      }
    }

    private CountKey key(Side side) {
      String measure = row.textOrEmpty(Groups.MEASURE);
      return new CountKey(
          measure,
          null,
          null,
          null,
          new SourceRecord(RecordKind.PERIOD, span),
          dimension(arm),
          arm == GroupArm.ALL ? null : arm.code(),
          isPart(arm) ? GroupArm.LIMITING_WITH_COURT_ORDERED.code() : null,
          null,
          row.textOrEmpty(Groups.COVERAGE) + " " + row.textOrEmpty(Groups.PAIRS),
          side);
    }
  }

  /** The figure of the group itself. */
  public static FigureRef own(TableRow row) {
    return FigureRef.of(Groups.TABLE, row);
  }

  /** The figure of the group that it is set beside. */
  public static FigureRef beside(TableRow row) {
    return new FigureRef(Groups.OTHER_ARM.name(), own(row).key());
  }

  private static GroupMeasure measure(TableRow row) {
    return row.constant(Groups.MEASURE, GroupMeasure.class).orElseThrow();
  }

  private static GroupArm arm(TableRow row) {
    return row.constant(Groups.ARM, GroupArm.class).orElseThrow();
  }

  /** Kinds of limits add up to both kinds; the other groups, to all. */
  private static String dimension(GroupArm arm) {
    return switch (arm) {
      case ALL -> null;
      case LIMITING_WITH_COURT_ORDERED -> PARTS;
      default -> ARM;
    };
  }

  private static boolean isPart(GroupArm arm) {
    return arm == GroupArm.LIMITING || arm == GroupArm.LIMITING_COURT_ORDERED;
  }

  /** The amount of a fate, which adds up to the whole of its source. */
  static List<PeopleCount> of(JoinSums sum) {
    if (!sum.countsPeople() || sum.amount() == null) {
      return List.of();
    }
    return List.of(
        new PeopleCount(
            sum.figure(),
            new CountKey(
                sum.column(),
                null,
                null,
                null,
                SourceRecord.every(RecordKind.ALL_FILES),
                sum.fate() == null ? null : FATE,
                sum.fate() == null ? null : sum.fate().code(),
                null,
                null,
                FATE,
                Side.NUMERATOR),
            Math.round(sum.amount())));
  }
}
