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

/**
 * Groups detainers by pattern, in one pass of Spark over the records. What comes back grows with
 * the patterns, not with the rows: ten years, three forms and 2,000 facilities are 60,000 at most.
 */
final class PatternRows {
  /** More patterns than this are refused: what is collected must fit in memory everywhere. */
  static final int MOST = 500_000;

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
    keys.add(col(Provenance.FILE.name()).as("file"));
    IntStream.range(0, width).forEach(i -> keys.add(options.on().get(i).column().as("x" + i)));
    keys.add(options.cluster().column().as("cluster"));
    Column has = col(DetainerFields.OUTCOME.name()).isin(options.outcomes().toArray());
    List<Row> rows =
        records
            .where(options.of().condition())
            .groupBy(keys.toArray(Column[]::new))
            .agg(count(lit(1)).as("rows"), sum(when(has, 1L).otherwise(0L)).as("ones"))
            .limit(most + 1)
            .collectAsList();
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
    Comparator<Row> order = Comparator.comparing(row -> row.getString(0));
    for (int i = 1; i < width + 2; i++) {
      int at = i;
      order = order.thenComparing(row -> row.get(at), cells);
    }
    return rows.stream()
        .sorted(order)
        .map(
            row ->
                new Pattern(
                    row.getString(0),
                    IntStream.range(1, width + 1).mapToObj(row::get).toList(),
                    row.getString(width + 1),
                    row.getLong(width + 2),
                    row.getLong(width + 3)))
        .toList();
  }

  private static int compare(Object a, Object b) {
    return a instanceof Double left && b instanceof Double right
        ? left.compareTo(right)
        : a.toString().compareTo(b.toString());
  }
}
