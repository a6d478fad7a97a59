package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;

/** Columns of counts and shares: what is counted, of what, and what to know first. */
public final class MeasureFields {
  public static final Column MEASURE =
      Column.text("measure_text", "What is counted, in words").mandatory();
  public static final Column GROUP =
      Column.text("group_name", "Place, custody or kind the figure is about; empty: all");
  public static final Column NUMERATOR = Column.count("numerator", "rows", "The count").mandatory();
  public static final Column INTERVAL =
      Column.text("interval_text", "How the interval was made, such as Clopper-Pearson");
  public static final Column BASIS =
      Column.text("basis_text", "As published, as corrected or as disputed; synthetic or real");
  public static final Column COUNTS_PEOPLE =
      Column.flag("counts_people", "Whether the count is of people and may be suppressed")
          .mandatory();
  public static final Column CAVEAT =
      Column.text("caveat", "What must be printed beside the figure");
  public static final Column FIGURE_ID =
      Column.text(
              "figure_id",
              "Id of the estimate, measure or claim; or layer and name of a result table, for each of"
                  + " its rows")
          .mandatory();

  private MeasureFields() {}
}
