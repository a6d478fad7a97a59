package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CrimeAccounts;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.TableRow;

/**
 * What becomes of every row of placed counts in a frame: added up in a unit and period, or left out
 * for a reason, offense by offense.
 */
final class CrimeAccount {
  private static final String FATE = JoinFields.FATE.name();
  private static final String RANK = "rank_of_scope";

  private CrimeAccount() {}

  /**
   * The account of a frame.
   *
   * @param counts placed counts
   * @param crimes the sums made of them, one row a unit and period of the frame
   */
  static List<Row> of(Dataset<Row> counts, Dataset<Row> crimes, Job.Panel frame) {
    Dataset<Row> fated = fated(counts, frame);
    List<Row> rows = new ArrayList<>();
    TableRowBuilder builder = new TableRowBuilder(CrimeAccounts.TABLE);
    for (TableRow group : TableRow.all(groups(fated, crimes).collectAsList())) {
      for (Offense offense : Offense.values()) {
        add(rows, builder, group, offense);
      }
    }
    return rows;
  }

  private static void add(
      List<Row> rows, TableRowBuilder builder, TableRow group, Offense offense) {
    org.detaineroutcomes.schema.Column whole = Panels.count(offense.column());
    org.detaineroutcomes.schema.Column broken = broken(offense);
    String fate = group.text(JoinFields.FATE);
    rows.add(
        row(builder, group, offense, fate, group.count(JoinAccounts.ROWS), group.count(whole)));
    Long lost = group.count(broken);
    if (lost != null) {
      rows.add(row(builder, group, offense, JoinFate.NO_COMPLETE_SUM.code(), 0L, lost));
    }
  }

  private static Row row(
      TableRowBuilder builder,
      TableRow group,
      Offense offense,
      String fate,
      Long sourceRows,
      Long amount) {
    return builder
        .set(JoinFields.TOPIC, JoinTopic.CRIME.code())
        .set(JoinAccounts.MEASURE, offense.column())
        .set(JoinFields.FATE, fate)
        .set(PlaceFields.STATE, group.text(PlaceFields.STATE))
        .set(JoinAccounts.ROWS, sourceRows)
        .set(JoinAccounts.AMOUNT, amount == null ? null : (Double) amount.doubleValue())
        .row();
  }

  private static org.detaineroutcomes.schema.Column broken(Offense offense) {
    return org.detaineroutcomes.schema.Column.count(
        offense.column() + "_without_sum", "offenses", "Counts whose unit has no sum");
  }

  /** Rows with their fate, unit and period. */
  private static Dataset<Row> fated(Dataset<Row> counts, Job.Panel frame) {
    Column inside =
        UnitCounts.index(frame.period()).between(frame.from().index(), frame.to().index());
    Column fate =
        when(UnitCounts.placed(frame.unit()).equalTo(false), JoinFate.NO_PLACE.code())
            .when(UnitCounts.lasts(frame.period()).equalTo(false), JoinFate.LONGER_PERIOD.code())
            .when(inside.equalTo(false), JoinFate.OUTSIDE_WINDOW.code())
            .when(UnitCounts.wanted(frame).equalTo(false), JoinFate.OUTSIDE_FRAME.code())
            .otherwise(JoinFate.MATCHED.code());
    Column used = col(FATE).equalTo(JoinFate.MATCHED.code());
    Dataset<Row> first =
        counts
            .withColumn(FATE, fate)
            .withColumn(PanelFields.UNIT_ID.name(), UnitCounts.id(frame.unit()))
            .withColumn(Panels.PERIOD_INDEX.name(), UnitCounts.index(frame.period()))
            .withColumn(RANK, when(used, UnitCounts.rank()));
    Column best = min(col(RANK)).over(Window.partitionBy(PanelFields.UNIT_ID.col()));
    return first
        .withColumn("best_rank", best)
        .withColumn(
            FATE,
            when(used.and(col(RANK).gt(col("best_rank"))), JoinFate.BESIDE_A_TOTAL.code())
                .otherwise(col(FATE)));
  }

  /** Rows and counts by fate and state; of matched ones those whose unit has a sum and not. */
  private static Dataset<Row> groups(Dataset<Row> fated, Dataset<Row> crimes) {
    List<Column> known = new ArrayList<>();
    known.add(PanelFields.UNIT_ID.col());
    known.add(Panels.PERIOD_INDEX.col());
    for (Offense offense : Offense.values()) {
      known.add(col(offense.column()).isNotNull().as("has_" + offense.column()));
    }
    String[] key = {PanelFields.UNIT_ID.name(), Panels.PERIOD_INDEX.name()};
    Dataset<Row> beside = fated.join(crimes.select(known.toArray(Column[]::new)), key, "left");
    Column matched = col(FATE).equalTo(JoinFate.MATCHED.code());
    List<Column> sums = new ArrayList<>();
    for (Offense offense : Offense.values()) {
      Column value = Crimes.count(offense).col();
      Column summed = coalesce(col("has_" + offense.column()), lit(false));
      sums.add(sum(when(matched.equalTo(false).or(summed), value)).as(offense.column()));
      sums.add(sum(when(matched.and(summed.equalTo(false)), value)).as(broken(offense).name()));
    }
    return beside
        .withColumn(PlaceFields.STATE.name(), when(matched.equalTo(false), PlaceFields.STATE.col()))
        .groupBy(col(FATE), PlaceFields.STATE.col())
        .agg(count(lit(1)).as(JoinAccounts.ROWS.name()), sums.toArray(Column[]::new));
  }
}
