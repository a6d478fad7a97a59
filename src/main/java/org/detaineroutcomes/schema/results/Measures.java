package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;

/** Counts and shares that describe a record: no comparison, each with its denominator named. */
public final class Measures {
  public static final Column MEASURE = Column.text("measure", "What is counted").mandatory();
  public static final Column GROUP =
      Column.text("group_name", "Place, custody or kind the figure is about; empty: all");
  public static final Column BASE =
      Column.text("denominator_name", "What the share is of; empty where it is a plain count");
  public static final Column NUMERATOR = Column.count("numerator", "rows", "The count").mandatory();
  public static final Column DENOMINATOR = Column.count("denominator", "rows", "Size of the base");
  public static final Column INTERVAL =
      Column.text("interval_method", "How the interval was made, such as Clopper-Pearson");
  public static final Column BASIS =
      Column.text("basis", "As published, as corrected or as disputed; synthetic or real");
  public static final Column COUNTS_PEOPLE =
      Column.flag("counts_people", "Whether the count is of people and may be suppressed")
          .mandatory();
  public static final Column CAVEAT =
      Column.text("caveat", "What must be printed beside the figure");
  public static final Column ID =
      Column.text(
              "measure_id",
              "Digest of what the figure is of: the same figure has the same id in every release")
          .matching("[0-9a-f]{16}")
          .mandatory();

  /** One row: one figure. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "measures",
          "one count or share",
          List.of(MEASURE, GROUP, BASE, BASIS),
          List.of(
              MEASURE,
              GROUP,
              BASE,
              BASIS,
              NUMERATOR,
              DENOMINATOR,
              Estimates.ESTIMATE,
              Estimates.CONF_LOW,
              Estimates.CONF_HIGH,
              INTERVAL,
              COUNTS_PEOPLE,
              CAVEAT,
              ID),
          List.of("Counts of citizens are floors: records, not persons."),
          false);

  private Measures() {}
}
