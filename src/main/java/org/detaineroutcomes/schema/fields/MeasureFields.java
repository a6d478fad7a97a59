package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;

/** Columns of counts and shares: how many, and which figure it is. */
public final class MeasureFields {
  public static final Column NUMERATOR = Column.count("numerator", "rows", "The count").mandatory();
  public static final Column COUNTS_PEOPLE =
      Column.flag("counts_people", "Whether the count is of people and may be suppressed")
          .mandatory();
  public static final Column FIGURE_ID =
      Column.text(
              "figure_id",
              "Id of the estimate, measure or claim; or layer and name of a result table, for each of"
                  + " its rows")
          .mandatory();

  private MeasureFields() {}
}
