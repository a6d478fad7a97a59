package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Outcomes of units and periods, once for each way to add counties up. */
public final class CodedUnits {
  public static final Column GROUPING =
      Column.integer("unit_grouping", "order", "Number of a way to add counties of adopters up")
          .atLeast(0)
          .mandatory();
  public static final Column MEASURE =
      Column.text("offense_measure", "Offense, or sum of offenses, that is counted").mandatory();
  public static final Column COUNT =
      Column.number("offense_count", "offenses", "How many; empty where not known");
  public static final Column RATE =
      Column.number(
          "offense_rate",
          "per 100,000 residents and period, or year if the job annualises",
          "The same over residents; empty where either is not known");

  /** One row: one offense in one unit and period, under one way to add counties up. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "coded_units",
          "one offense in one unit and period, under one way to add counties up",
          List.of(GROUPING, MEASURE, PanelFields.UNIT_ID, Panels.PERIOD_INDEX),
          columns(),
          List.of(),
          false);

  private CodedUnits() {}

  private static List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                GROUPING,
                MEASURE,
                PanelFields.UNIT_ID,
                PlaceFields.STATE,
                Panels.PERIOD,
                Panels.PERIOD_INDEX,
                PlaceFields.POPULATION,
                COUNT,
                RATE,
                Panels.LOG_POPULATION));
    Panels.TABLE.columns().stream()
        .filter(column -> Panels.COUNTY_MEASURES.contains(column.name()))
        .forEach(columns::add);
    return List.copyOf(columns);
  }
}
