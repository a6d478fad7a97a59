package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Detainers on United States citizens, tier by tier, and the days until they were lifted. */
public final class CitizenCounts {
  public static final Column ID =
      Column.text(
              "citizen_count_id",
              "Digest of what the count is of: the same count has the same id in every release")
          .matching(TextForm.FIGURE)
          .mandatory();
  public static final Column SUBJECT =
      Column.text("counted_subject", "Who is counted").oneOf(PublishedSubject.class).mandatory();
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

  public static final Column ON_CITIZENS =
      Column.flag(
              "on_citizens",
              "Whether they were lifted because a citizen was interviewed; no: all others that"
                  + " ended")
          .mandatory();

  /** One row: one count of one tier. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "citizen_counts",
          "one count of one tier",
          List.of(ID),
          List.of(
              CitizenFields.TIER,
              SUBJECT,
              CitizenFields.RECORDED_AS,
              CitizenFields.PUBLISHED_MEASURE,
              CitizenFields.PUBLISHED_PERIOD,
              FigureFields.BASIS,
              CitizenFields.COUNTED,
              FigureFields.BOUND,
              MeasureFields.NUMERATOR,
              CitizenFields.MONTHS_COVERED,
              PER_YEAR,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              FigureFields.INTERVAL,
              SourceFields.SOURCE_URL,
              ID),
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
          List.of(FigureFields.RECORD, ON_CITIZENS),
          List.of(
              FigureFields.RECORD,
              ON_CITIZENS,
              FigureFields.BASIS,
              WITH_BOTH_DATES,
              MEDIAN_DAYS,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              FigureFields.INTERVAL,
              WITHIN_TWO_DAYS),
          List.of(
              "Days on the record from issue to lifting: not the days that a person was held.",
              "Of detainers that were lifted and have both dates; what had not ended is left out."),
          false);

  private CitizenCounts() {}
}
