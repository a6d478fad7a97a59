package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.RowMatch;
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
          .oneOf(OriginRole.class)
          .mandatory();
  public static final Column ROWS_OF =
      Column.text("rows_of", "Table the rows are of, as layer and name").mandatory();
  public static final Column SUMMED =
      Column.text("summed", "Column that is added up; empty: the rows are counted, or read");
  public static final Column CONDITION_COLUMN =
      Column.text("condition_column", "Column of the rows' table that the condition is on")
          .mandatory();
  public static final Column CONDITION_MATCH =
      Column.text("condition_match", "How the column is compared with the value")
          .oneOf(RowMatch.class)
          .mandatory();
  public static final Column CONDITION_VALUE =
      Column.text("condition_value", "Value that selects the rows").mandatory();

  /** One row: one part of one figure. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "origins",
          "one part of one figure",
          List.of(MeasureFields.FIGURE_ID, PART),
          List.of(MeasureFields.FIGURE_ID, PART, ROLE, ROWS_OF, SUMMED),
          List.of(
              "Estimates rest on the units of their sample; 'detainer explain' follows those to their"
                  + " rows."),
          false);

  /** One row: one condition on the rows of one part; a part without any is of all rows. */
  public static final Table CONDITIONS =
      new Table(
          Layer.RESULTS,
          "origin_conditions",
          "one condition on the rows of one part of one figure",
          List.of(MeasureFields.FIGURE_ID, PART, CONDITION_COLUMN),
          List.of(
              MeasureFields.FIGURE_ID, PART, CONDITION_COLUMN, CONDITION_MATCH, CONDITION_VALUE),
          List.of("A row belongs to a part if it meets all conditions of the part."),
          false);

  private Origins() {}
}
