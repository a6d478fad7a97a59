package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.Crimes;

/** Sums of offences and rates per 100,000 residents. */
final class Rates {
  private Rates() {}

  /**
   * Every measure of the panel as count and rate. A sum is absent where one of its parts is, a rate
   * where there are no residents.
   *
   * @param factor what a rate of a period is multiplied by
   */
  static Dataset<Row> beside(Dataset<Row> counts, double factor) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Panels.SUMS.forEach(
        (measure, parts) ->
            columns.put(
                measure,
                parts.stream()
                    .map(offense -> Crimes.count(offense).col())
                    .reduce(Column::plus)
                    .orElseThrow()));
    List<Column> all = new ArrayList<>(List.of(new Column("*")));
    columns.forEach((measure, sum) -> all.add(sum.as(measure)));
    for (String measure : Panels.measures()) {
      Column count = columns.getOrDefault(measure, Panels.count(measure).col());
      all.add(per100k(count, factor).as(Panels.rate(measure).name()));
    }
    return counts.select(all.toArray(Column[]::new));
  }

  private static Column per100k(Column count, double factor) {
    Column residents = PlaceFields.POPULATION.col();
    return when(
        residents.gt(0),
        count.cast("double").multiply(100_000.0 * factor).divide(residents.cast("double")));
  }
}
