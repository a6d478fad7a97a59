package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TextForm;

/** Columns of estimates: what was estimated, how, and how precisely. */
public final class EstimateFields {
  public static final Column ESTIMATOR =
      Column.text("estimator", "Name in the registry").mandatory();

  /** The estimator that describes levels, and estimates no effect. */
  public static final String MEANS = "means";

  /** The name under which known effects stand among the estimates. */
  public static final String TRUTH = "truth";

  /** The name of figures around a change of definition. */
  public static final String DEFINITION_BREAK = "definition-break";

  public static final Column TERM =
      Column.text("term", "overall, simple, dynamic, att_gt, ... or a coefficient's name")
          .mandatory();
  public static final Column EVENT_TIME =
      Column.integer("event_time", "periods", "Periods since adoption; empty: overall");
  public static final Column ESTIMATE =
      Column.number("estimate", "unit of the outcome", "The estimate; empty where there is none");
  public static final Column STD_ERROR =
      Column.number("std_error", "unit of the outcome", "Standard error");
  public static final Column CONF_LOW =
      Column.number("conf_low", "unit of the outcome", "Lower end of the 95 % interval");
  public static final Column CONF_HIGH =
      Column.number("conf_high", "unit of the outcome", "Upper end of the 95 % interval");
  public static final Column N_UNITS = Column.count("n_units", "units", "Units used");
  public static final Column N_CLUSTERS = Column.count("n_clusters", "clusters", "Clusters used");
  public static final Column NOTE = Column.text("note", "Warnings, separated by semicolons");
  public static final Column ID =
      Column.text(
              "estimate_id",
              "Digest of what the estimate is of: the same question has the same id in every"
                  + " release")
          .matching(TextForm.FIGURE)
          .mandatory();

  private EstimateFields() {}
}
