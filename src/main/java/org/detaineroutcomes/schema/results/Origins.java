package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.MeasureFields;

/** What each count and share is made of: which rows of which tables, and what became of them. */
public final class Origins {
  public static final Column PART =
      Column.integer("part", "order", "Order of the parts of one figure").atLeast(1).mandatory();
  public static final Column ROLE =
      Column.text("part_role", "What the rows do to the figure")
          .oneOf("counted", "taken away", "base", "not applied", "read")
          .mandatory();
  public static final Column ROWS_OF =
      Column.text("rows_of", "Table the rows are of, as layer and name").mandatory();
  public static final Column WHERE =
      Column.text(
          "rows_where",
          "Which rows: column=value, or column~value for a place named with or without County;"
              + " separated by semicolons; empty: all");
  public static final Column SUMMED =
      Column.text("summed", "Column that is added up; empty: the rows are counted, or read");

  /** One row: one part of one figure. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "origins",
          "one part of one figure",
          List.of(MeasureFields.FIGURE_ID, PART),
          List.of(MeasureFields.FIGURE_ID, PART, ROLE, ROWS_OF, WHERE, SUMMED),
          List.of(
              "Estimates rest on the units of their sample; 'detainer explain' follows those to their"
                  + " rows."),
          false);

  private Origins() {}
}
