package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Origins;

/**
 * The parts of figures as rows of the result tables.
 *
 * @param origins parts by the id of a figure, or the layer and name of a result table
 * @param released whether the release has a table; parts of one that it lacks are left out
 */
record OriginRows(Map<String, List<Origin>> origins, Predicate<Table> released) {
  /** A part with its place among the parts of its figure. */
  private record Part(String figure, int rank, Origin origin) {}

  /** Rows of {@link Origins#TABLE}. */
  Stream<Row> parts() {
    return ranked().stream()
        .map(
            part ->
                of(Origins.TABLE, part)
                    .set(Origins.ROLE, part.origin.role().code())
                    .set(Origins.ROWS_OF, part.origin.table().path())
                    .set(
                        Origins.SUMMED,
                        part.origin.summed() == null ? null : part.origin.summed().name())
                    .row());
  }

  /** Rows of {@link Origins#CONDITIONS}. */
  Stream<Row> conditions() {
    return ranked().stream()
        .flatMap(
            part ->
                part.origin.conditions().stream()
                    .map(
                        condition ->
                            of(Origins.CONDITIONS, part)
                                .set(Origins.CONDITION_COLUMN, condition.column().name())
                                .set(Origins.CONDITION_MATCH, condition.match().code())
                                .set(Origins.CONDITION_VALUE, condition.value())
                                .row()));
  }

  private List<Part> ranked() {
    List<Part> parts = new ArrayList<>();
    origins.forEach(
        (figure, all) -> {
          int rank = 1;
          for (Origin origin : all) {
            if (released.test(origin.table())) {
              parts.add(new Part(figure, rank++, origin));
            }
          }
        });
    return parts;
  }

  private static TableRowBuilder of(Table table, Part part) {
    return new TableRowBuilder(table)
        .set(MeasureFields.FIGURE_ID, part.figure)
        .set(Origins.PART, part.rank);
  }
}
