package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;

/** The settings of each estimate, one value a row. */
public final class EstimateSettings {
  public static final String ESTIMATOR = "estimator";
  public static final String TREATMENT = "treatment";

  public static final Column RANK =
      Column.integer("setting_rank", "position", "Position among the settings, from 1")
          .atLeast(1)
          .mandatory();
  public static final Column SETTING_OF =
      Column.text("setting_of", "What is set: the estimator, or the treatment definition")
          .oneOf(ESTIMATOR, TREATMENT)
          .mandatory();
  public static final Column SETTING =
      Column.text("setting", "What is chosen").oneOf(SettingKey.class).mandatory();
  public static final Column VALUE =
      Column.text("value", "A code, a number or a column; a list has a row for each").mandatory();

  /** One row: one value of one setting of one estimate. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "settings",
          "one value of one setting of one estimate",
          List.of(EstimateFields.ID, RANK),
          List.of(EstimateFields.ID, RANK, SETTING_OF, SETTING, VALUE),
          List.of("Two estimates that differ in a setting have different ids."),
          false);

  private EstimateSettings() {}
}
