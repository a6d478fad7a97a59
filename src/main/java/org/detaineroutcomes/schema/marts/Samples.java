package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;

/** Which unit is in which sample, and how many units each rule left. */
public final class Samples {
  public static final Column OUTCOME =
      Column.text("outcome", "Column of the panel that is compared").mandatory();
  public static final Column SAMPLE =
      Column.text("sample", "Every period filled, or whatever is there")
          .oneOf("balanced", "unbalanced")
          .mandatory();
  public static final Column PERIODS_FILLED =
      Column.integer("periods_filled", "periods", "Periods of the window with a value").atLeast(0);
  public static final Column STEP =
      Column.integer("step", "order", "Order of the rule").mandatory();
  public static final Column RULE = Column.text("rule", "What was required").mandatory();
  public static final Column UNITS_LEFT =
      Column.count("units_left", "units", "Units that remain after the rule").atLeast(0);
  public static final Column UNITS_DROPPED =
      Column.count("units_dropped", "units", "Units that the rule removed").atLeast(0);

  public static final Column UNITS_NAMED =
      Column.text("units_named", "Ids of the units removed, where they are few; else empty");

  /** One row: one unit kept for one outcome. */
  public static final Table MEMBERS =
      new Table(
          Layer.MARTS,
          "sample_units",
          "one unit in the sample of one outcome",
          List.of(OUTCOME, SAMPLE, Panels.UNIT_ID),
          List.of(OUTCOME, SAMPLE, Panels.UNIT_ID, Panels.ARM, Panels.COHORT, PERIODS_FILLED),
          List.of(),
          false);

  /** One row: one rule, for one outcome and one arm. */
  public static final Table DROP_LOG =
      new Table(
          Layer.MARTS,
          "drop_log",
          "one rule in the order applied, for one outcome and one arm",
          List.of(OUTCOME, SAMPLE, Panels.ARM, STEP),
          List.of(OUTCOME, SAMPLE, Panels.ARM, STEP, RULE, UNITS_LEFT, UNITS_DROPPED, UNITS_NAMED),
          List.of(),
          false);

  private Samples() {}
}
