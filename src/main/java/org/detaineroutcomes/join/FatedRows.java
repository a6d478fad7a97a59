package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * The rows of one source with their fate: matched to a unit and period of the frame, or why not.
 *
 * @param source whose rows they are
 * @param rows with a fate; of a large source, those of one unit, period, fate and place added up
 */
record FatedRows(TopicSource source, Dataset<Row> rows) {
  private static final String FIRST = "unit_first_index";
  private static final String LAST = "unit_last_index";

  /**
   * Gives each row its fate.
   *
   * @param units each unit of the frame with its first and last period
   */
  static FatedRows of(TopicSource source, JoinContext context, Dataset<Row> units) {
    Dataset<Row> beside =
        source.rows(context).join(functions.broadcast(units), PanelFields.UNIT_ID.name(), "left");
    Column period = Panels.PERIOD_INDEX.col();
    Column fate =
        coalesce(
            JoinFields.FATE.col(),
            when(period.isNull(), code(JoinFate.NO_DATE))
                .when(PanelFields.UNIT_ID.col().isNull(), code(JoinFate.NO_PLACE))
                .when(
                    functions.not(
                        period.between(
                            context.frame().from().index(), context.frame().to().index())),
                    code(JoinFate.OUTSIDE_WINDOW))
                .when(
                    col(FIRST).isNull().or(functions.not(period.between(col(FIRST), col(LAST)))),
                    code(JoinFate.OUTSIDE_FRAME))
                .otherwise(code(JoinFate.MATCHED)));
    Dataset<Row> fated = beside.withColumn(JoinFields.FATE.name(), fate);
    return new FatedRows(source, source.isLarge() ? addedUp(source, fated).persist() : fated);
  }

  /** One look at the source serves the table and the account. */
  private static Dataset<Row> addedUp(TopicSource source, Dataset<Row> fated) {
    List<Column> sums = new ArrayList<>();
    source.sums().forEach(column -> sums.add(sum(column.col()).as(column.name())));
    return fated
        .groupBy(
            PanelFields.UNIT_ID.col(),
            Panels.PERIOD_INDEX.col(),
            JoinFields.FATE.col(),
            unmatched(PlaceFields.STATE).as(PlaceFields.STATE.name()),
            unmatched(PlaceFields.JURISDICTION).as(PlaceFields.JURISDICTION.name()))
        .agg(
            sum(JoinAccounts.ROWS.col()).as(JoinAccounts.ROWS.name()), sums.toArray(Column[]::new));
  }

  private static Column unmatched(org.detaineroutcomes.schema.Column place) {
    return when(JoinFields.FATE.col().notEqual(JoinFate.MATCHED.code()), place.col());
  }

  /** Lets go of what was kept for the table and the account. */
  void close() {
    rows.unpersist();
  }

  /** The first and last period of each unit of the frame: few enough to go to every task. */
  static Dataset<Row> units(Dataset<Row> frame) {
    Dataset<Row> units =
        frame
            .groupBy(PanelFields.UNIT_ID.col())
            .agg(
                functions.min(Panels.PERIOD_INDEX.col()).as(FIRST),
                functions.max(Panels.PERIOD_INDEX.col()).as(LAST));
    return frame.sparkSession().createDataFrame(units.collectAsList(), units.schema());
  }

  /** How many rows of the source a row of the joined table is made of; null: none. */
  String rowsColumn() {
    return source.topic().code() + "_rows";
  }

  /** What is matched, added up to one row a unit and period. */
  Dataset<Row> matched() {
    Dataset<Row> matched = rows.where(JoinFields.FATE.col().equalTo(JoinFate.MATCHED.code()));
    List<Column> columns =
        new ArrayList<>(List.of(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col()));
    List<Column> sums = new ArrayList<>();
    if (source.isLarge()) {
      columns.add(JoinAccounts.ROWS.col().as(rowsColumn()));
      source.sums().forEach(column -> columns.add(column.col()));
      return matched.select(columns.toArray(Column[]::new));
    }
    source.sums().forEach(column -> sums.add(sum(column.col()).as(column.name())));
    return matched
        .groupBy(columns.toArray(Column[]::new))
        .agg(sum(JoinAccounts.ROWS.col()).as(rowsColumn()), sums.toArray(Column[]::new));
  }

  /** Rows and sums by fate, state and place; what is matched is one row. */
  Dataset<Row> account() {
    List<Column> sums = new ArrayList<>();
    source.sums().forEach(c -> sums.add(sum(c.col().cast("double")).as(c.name())));
    return rows.withColumn(PlaceFields.STATE.name(), unmatched(PlaceFields.STATE))
        .withColumn(PlaceFields.JURISDICTION.name(), unmatched(PlaceFields.JURISDICTION))
        .groupBy(JoinFields.FATE.col(), PlaceFields.STATE.col(), PlaceFields.JURISDICTION.col())
        .agg(
            sum(JoinAccounts.ROWS.col()).as(JoinAccounts.ROWS.name()), sums.toArray(Column[]::new));
  }

  private static Column code(JoinFate fate) {
    return lit(fate.code());
  }
}
