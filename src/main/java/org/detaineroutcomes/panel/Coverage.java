package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;

/**
 * How much of a panel is filled.
 *
 * @param units every unit that has a row, by id
 * @param periods outcome to the periods in which some unit has a value, in order; the empty name
 *     stands for having a row at all
 */
record Coverage(List<Unit> units, Map<String, List<Integer>> periods) {
  /** Stands for having a row, whatever it holds. */
  static final String ROW = "";

  /**
   * One unit.
   *
   * @param filled outcome to the number of periods with a value
   */
  record Unit(String id, UnitPlace place, Map<String, Integer> filled) {}

  /** Reads a panel in two passes, both of them small. */
  static Coverage of(Dataset<Row> panel, List<String> outcomes) {
    List<String> names = new ArrayList<>(outcomes);
    names.add(0, ROW);
    return new Coverage(units(panel, names), periods(panel, names));
  }

  private static List<Unit> units(Dataset<Row> panel, List<String> names) {
    Column[] values = values(names);
    List<Column> columns = new ArrayList<>();
    columns.add(min(PlaceFields.COUNTY_FIPS.col()).as(PlaceFields.COUNTY_FIPS.name()));
    columns.addAll(List.of(values));
    Dataset<Row> units =
        panel
            .groupBy(PanelFields.UNIT_ID.col())
            .agg(
                min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()),
                columns.toArray(Column[]::new));
    return TableRow.all(units.collectAsList()).stream()
        .map(
            row ->
                new Unit(
                    row.text(PanelFields.UNIT_ID),
                    new UnitPlace(row.text(PlaceFields.STATE), row.text(PlaceFields.COUNTY_FIPS)),
                    filled(row, names)))
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }

  private static Map<String, Integer> filled(TableRow row, List<String> names) {
    Map<String, Integer> filled = new LinkedHashMap<>();
    names.forEach(name -> filled.put(name, Math.toIntExact(row.count(filled(name)))));
    return filled;
  }

  private static org.detaineroutcomes.schema.Column filled(String name) {
    return org.detaineroutcomes.schema.Column.count("filled_" + name, "rows", "Rows with a value");
  }

  private static Map<String, List<Integer>> periods(Dataset<Row> panel, List<String> names) {
    Column[] values = values(names);
    Map<String, List<Integer>> periods = new LinkedHashMap<>();
    names.forEach(name -> periods.put(name, new ArrayList<>()));
    Dataset<Row> counted =
        panel
            .groupBy(Panels.PERIOD_INDEX.col())
            .agg(values[0], List.of(values).subList(1, values.length).toArray(Column[]::new));
    TableRow.all(counted.collectAsList()).stream()
        .sorted(Comparator.comparing(row -> row.whole(Panels.PERIOD_INDEX)))
        .forEach(
            row -> {
              for (String name : names) {
                if (row.count(filled(name)) > 0) {
                  periods.get(name).add(row.whole(Panels.PERIOD_INDEX));
                }
              }
            });
    return periods;
  }

  private static Column[] values(List<String> names) {
    return names.stream()
        .map(
            name ->
                (name.equals(ROW) ? count(lit(1)) : count(functions.col(name)))
                    .as(filled(name).name()))
        .toArray(Column[]::new);
  }
}
