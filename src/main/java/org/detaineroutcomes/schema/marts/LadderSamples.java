package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** The sample of every outcome under one coding after another. */
public final class LadderSamples {
  public static final Column RUNG =
      Column.text("rung", "Which coding it is").oneOf(LadderRung.class).mandatory();
  public static final Column VALUE =
      Column.number("outcome_value", "unit of the outcome", "The outcome; empty where absent");

  /** One row: one unit and period in the sample of one outcome under one coding. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "ladder_samples",
          "one unit and period in the sample of one outcome under one coding",
          List.of(RUNG, PanelFields.OUTCOME, PanelFields.UNIT_ID, Panels.PERIOD_INDEX),
          List.of(
              RUNG,
              PanelFields.OUTCOME,
              PanelFields.UNIT_ID,
              PlaceFields.STATE,
              Panels.ADOPTER_ID,
              PanelFields.ARM,
              PanelFields.COHORT,
              Panels.PERIOD,
              Panels.PERIOD_INDEX,
              PlaceFields.POPULATION,
              VALUE),
          List.of(),
          false);

  private LadderSamples() {}
}
