package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Which unit is in which sample, and how many units each rule left. */
public final class Samples {
  public static final Column SAMPLE =
      Column.text("sample", "Every period filled, or whatever is there")
          .oneOf("balanced", "unbalanced")
          .mandatory();
  public static final Column PERIODS_FILLED =
      Column.integer("periods_filled", "periods", "Periods of the window with a value").atLeast(0);
  public static final Column STEP =
      Column.integer("step", "order", "Order of the rule").mandatory();
  public static final Column RULE =
      Column.text("rule", "What was required").oneOf(SampleRule.class).mandatory();
  public static final Column RULE_ARGUMENTS =
      Column.text("rule_arguments", "What the rule is about, as a JSON object by name").mandatory();
  public static final Column UNITS_LEFT =
      Column.count("units_left", "units", "Units that remain after the rule").atLeast(0);
  public static final Column ADOPTERS_LEFT =
      Column.count(
              "adopters_left",
              "adopters",
              "Adopters of the policies that date these units; a unit that no policy dates counts"
                  + " as one")
          .atLeast(0);
  public static final Column UNITS_DROPPED =
      Column.count("units_dropped", "units", "Units that the rule removed").atLeast(0);

  /** One row: one unit kept for one outcome. */
  public static final Table MEMBERS =
      new Table(
          Layer.MARTS,
          "sample_units",
          "one unit in the sample of one outcome",
          List.of(PanelFields.OUTCOME, SAMPLE, PanelFields.UNIT_ID),
          List.of(
              PanelFields.OUTCOME,
              SAMPLE,
              PanelFields.UNIT_ID,
              PlaceFields.STATE,
              PanelFields.ARM,
              PanelFields.COHORT,
              PERIODS_FILLED),
          List.of(),
          false);

  /** One row: one rule, for one outcome and one arm. */
  public static final Table DROP_LOG =
      new Table(
          Layer.MARTS,
          "drop_log",
          "one rule in the order applied, for one outcome and one arm",
          List.of(PanelFields.OUTCOME, SAMPLE, PanelFields.ARM, STEP),
          List.of(
              PanelFields.OUTCOME,
              SAMPLE,
              PanelFields.ARM,
              STEP,
              RULE,
              RULE_ARGUMENTS,
              UNITS_LEFT,
              ADOPTERS_LEFT,
              UNITS_DROPPED,
              PanelFields.UNITS_NAMED),
          List.of(),
          false);

  private Samples() {}
}
