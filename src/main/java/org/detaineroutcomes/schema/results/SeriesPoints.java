package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SeriesSpan;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SeriesFields;
import org.detaineroutcomes.schema.marts.Panels;

/** Monthly series around a day on which everybody was hit at once: no group stands beside them. */
public final class SeriesPoints {
  public static final Column AROUND =
      Column.date("around_day", "The day that the series is around").mandatory();
  public static final Column SPAN =
      Column.text("series_span", "Time that the row is about")
          .oneOf(Code.codes(SeriesSpan.class).toArray(String[]::new))
          .mandatory();
  public static final Column MONTHS_FROM =
      Column.integer(
              "months_from_day",
              "months",
              "Months since the one that holds the day, below zero before; of a span its first")
          .mandatory();
  public static final Column COUNTED =
      Column.count("outcome_count", "as the outcome", "What the outcome counts")
          .atLeast(0)
          .mandatory();
  public static final Column COUNTED_OVER =
      Column.count("outcome_base", "as the base", "The base; empty for a plain count").atLeast(0);
  public static final Column RECORDED_SHARE =
      Column.number(
              "recorded_share",
              "0 to 1",
              "Share of all detainers of the time, of every unit, with a lift reason on the record")
          .within(0, 1)
          .mandatory();
  public static final Column ASKED_SHARE =
      Column.number("recorded_share_asked", "0 to 1", "Share below which a time is marked")
          .within(0, 1)
          .mandatory();
  public static final Column REGIME =
      Column.text("recording_regime", "Whether lift reasons are recorded in the time")
          .oneOf(Code.codes(RecordingRegime.class).toArray(String[]::new))
          .mandatory();

  /** One row: one unit in one month, or before or after. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "series",
          "one unit in one month around a day, or in all months before or after",
          List.of(
              PanelFields.OUTCOME,
              AROUND,
              SeriesFields.UNIT,
              PanelFields.UNIT_ID,
              SPAN,
              MONTHS_FROM),
          List.of(
              PanelFields.OUTCOME,
              AROUND,
              SeriesFields.UNIT,
              PanelFields.UNIT_ID,
              Panels.UNIT_NAME,
              PlaceFields.STATE,
              SPAN,
              MONTHS_FROM,
              Panels.PERIOD.optional(),
              COUNTED,
              COUNTED_OVER,
              EstimateFields.ESTIMATE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              RECORDED_SHARE,
              ASKED_SHARE,
              REGIME,
              JoinFields.coverage(JoinTopic.DETAINERS)),
          List.of(
              "A series without a control group: what else changed at the same time is in it.",
              "The month that holds the day is neither before nor after.",
              "Lift reasons may be on record and none of them mean a decline: reasons that do came into"
                  + " use over time.",
              "Before and after leave months out in which lift reasons are hardly recorded.",
              "Intervals are exact, 95 %: of a share Clopper-Pearson, of a count or a rate Garwood.",
              "Declined is not released."),
          false);

  private SeriesPoints() {}
}
