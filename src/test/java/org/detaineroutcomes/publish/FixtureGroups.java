package org.detaineroutcomes.publish;

import java.util.List;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.store.TableRow;

/** Groups of the made-up release side by side, and what of its sources they are made of. */
public final class FixtureGroups {
  private FixtureGroups() {}

  /**
   * Of 40 detainers with a known outcome 20 are declined where a limit is in force, of 60 where
   * none is listed 15, and of 30 under an agreement 4, which is too few to print.
   */
  public static List<TableRow> groups() {
    Rows rows = rows();
    declined(rows, GroupArm.LIMITING_WITH_COURT_ORDERED, 20, 40, true);
    declined(rows, GroupArm.NONE_LISTED, 15, 60, false);
    declined(rows, GroupArm.AGREEMENT_287G, 4, 30, true);
    rows.row(
        Groups.ARM,
        GroupArm.ALL.code(),
        Groups.MEASURE,
        GroupMeasure.DECLINES_OVER_ISSUED.code(),
        MeasureFields.COUNTS_PEOPLE,
        true,
        Groups.COUNT,
        253L,
        Groups.BASE,
        5_908L,
        FigureFields.REFUSAL,
        "different_cohorts");
    return rows.list();
  }

  private static Rows rows() {
    return new Rows(Groups.TABLE)
        .always(Groups.SPAN, "all")
        .always(Groups.WEIGHTING, "pooled")
        .always(Groups.PAIRS, "all")
        .always(Groups.COVERAGE, "each_its_own")
        .always(Groups.UNITS, 2L)
        .always(Groups.UNIT_PERIODS, 14L)
        .always(Groups.IN_PART, 0L)
        .always(FigureFields.BOUND, "exact");
  }

  private static void declined(Rows rows, GroupArm arm, long count, long base, boolean beside) {
    double rate = 1_000.0 * count / base;
    rows.row(
        Groups.ARM, arm.code(),
        Groups.MEASURE, GroupMeasure.DECLINED_OF_KNOWN_OUTCOME.code(),
        MeasureFields.COUNTS_PEOPLE, true,
        Groups.COUNT, count,
        Groups.BASE, base,
        Groups.RATE, rate,
        Groups.RATE_LOW, rate - 100,
        Groups.RATE_HIGH, rate + 100,
        Groups.OTHER_ARM, beside ? GroupArm.NONE_LISTED.code() : null,
        Groups.OTHER_SPAN, beside ? "all" : null,
        Groups.OTHER_UNITS, beside ? 2L : null,
        Groups.OTHER_COUNT, beside ? 15L : null,
        Groups.OTHER_BASE, beside ? 60L : null,
        Groups.OTHER_RATE, beside ? 250.0 : null,
        Groups.DIFFERENCE, beside ? (Double) (rate - 250) : null,
        Groups.DIFFERENCE_LOW, beside ? (Double) (rate - 400) : null,
        Groups.DIFFERENCE_HIGH, beside ? (Double) (rate - 90) : null,
        Groups.RATIO, beside ? (Double) (rate / 250) : null,
        Groups.RATIO_LOW, beside ? (Double) (rate / 300) : null,
        Groups.RATIO_HIGH, beside ? (Double) (rate / 200) : null);
  }

  /**
   * Detainer records are known in part in 12 of 14 unit-periods, and no input is about payments.
   */
  public static List<TableRow> coverages() {
    Rows rows = new Rows(TopicCoverages.TABLE);
    coverage(rows, JoinTopic.DETAINERS, "partial", "coverage_not_stated", 12);
    coverage(rows, JoinTopic.DETAINERS, "none", "not_covered", 2);
    coverage(rows, JoinTopic.PAYMENTS, "none", "no_source", 14);
    return rows.list();
  }

  private static void coverage(
      Rows rows, JoinTopic topic, String coverage, String gap, long unitPeriods) {
    rows.row(
        JoinFields.TOPIC, topic.code(),
        TopicCoverages.COVERAGE, coverage,
        TopicCoverages.GAP, gap,
        Groups.UNITS, 2L,
        Groups.UNIT_PERIODS, unitPeriods);
  }

  /** Of 206 declines of a report 151 are in the joined table; 55 have no place. */
  public static List<TableRow> accounts() {
    Rows rows = new Rows(JoinAccounts.TABLE);
    rows.always(JoinFields.TOPIC, JoinTopic.REPORTS_DECLINED.code());
    rows.always(JoinAccounts.MEASURE, "ddor_declined");
    rows.row(
        JoinFields.FATE,
        JoinFate.MATCHED.code(),
        JoinAccounts.ROWS,
        5L,
        JoinAccounts.AMOUNT,
        151.0);
    rows.row(
        JoinFields.FATE,
        JoinFate.NO_PLACE.code(),
        JoinAccounts.ROWS,
        3L,
        JoinAccounts.AMOUNT,
        55.0);
    return rows.list();
  }
}
