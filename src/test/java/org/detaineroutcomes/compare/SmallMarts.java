package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/**
 * Marts written by hand: every county has 100,000 residents, so that a count is its own rate.
 *
 * <p>Ada and Bee (NY) adopt in 2013 and fall by 10; Cob and Dow (NY) have no policy and rise by 10;
 * Eve (TX) has an agreement and rises by 30.
 */
public final class SmallMarts {
  public static final String RATE = "violent_rate_per_100k";

  private final List<Map<String, Object>> panel = new ArrayList<>();
  private final Map<String, Map<String, Object>> units = new LinkedHashMap<>();
  private final List<String> outcomes;

  private SmallMarts(String... outcomes) {
    this.outcomes = List.of(outcomes);
  }

  public static SmallMarts empty(String... outcomes) {
    return new SmallMarts(outcomes);
  }

  public static SmallMarts fiveCounties() {
    return empty(RATE)
        .county("36001", "NY", Arm.LIMITING, "2013", 100, 90, 90)
        .county("36003", "NY", Arm.LIMITING, "2013", 200, 190, 190)
        .county("36005", "NY", Arm.NONE_LISTED, null, 50, 60, 60)
        .county("36007", "NY", Arm.NONE_LISTED, null, 150, 160, 160)
        .county("48001", "TX", Arm.NONE_LISTED, null, 300, 330, 330);
  }

  /** Violent offences of a county from 2012 on; a Texan county has an agreement. */
  SmallMarts county(String fips, String state, Arm arm, String cohort, long... violent) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("arm", arm.code());
    unit.put("cohort", cohort);
    units.put(fips, unit);
    for (int t = 0; t < violent.length; t++) {
      Map<String, Object> row = new LinkedHashMap<>(unit);
      row.put("unit_id", fips);
      row.put("state", state);
      row.put("period", Integer.toString(2012 + t));
      row.put("period_index", 2012 + t);
      row.put("year", 2012 + t);
      row.put("population", 100_000L);
      row.put("population_source", "Census Bureau");
      row.put("scope", "county total");
      row.put("stance", "none listed");
      row.put("treated", cohort != null && 2012 + t >= Integer.parseInt(cohort));
      row.put("agreement_287g", state.equals("TX"));
      row.put("in_force", row.get("treated"));
      row.put("share_in_force", (boolean) row.get("treated") ? 1.0 : 0.0);
      row.put("adopter_id", fips);
      row.put("same_state_pool", state.equals("NY"));
      row.put("violent", violent[t]);
      row.put(RATE, (double) violent[t]);
      panel.add(row);
    }
    return this;
  }

  /** Sets a column of one county in one year. */
  SmallMarts set(String fips, int year, String column, Object value) {
    panel.stream()
        .filter(row -> row.get("unit_id").equals(fips) && row.get("year").equals(year))
        .forEach(row -> row.put(column, value));
    return this;
  }

  /** A release that holds these marts, the rows spread over the number of partitions given. */
  public Release write(Path folder, int partitions) {
    Release release = newRelease(folder);
    release.write(Panels.TABLE, table(Panels.TABLE, panel).repartition(partitions));
    List<Map<String, Object>> members = new ArrayList<>();
    for (String outcome : outcomes) {
      units.forEach(
          (fips, unit) -> {
            Map<String, Object> member = new LinkedHashMap<>(unit);
            member.put("outcome", outcome);
            member.put("sample", "balanced");
            member.put("unit_id", fips);
            members.add(member);
          });
    }
    release.write(Samples.MEMBERS, table(Samples.MEMBERS, members).repartition(partitions));
    return release;
  }

  public static Release newRelease(Path folder) {
    Manifest manifest = new Manifest();
    manifest.resultKey = "0123456789abcdef";
    return new Warehouse(folder.toString()).begin(manifest);
  }

  /** A release that holds the rows given, by table, and the answers to them. */
  public static Release compared(Path folder, Map<Table, List<Map<String, Object>>> tables) {
    Release release = newRelease(folder);
    tables.forEach((table, rows) -> release.write(table, table(table, rows)));
    new Compare(LocalSpark.session()).run(job("national"), release);
    return release;
  }

  /** The rows of a table for which a condition holds. */
  public static List<Row> all(Release release, Table table, String condition) {
    return release.read(LocalSpark.session(), table).where(condition).collectAsList();
  }

  /** The one row of a table for which a condition holds. */
  public static Row one(Release release, Table table, String condition) {
    List<Row> rows = all(release, table, condition);
    assertThat(rows).as(condition).hasSize(1);
    return rows.get(0);
  }

  /** Codes of what is noted of a measure, in their order. */
  public static List<String> noteCodes(Release release, Row measure) {
    return release
        .read(LocalSpark.session(), ResultNotes.TABLE)
        .where("figure_id = '" + measure.getAs("measure_id") + "'")
        .orderBy("note_rank")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("note_code"))
        .toList();
  }

  public static Dataset<Row> table(Table table, List<Map<String, Object>> rows) {
    List<Row> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      all.add(RowFactory.create(table.columns().stream().map(c -> row.get(c.name())).toArray()));
    }
    return LocalSpark.session().createDataFrame(all, table.structType());
  }

  /** A job of the marts' window. */
  public static Job job(String pool, Job.Comparison... comparisons) {
    return job(pool, RATE, comparisons);
  }

  public static Job job(String pool, String outcome, Job.Comparison... comparisons) {
    return JobParts.job(
        "small",
        "Small",
        Optional.empty(),
        List.of(),
        0,
        new Job.Resolve(Optional.empty()),
        Optional.of(
            new Job.Panel(
                Job.Unit.COUNTY,
                Frequency.YEAR,
                Period.year(2012),
                Period.year(2014),
                Job.Sample.BALANCED)),
        JobParts.treatment(
            TreatmentDefinition.ANY_DETAINER_LIMIT,
            Controls.NEVER,
            List.of(ControlExclusion.UNDATED),
            Pools.of(pool).orElseThrow(),
            Map.of()),
        List.of(outcome),
        List.of(comparisons),
        JobParts.publish(List.of("csv"), 10));
  }

  public static Job.Comparison comparison(String estimator, String... keysAndValues) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      options.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Job.Comparison(estimator, options, 12);
  }

  /** What must be read with an estimate and what was left out of it, in words. */
  public static String notes(Release release, Row estimate) {
    return all(release, ResultNotes.TABLE, "figure_id = '" + estimate.getAs("estimate_id") + "'")
        .stream()
        .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs("note_rank")))
        .map(row -> NoteArguments.read(row.getAs("note_code"), row.getAs("note_arguments")))
        .map(note -> NoteWords.of(note.orElseThrow(), Names.plain(Job.Unit.COUNTY)))
        .collect(Collectors.joining("; "));
  }

  /** The settings of an estimate, or of its treatment, as {@code key=value}. */
  static List<String> settings(Release release, Row estimate, String of) {
    String one = "estimate_id = '" + estimate.getAs("estimate_id") + "'";
    return all(release, EstimateSettings.TABLE, one + " and setting_of = '" + of + "'").stream()
        .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs("setting_rank")))
        .map(row -> row.getAs("setting") + "=" + row.getAs("value"))
        .toList();
  }
}
