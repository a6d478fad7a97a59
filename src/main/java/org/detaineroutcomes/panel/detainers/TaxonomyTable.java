package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.DetainerForm.Era;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** Detainers counted by outcome, evidence and form; lift reasons that no table has are named. */
public final class TaxonomyTable implements Mart {
  private static final int NAMED = 10;

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Dataset<Row> records = release.read(spark, DetainerRecords.TABLE);
    name(unknown(records), release);
    return Map.of(DetainerTaxonomy.TABLE, taxonomy(records));
  }

  static Dataset<Row> taxonomy(Dataset<Row> records) {
    Column issued = DetainerFields.ISSUED.col();
    Column era =
        when(issued.isNull(), null)
            .when(issued.lt(java.sql.Date.valueOf(Era.THREE_FORMS.from())), Era.ONE_FORM.words())
            .when(issued.lt(java.sql.Date.valueOf(Era.I_247A.from())), Era.THREE_FORMS.words())
            .otherwise(Era.I_247A.words());
    return records
        .withColumn(DetainerTaxonomy.FORM_ERA.name(), era)
        .groupBy(
            DetainerTaxonomy.TABLE.key().stream()
                .map(org.detaineroutcomes.schema.Column::col)
                .toArray(Column[]::new))
        .agg(count(lit(1)).as(DetainerFields.DETAINERS.name()));
  }

  private static List<TableRow> unknown(Dataset<Row> records) {
    Dataset<Row> reasons =
        records
            .where(DetainerFields.OUTCOME_BASIS.col().equalTo("lift reason not known here"))
            .groupBy(DetainerFields.LIFT_REASON.col())
            .agg(count(lit(1)).as(DetainerFields.DETAINERS.name()))
            .sort(DetainerFields.LIFT_REASON.col());
    return TableRow.all(reasons.collectAsList());
  }

  private static void name(List<TableRow> reasons, Release release) {
    if (!reasons.isEmpty()) {
      release.manifest().notes.add(note(reasons));
    }
  }

  /** A reason that few rows have may be a cell about a person, and is not told. */
  static String note(List<TableRow> reasons) {
    List<String> named =
        reasons.stream()
            .filter(row -> SharedText.mayBeTold(row.count(DetainerFields.DETAINERS)))
            .map(
                row ->
                    "'"
                        + row.text(DetainerFields.LIFT_REASON)
                        + "' ("
                        + row.count(DetainerFields.DETAINERS)
                        + ")")
            .toList();
    int untold = reasons.size() - named.size();
    List<String> said = new ArrayList<>(named.subList(0, Math.min(NAMED, named.size())));
    if (named.size() > NAMED) {
      said.add(named.size() - NAMED + " more");
    }
    if (untold > 0) {
      said.add(
          untold
              + " that fewer than "
              + SharedText.ROWS
              + " rows have each (column lift_reason of core/"
              + DetainerRecords.TABLE.name()
              + ")");
    }
    return "detainers: "
        + reasons.stream().mapToLong(row -> row.count(DetainerFields.DETAINERS)).sum()
        + " rows have a lift reason that the table of reasons lacks, outcome unknown: "
        + String.join(", ", said);
  }
}
