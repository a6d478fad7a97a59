package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
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
  /** Groups that are told year by year: no one of them holds another. */
  public static final List<GroupArm> BY_YEAR =
      List.of(
          GroupArm.LIMITING_WITH_COURT_ORDERED,
          GroupArm.LIMITING_COMPELLED,
          GroupArm.AGREEMENT_287G,
          GroupArm.MANDATE,
          GroupArm.CONFLICT,
          GroupArm.UNDATED,
          GroupArm.NONE_LISTED);

  private static final String ARM = "policy_arm";
  private static final String PARTS = "policy_arm_of_parts";
  private static final String YEAR_OF_ARM = "year_of_policy_arm";
  private static final String YEAR_OF_PARTS = "year_of_policy_arm_of_parts";
  private static final String FATE = "join_fate";
  private static final String ALL = GroupSpan.ALL.code();

  private GroupCounts() {}

  /** Those of a row; none if it is a year that no table prints. */
  static List<PeopleCount> of(TableRow row) {
    GroupMeasure measure = measure(row);
    List<PeopleCount> counts = new ArrayList<>();
    if (isOfAYear(row) && !isPrintedByYear(row)) {
      return counts;
    }
    GroupSpan span = row.constant(Groups.SPAN, GroupSpan.class).orElseThrow();
    GroupArm other =
        isOfAYear(row) ? null : row.constant(Groups.OTHER_ARM, GroupArm.class).orElse(null);
    Of own = new Of(row, own(row), arm(row), span == GroupSpan.YEAR ? ALL : span.code());
    Of beside = new Of(row, beside(row), other, row.textOrEmpty(Groups.OTHER_SPAN));
    if (measure.countsPeople()) {
      own.add(Side.NUMERATOR, row.count(Groups.COUNT), counts);
      if (other != null) {
        beside.add(Side.NUMERATOR, row.count(Groups.OTHER_COUNT), counts);
      }
    }
    if (measure.isOfPeople()) {
      own.add(Side.BASE, row.count(Groups.BASE), counts);
      if (other != null) {
        beside.add(Side.BASE, row.count(Groups.OTHER_BASE), counts);
      }
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

    /** A group's years add up to what it has in all periods. */
    private CountKey key(Side side) {
      boolean year = isOfAYear(row);
      String measure = row.textOrEmpty(Groups.MEASURE);
      return new CountKey(
          measure,
          null,
          null,
          null,
          new SourceRecord(RecordKind.PERIOD, span),
          year ? yearsOf(arm) : dimension(arm),
          year ? row.textOrEmpty(Groups.YEAR) : arm == GroupArm.ALL ? null : arm.code(),
          year ? arm.code() : isPart(arm) ? GroupArm.LIMITING_WITH_COURT_ORDERED.code() : null,
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

  private static String yearsOf(GroupArm arm) {
    return arm == GroupArm.LIMITING_WITH_COURT_ORDERED ? YEAR_OF_PARTS : YEAR_OF_ARM;
  }

  private static boolean isOfAYear(TableRow row) {
    return row.constant(Groups.SPAN, GroupSpan.class).orElseThrow() == GroupSpan.YEAR;
  }

  /** Whether it is one year of a group that is told by year, over all that its measure covers. */
  public static boolean isPrintedByYear(TableRow row) {
    return isOfAYear(row) && BY_YEAR.contains(arm(row)) && isUsual(row);
  }

  /** Whether a row is over all that its measure covers, weighed in its usual way. */
  public static boolean isUsual(TableRow row) {
    GroupWeighting usual =
        measure(row).standsFor() == null ? GroupWeighting.POOLED : GroupWeighting.UNIT_MEAN;
    return row.constant(Groups.PAIRS, GroupPairs.class).orElse(null) == GroupPairs.ALL
        && row.constant(Groups.COVERAGE, CoverageBasis.class).orElse(null)
            == CoverageBasis.EACH_ITS_OWN
        && row.constant(Groups.WEIGHTING, GroupWeighting.class).orElse(null) == usual;
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
