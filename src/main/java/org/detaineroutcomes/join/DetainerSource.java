package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;

/**
 * Detainer records in the period of their date. Two inputs are never added up: a row counts if its
 * input is the last that holds every case of its state and day, or the last of all.
 */
final class DetainerSource implements TopicSource {

  @Override
  public JoinTopic topic() {
    return JoinTopic.DETAINERS;
  }

  @Override
  public boolean has(JoinContext context) {
    return context.release().has(DetainerRecords.TABLE);
  }

  @Override
  public boolean isLarge() {
    return true;
  }

  @Override
  public List<org.detaineroutcomes.schema.Column> sums() {
    return JoinedDetainers.counts();
  }

  @Override
  public Dataset<Row> rows(JoinContext context) {
    Dataset<Row> records =
        context
            .release()
            .read(context.spark(), DetainerRecords.TABLE)
            .withColumn(PanelFields.UNIT_ID.name(), context.unitOfRecord())
            .withColumn(Panels.PERIOD_INDEX.name(), context.periodOf(DetainerFields.ISSUED.col()))
            .withColumn(JoinFields.FATE.name(), fate(context))
            .withColumn(JoinAccounts.ROWS.name(), lit(1L));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                PanelFields.UNIT_ID.col(),
                Panels.PERIOD_INDEX.col(),
                JoinFields.FATE.col(),
                PlaceFields.STATE.col(),
                lit(null).cast("string").as(PlaceFields.JURISDICTION.name()),
                JoinAccounts.ROWS.col()));
    values().forEach((column, value) -> columns.add(value.as(column.name())));
    return records.select(columns.toArray(Column[]::new));
  }

  private static Column fate(JoinContext context) {
    Set<String> selected = selectedFiles(context);
    Column ofSelected = Provenance.FILE.col().isin(selected.toArray());
    Column last = lit(lastInput(context, ofSelected));
    Column wanted =
        DeclaredCover.ofDetainers(context)
            .coveringInput(DetainerFields.ISSUED.col())
            .map(covering -> coalesce(covering, last))
            .orElse(last);
    return when(lit(context.frame().unit() == Job.Unit.AGENCY), JoinFate.OTHER_UNITS.code())
        .when(ofSelected, JoinFate.SELECTED_ON_OUTCOME.code())
        .when(Provenance.INPUT.col().notEqual(wanted), JoinFate.HELD_BY_ANOTHER_INPUT.code());
  }

  /** The last input that is not selected; null if all are. */
  private static Integer lastInput(JoinContext context, Column ofSelected) {
    Dataset<Row> last =
        context
            .release()
            .read(context.spark(), DetainerRecords.TABLE)
            .where(functions.not(ofSelected))
            .agg(functions.max(Provenance.INPUT.col()).as(Provenance.INPUT.name()));
    return TableRow.all(last.collectAsList()).get(0).whole(Provenance.INPUT);
  }

  /** Files all of whose detainers of known outcome ended alike: no record of the rest. */
  private static Set<String> selectedFiles(JoinContext context) {
    Map<String, Set<DetainerOutcome>> outcomes = new LinkedHashMap<>();
    for (TableRow row : TableRow.of(context.release(), DetainerOutcomes.TABLE)) {
      outcomes
          .computeIfAbsent(row.text(Provenance.FILE), file -> new TreeSet<>())
          .add(DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)));
    }
    Set<String> selected = new TreeSet<>();
    outcomes.forEach(
        (file, found) -> {
          if (DetainerOutcome.ends(found).size() == 1) {
            selected.add(file);
          }
        });
    return selected;
  }

  private static Map<org.detaineroutcomes.schema.Column, Column> values() {
    Column outcome = DetainerFields.OUTCOME.col();
    Column declined =
        outcome.isin(DetainerOutcome.DECLINED.name(), DetainerOutcome.DECLINED_RELEASED.name());
    Column local = DetainerFields.CUSTODY.col().equalTo("local");
    Column request = DetainerFields.REQUEST.col();
    Column days = datediff(DetainerFields.LIFTED.col(), DetainerFields.ISSUED.col());
    Map<org.detaineroutcomes.schema.Column, Column> values = new LinkedHashMap<>();
    values.put(JoinedDetainers.ISSUED, lit(1L));
    values.put(JoinedDetainers.DECLINED, one(declined));
    values.put(
        JoinedDetainers.WITH_KNOWN_OUTCOME,
        one(
            functions.not(
                outcome.isin(DetainerOutcome.UNKNOWN.name(), DetainerOutcome.PENDING.name()))));
    JoinedDetainers.OUTCOMES.forEach(
        (each, column) -> values.put(column, one(outcome.equalTo(each.name()))));
    values.put(JoinedDetainers.WITH_REASON, one(DetainerFields.LIFT_REASON.col().isNotNull()));
    values.put(
        JoinedDetainers.WITH_CITIZENSHIP, one(trim(DetainerFields.CITIZENSHIP.col()).notEqual("")));
    values.put(
        JoinedDetainers.WITH_STATUS, one(DetainerFields.PERMANENT_RESIDENT.col().isNotNull()));
    values.put(JoinedDetainers.PERMANENT_RESIDENTS, one(DetainerFields.PERMANENT_RESIDENT.col()));
    values.put(JoinedDetainers.LOCAL, one(local));
    values.put(JoinedDetainers.LOCAL_DECLINED, one(local.and(declined)));
    values.put(JoinedDetainers.HOLD, one(request.isin("hold", "hold and notify")));
    values.put(JoinedDetainers.NOTIFY, one(request.equalTo("notify")));
    values.put(JoinedDetainers.WITH_FORM, one(request.isNotNull()));
    JoinedDetainers.GROUNDS.forEach(
        (column, ground) ->
            values.put(
                column,
                one(
                    ground.member() == null
                        ? ground.column().col().isNotNull()
                        : ground.column().col().equalTo(ground.member()))));
    values.put(JoinedDetainers.WITH_DAYS, one(days.geq(0)));
    values.put(JoinedDetainers.DAYS, when(days.geq(0), days.cast("long")).otherwise(0L));
    return values;
  }

  private static Column one(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  @Override
  public Cover cover(JoinContext context) {
    if (context.frame().unit() == Job.Unit.AGENCY) {
      return Cover.always(SourceCoverage.NOT_APPLICABLE, JoinGap.OTHER_UNITS);
    }
    return DeclaredCover.ofDetainers(context).cover(col(topic().code() + "_rows").isNotNull());
  }
}
