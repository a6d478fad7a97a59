package org.detaineroutcomes.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.DayByDay;
import org.detaineroutcomes.panel.policy.KnownOn;
import org.detaineroutcomes.panel.policy.Stance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.store.Release;

/** What holds in every place with a policy of its own, day by day, as known on the run's day. */
final class PolicyTimelines implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(PolicySpells.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    String day = release.manifest().asKnown;
    if (!day.isEmpty()) {
      String whose = job.simulate().isPresent() ? "synthetic " : "";
      release.manifest().notes.add(whose + KnownOn.words(release, LocalDate.parse(day)));
    }
    List<Row> rows =
        DayByDay.of(DatedSpell.all(release)).stream().map(PolicyTimelines::row).toList();
    return Map.of(PolicyDays.TABLE, spark.createDataFrame(rows, PolicyDays.TABLE.structType()));
  }

  private static Row row(DayByDay.Run run) {
    Stance stance = run.stance();
    TableRowBuilder row =
        new TableRowBuilder(PolicyDays.TABLE)
            .set(PlaceFields.LEVEL, run.level().word())
            .set(PlaceFields.STATE, run.state())
            .set(PlaceFields.COUNTY_FIPS, run.county())
            .set(PlaceFields.JURISDICTION, run.jurisdiction())
            .set(PolicyDays.FROM, run.from())
            .set(PolicyDays.TO, run.to())
            .set(PolicyFields.STANCE, stance.kind().word())
            .set(PolicyDays.POSSIBLE, stance.possible() == null ? null : stance.possible().word())
            .set(
                PolicyDays.DECIDED_BY,
                stance.decidedBy() == null ? null : stance.decidedBy().word())
            .set(PolicyFields.BASIS_CODED, stance.basis() == null ? null : stance.basis().words())
            .set(
                PolicyFields.COMPULSION,
                stance.compulsion() == null ? null : stance.compulsion().words());
    return PolicyComponents.set(row, stance.components()).row();
  }
}
