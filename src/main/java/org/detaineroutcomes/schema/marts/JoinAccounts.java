package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** What became of every row of every source in the joined table: matched, or listed here. */
public final class JoinAccounts {
  public static final Column MEASURE =
      Column.text("joined_column", "Column of the joined table that is added up").mandatory();
  public static final Column ROWS =
      Column.count("source_rows", "rows", "Rows of the source").atLeast(0).mandatory();
  public static final Column AMOUNT =
      Column.number("amount", "of the column", "What they add up to; empty: nothing known");

  /** One row: one column of one topic, one fate, one place. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "join_accounts",
          "one column of the joined table, one fate of its rows and, if they are no records about"
              + " persons, one place",
          List.of(
              JoinFields.TOPIC,
              MEASURE,
              JoinFields.FATE,
              PlaceFields.STATE,
              PlaceFields.JURISDICTION),
          List.of(
              JoinFields.TOPIC,
              MEASURE,
              JoinFields.FATE,
              PlaceFields.STATE,
              PlaceFields.JURISDICTION,
              ROWS,
              AMOUNT),
          List.of("Rows matched and rows listed here are all rows of the source."),
          false);

  private JoinAccounts() {}
}
