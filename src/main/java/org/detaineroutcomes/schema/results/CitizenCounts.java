package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Detainers on United States citizens, tier by tier, and the days until they were lifted. */
public final class CitizenCounts {
  public static final Column READ_AS =
      Column.text("read_as", "A floor is the least that there were; others were not recorded so")
          .oneOf("floor", "as published")
          .mandatory();
  public static final Column PER_YEAR =
      Column.number("per_year", "per year", "The count over the months it covers, times twelve");
  public static final Column WITH_BOTH_DATES =
      Column.count("with_both_dates", "detainers", "Lifted, with the days of issue and of lifting")
          .atLeast(0)
          .mandatory();
  public static final Column MEDIAN_DAYS =
      Column.number("median_days", "days", "Median of the days from issue to lifting");
  public static final Column WITHIN_TWO_DAYS =
      Column.count(
              "within_two_days", "detainers", "Of these, lifted within two days of their issue")
          .atLeast(0)
          .mandatory();

  /** One row: one count of one tier. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "citizen_counts",
          "one count of one tier",
          List.of(
              CitizenFields.TIER, MeasureFields.MEASURE, MeasureFields.GROUP, MeasureFields.BASIS),
          List.of(
              CitizenFields.TIER,
              MeasureFields.MEASURE,
              MeasureFields.GROUP,
              MeasureFields.BASIS,
              CitizenFields.COUNTED,
              READ_AS,
              MeasureFields.NUMERATOR,
              CitizenFields.MONTHS_COVERED,
              PER_YEAR,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              MeasureFields.INTERVAL,
              MeasureFields.CAVEAT,
              SourceFields.SOURCE_URL),
          List.of(
              "Tiers are never added up, nor records and people: the same person may stand in both.",
              "A floor: citizens whom nobody recorded as such are not in it."),
          false);

  /** One row: the days of one file, of citizens or of all others. */
  public static final Table DAYS =
      new Table(
          Layer.RESULTS,
          "citizen_days",
          "one file, and whether the detainers are on citizens",
          List.of(MeasureFields.GROUP, MeasureFields.MEASURE),
          List.of(
              MeasureFields.GROUP,
              MeasureFields.MEASURE,
              MeasureFields.BASIS,
              WITH_BOTH_DATES,
              MEDIAN_DAYS,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              MeasureFields.INTERVAL,
              WITHIN_TWO_DAYS),
          List.of(
              "Days on the record from issue to lifting: not the days that a person was held.",
              "Of detainers that were lifted and have both dates; what had not ended is left out."),
          false);

  private CitizenCounts() {}
}
