package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/** Results are tidy: one row an estimate. */
public final class Estimates {
  public static final Column STATISTIC =
      Column.number("statistic", "", "Estimate over standard error");
  public static final Column P_VALUE = Column.number("p_value", "0 to 1", "Two-sided p-value");
  public static final Column BAND_LOW =
      Column.number("band_low", "unit of the outcome", "Lower end of the uniform band");
  public static final Column BAND_HIGH =
      Column.number("band_high", "unit of the outcome", "Upper end of the uniform band");
  public static final Column WEIGHT =
      Column.number("weight", "share", "Weight of the part in its aggregate");
  public static final Column N_OBS = Column.count("n_obs", "rows", "Unit-periods used");
  public static final Column DROPPED =
      Column.text("dropped", "What was left out and why, separated by semicolons");
  public static final Column TREATMENT =
      Column.text("treatment", "Treatment definition in force").mandatory();

  /** One row: one estimate. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "estimates",
          "one estimate",
          List.of(EstimateFields.ID),
          List.of(
              EstimateFields.COMPARISON,
              PanelFields.OUTCOME,
              EstimateFields.ESTIMATOR,
              EstimateFields.SPECIFICATION,
              EstimateFields.TERM,
              PanelFields.COHORT,
              DateFields.PERIOD,
              EstimateFields.EVENT_TIME,
              EstimateFields.ESTIMATE,
              EstimateFields.STD_ERROR,
              STATISTIC,
              P_VALUE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              BAND_LOW,
              BAND_HIGH,
              WEIGHT,
              N_OBS,
              EstimateFields.N_UNITS,
              EstimateFields.N_CLUSTERS,
              DROPPED,
              TREATMENT,
              EstimateFields.NOTE,
              EstimateFields.ID),
          List.of(
              "A level difference and a causal effect are different estimands; the term says which."),
          false);

  private Estimates() {}
}
