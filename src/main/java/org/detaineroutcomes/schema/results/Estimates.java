package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;

/** Results are tidy: one row an estimate. */
public final class Estimates {
  public static final Column COMPARISON =
      Column.text("comparison", "The two groups compared, and the control pool").mandatory();
  public static final Column ESTIMATOR =
      Column.text("estimator", "Name in the registry").mandatory();
  public static final Column SPECIFICATION =
      Column.text("specification", "Weights, covariates, clusters and options in words");
  public static final Column TERM =
      Column.text("term", "overall, simple, dynamic, att_gt, ... or a coefficient's name")
          .mandatory();
  public static final Column PERIOD =
      Column.text("period", "2014 or 2014-06; in results empty: over all periods");
  public static final Column EVENT_TIME =
      Column.integer("event_time", "periods", "Periods since adoption; empty: overall");
  public static final Column ESTIMATE =
      Column.number("estimate", "unit of the outcome", "The estimate; empty where there is none");
  public static final Column STD_ERROR =
      Column.number("std_error", "unit of the outcome", "Standard error");
  public static final Column STATISTIC =
      Column.number("statistic", "", "Estimate over standard error");
  public static final Column P_VALUE = Column.number("p_value", "0 to 1", "Two-sided p-value");
  public static final Column CONF_LOW =
      Column.number("conf_low", "unit of the outcome", "Lower end of the 95 % interval");
  public static final Column CONF_HIGH =
      Column.number("conf_high", "unit of the outcome", "Upper end of the 95 % interval");
  public static final Column BAND_LOW =
      Column.number("band_low", "unit of the outcome", "Lower end of the uniform band");
  public static final Column BAND_HIGH =
      Column.number("band_high", "unit of the outcome", "Upper end of the uniform band");
  public static final Column WEIGHT =
      Column.number("weight", "share", "Weight of the part in its aggregate");
  public static final Column N_OBS = Column.count("n_obs", "rows", "Unit-periods used");
  public static final Column N_UNITS = Column.count("n_units", "units", "Units used");
  public static final Column N_CLUSTERS = Column.count("n_clusters", "clusters", "Clusters used");
  public static final Column DROPPED =
      Column.text("dropped", "What was left out and why, separated by semicolons");
  public static final Column TREATMENT =
      Column.text("treatment", "Treatment definition in force").mandatory();
  public static final Column NOTE = Column.text("note", "Warnings, separated by semicolons");

  public static final Column ID =
      Column.text(
              "estimate_id",
              "Digest of what the estimate is of: the same question has the same id in every"
                  + " release")
          .matching("[0-9a-f]{16}")
          .mandatory();

  /** One row: one estimate. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "estimates",
          "one estimate",
          List.of(ID),
          List.of(
              COMPARISON,
              Samples.OUTCOME,
              ESTIMATOR,
              SPECIFICATION,
              TERM,
              Panels.COHORT,
              PERIOD,
              EVENT_TIME,
              ESTIMATE,
              STD_ERROR,
              STATISTIC,
              P_VALUE,
              CONF_LOW,
              CONF_HIGH,
              BAND_LOW,
              BAND_HIGH,
              WEIGHT,
              N_OBS,
              N_UNITS,
              N_CLUSTERS,
              DROPPED,
              TREATMENT,
              NOTE,
              ID),
          List.of(
              "A level difference and a causal effect are different estimands; the term says which."),
          false);

  private Estimates() {}
}
