package org.detaineroutcomes.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.SpellUses;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.store.Release;

/** What every policy spell decides in the panel of the job. */
final class PolicyUseTable implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().isPresent() && release.has(PolicySpells.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<Row> rows = rows(Treatment.of(job, release));
    return Map.of(PolicyUses.TABLE, spark.createDataFrame(rows, PolicyUses.TABLE.structType()));
  }

  static List<Row> rows(Treatment treatment) {
    return treatment.spells().stream().map(spell -> row(spell, treatment)).toList();
  }

  private static Row row(DatedSpell spell, Treatment treatment) {
    Frequency frequency = treatment.window().frequency();
    return new TableRowBuilder(PolicyUses.TABLE)
        .set(PlaceFields.JURISDICTION, spell.place().jurisdiction())
        .set(PlaceFields.STATE, spell.state())
        .set(PlaceFields.LEVEL, spell.place().level().word())
        .set(PlaceFields.COUNTY_FIPS, spell.county())
        .set(PolicyFields.DIRECTION, spell.direction().words())
        .set(PolicyFields.LISTED_IN, spell.listedIn().table())
        .set(DateFields.DATE_PRINTED, spell.printed())
        .set(PolicyFields.FROM_EARLIEST, spell.fromEarliest())
        .set(PolicyFields.FROM_LATEST, spell.fromLatest())
        .set(PolicyFields.TO_EARLIEST, spell.days().toEarliest())
        .set(PolicyUses.USE, new SpellUses(treatment).of(spell).code())
        .set(PanelFields.COHORT, cohort(spell, treatment))
        .set(PolicyUses.FIRST_POSSIBLE, period(spell.fromEarliest(), frequency))
        .set(EstimateFields.NOTE, note(spell, treatment))
        .row();
  }

  private static String cohort(DatedSpell spell, Treatment treatment) {
    return spell.dated() ? treatment.firstPeriod(spell.fromLatest()).toString() : null;
  }

  private static String period(LocalDate day, Frequency frequency) {
    return day == null ? null : Period.of(day, frequency).toString();
  }

  private static String note(DatedSpell spell, Treatment treatment) {
    Window window = treatment.window();
    if (!spell.isAgreement() && spell.end() != null) {
      return "ended by " + spell.end();
    }
    if (!spell.dated()) {
      return null;
    }
    Period first = treatment.firstPeriod(spell.fromLatest());
    if (first.compareTo(window.from()) <= 0) {
      return "in force in the first period of the window or before it";
    }
    return first.compareTo(window.to()) > 0 ? "in force only after the window" : null;
  }
}
