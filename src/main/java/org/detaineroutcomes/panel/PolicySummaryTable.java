package org.detaineroutcomes.panel;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.TreatedUnits;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.PolicySummaries;
import org.detaineroutcomes.store.Release;

/** Whom the treatment of the job is made of, by component, basis and compulsion. */
final class PolicySummaryTable implements Mart {
  private static final int NAMED = 12;

  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().isPresent() && release.has(PolicySpells.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<Row> rows =
        new TreatedUnits(Treatment.of(job, release))
            .kinds().stream().map(PolicySummaryTable::row).toList();
    return Map.of(
        PolicySummaries.TABLE, spark.createDataFrame(rows, PolicySummaries.TABLE.structType()));
  }

  private static Row row(TreatedUnits.Kind kind) {
    return new TableRowBuilder(PolicySummaries.TABLE)
        .set(PolicySummaries.ASPECT, kind.aspect())
        .set(PolicySummaries.VALUE, kind.value())
        .set(PolicySummaries.UNITS, (long) kind.units().size())
        .set(
            PanelFields.UNITS_NAMED,
            kind.units().size() > NAMED ? null : String.join("; ", kind.units()))
        .set(
            PolicySummaries.TABLES,
            kind.tables().isEmpty() ? null : String.join("; ", kind.tables()))
        .row();
  }
}
