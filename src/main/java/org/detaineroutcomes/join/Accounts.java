package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CrimeAccounts;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.store.TableRow;

/** What became of the rows of every source, one row a column, fate and place. */
final class Accounts {
  private Accounts() {}

  static Dataset<Row> of(JoinContext context, List<FatedRows> facts) {
    List<Row> rows = new ArrayList<>();
    TableRowBuilder row = new TableRowBuilder(JoinAccounts.TABLE);
    for (FatedRows each : facts) {
      for (TableRow group : TableRow.all(each.account().collectAsList())) {
        for (Column sum : each.source().sums()) {
          rows.add(
              row.set(JoinFields.TOPIC, each.source().topic().code())
                  .set(JoinAccounts.MEASURE, sum.name())
                  .set(JoinFields.FATE, group.text(JoinFields.FATE))
                  .set(PlaceFields.STATE, group.text(PlaceFields.STATE))
                  .set(PlaceFields.JURISDICTION, group.text(PlaceFields.JURISDICTION))
                  .set(JoinAccounts.ROWS, group.count(JoinAccounts.ROWS))
                  .set(JoinAccounts.AMOUNT, group.number(amount(sum)))
                  .row());
        }
      }
    }
    Dataset<Row> account = context.spark().createDataFrame(rows, JoinAccounts.TABLE.structType());
    return context.release().has(CrimeAccounts.TABLE)
        ? account.unionByName(crimes(context).to(JoinAccounts.TABLE.structType()))
        : account;
  }

  /** The account of offenses, which the panel keeps by state alone. */
  private static Dataset<Row> crimes(JoinContext context) {
    return context
        .release()
        .read(context.spark(), CrimeAccounts.TABLE)
        .withColumn(PlaceFields.JURISDICTION.name(), lit(null).cast("string"));
  }

  private static Column amount(Column sum) {
    return Column.number(sum.name(), sum.unit(), sum.meaning());
  }
}
