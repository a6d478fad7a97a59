package org.detaineroutcomes.compare.detainers.regression;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.store.TableRow;

/**
 * Groups detainers by pattern, in one pass of Spark over the records. What comes back grows with
 * the patterns, not with the rows: ten years, three forms and 2,000 facilities are 60,000 at most.
 */
final class PatternRows {
  /** More patterns than this are refused: what is collected must fit in memory everywhere. */
  static final int MOST = 500_000;

  private static final org.detaineroutcomes.schema.Column CLUSTER =
      org.detaineroutcomes.schema.Column.text("cluster", "What the standard errors cluster by");
  private static final org.detaineroutcomes.schema.Column ROWS =
      org.detaineroutcomes.schema.Column.count("rows", "detainers", "Detainers of the pattern");
  private static final org.detaineroutcomes.schema.Column ONES =
      org.detaineroutcomes.schema.Column.count("ones", "detainers", "Those with the outcome");

  private PatternRows() {}

  /**
   * The patterns, sorted.
   *
   * @throws Failure with exit code 5 where there are more than {@link #MOST}
   */
  static List<Pattern> of(Dataset<Row> records, RegressionOptions options) {
    return of(records, options, MOST);
  }

  static List<Pattern> of(Dataset<Row> records, RegressionOptions options, int most) {
    int width = options.on().size();
    List<Column> keys = new ArrayList<>();
    List<String> on = IntStream.range(0, width).mapToObj(i -> "x" + i).toList();
    keys.add(Provenance.FILE.col());
    IntStream.range(0, width).forEach(i -> keys.add(options.on().get(i).column().as(on.get(i))));
    keys.add(options.cluster().column().as(CLUSTER.name()));
    Column has = col(DetainerFields.OUTCOME.name()).isin(options.outcomes().toArray());
    Dataset<Row> patterns =
        records
            .where(options.of().condition())
            .groupBy(keys.toArray(Column[]::new))
            .agg(count(lit(1)).as(ROWS.name()), sum(when(has, 1L).otherwise(0L)).as(ONES.name()))
            .limit(most + 1);
    List<TableRow> rows = TableRow.all(patterns.collectAsList());
    if (rows.size() > most) {
      throw new Failure(
          new Problem(
              ExitCode.NOT_ESTIMABLE,
              "regression of '" + options.outcome() + "'",
              "Cannot fit "
                  + options.words()
                  + ": the detainers differ in more than "
                  + most
                  + " combinations of these columns",
              "leave out the column with most values, such as facility or issued-time, or use"
                  + " issued-year"));
    }
    Comparator<Object> cells = Comparator.nullsFirst(PatternRows::compare);
    Comparator<TableRow> order = Comparator.comparing(row -> row.text(Provenance.FILE));
    for (String column : on) {
      order = order.thenComparing(row -> row.value(column), cells);
    }
    order = order.thenComparing(row -> row.value(CLUSTER), cells);
    return rows.stream()
        .sorted(order)
        .map(
            row ->
                new Pattern(
                    row.text(Provenance.FILE),
                    on.stream().map(row::value).toList(),
                    row.text(CLUSTER),
                    row.count(ROWS),
                    row.count(ONES)))
        .toList();
  }

  private static int compare(Object a, Object b) {
    return a instanceof Double left && b instanceof Double right
        ? left.compareTo(right)
        : a.toString().compareTo(b.toString());
  }
}
