package org.detaineroutcomes.join;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.panel.Panel;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;

/**
 * Core tables written by hand and joined: three counties, two of Pennsylvania (Adams 42001, York
 * 42133) and one of Texas (Travis 48453).
 */
final class HandJoin {
  static final String ADAMS = "42001";
  static final String YORK = "42133";
  static final String TRAVIS = "48453";

  private final List<Row> records = new ArrayList<>();
  private final List<Job.Input> inputs = new ArrayList<>();
  private final Job.Panel frame;

  private HandJoin(Job.Panel frame) {
    this.frame = frame;
  }

  /** A frame of counties. */
  static HandJoin counties(String from, String to) {
    Period first = Period.parse(from).orElseThrow();
    return new HandJoin(
        new Job.Panel(
            Job.Unit.COUNTY,
            first.frequency(),
            first,
            Period.parse(to).orElseThrow(),
            Job.Sample.UNBALANCED));
  }

  /** An input that holds every detainer of some states between two days. */
  HandJoin covering(String from, String to, String... states) {
    inputs.add(
        input(
            Map.of(
                Job.Covers.FROM,
                from,
                Job.Covers.TO,
                to,
                Job.Covers.STATES,
                String.join(",", states),
                Job.Covers.OF,
                "detainers")));
    return this;
  }

  /** An input that says nothing of what it holds. */
  HandJoin silent() {
    inputs.add(input(Map.of()));
    return this;
  }

  private static Job.Input input(Map<String, String> options) {
    return new Job.Input(
        "detainers", "csv", "hand.csv", "", "", Map.of(), Map.of(), Map.of(), options, 1);
  }

  /** A detainer at a local jail, of the input given, counted from 1. */
  HandJoin detainer(int input, String day, String county, DetainerOutcome outcome) {
    return detainer(input, day, county, outcome, null);
  }

  /** One whose record says whether the person is a lawful permanent resident; null: it does not. */
  HandJoin detainer(
      int input, String day, String county, DetainerOutcome outcome, Boolean resident) {
    String state = county == null ? null : county.startsWith("42") ? "PA" : "TX";
    records.add(
        new TableRowBuilder(DetainerRecords.TABLE)
            .set(DetainerFields.ISSUED, day == null ? null : LocalDate.parse(day))
            .set(DetainerFields.OUTCOME, outcome.name())
            .set(DetainerFields.OUTCOME_BASIS, "lift reason")
            .set(DetainerFields.CUSTODY, "local")
            .set(DetainerFields.PERMANENT_RESIDENT, resident)
            .set(PlaceFields.STATE, state)
            .set(PlaceFields.COUNTY_FIPS, county)
            .set(Provenance.FILE, "file" + input + ".csv")
            .set(Provenance.ROW, 1L + records.size())
            .set(Provenance.INPUT, input)
            .row());
    return this;
  }

  /** Joins everything into a new release below the folder. */
  Release joined(Path folder) {
    Job job = job();
    Manifest manifest = new Manifest();
    manifest.job = job.name();
    manifest.resultKey = "0123456789abcdef";
    Release release = new Warehouse(folder.toString()).begin(manifest);
    write(release, Areas.TABLE, List.of(area(ADAMS, "PA"), area(YORK, "PA"), area(TRAVIS, "TX")));
    write(release, DetainerRecords.TABLE, records);
    new Panel(LocalSpark.session()).run(job, release);
    new Join(LocalSpark.session()).run(job, release);
    return release;
  }

  /** What the sources are read in. */
  JoinContext context(Release release) {
    return new JoinContext(LocalSpark.session(), job(), release, frame);
  }

  private Job job() {
    return JobParts.job(
        "hand",
        "Written by hand",
        Optional.empty(),
        inputs,
        0,
        new Job.Resolve(Optional.empty()),
        Optional.of(frame),
        JobParts.treatment(
            TreatmentDefinition.ANY_DETAINER_LIMIT,
            Controls.NEVER,
            List.of(),
            ControlPool.NATIONAL,
            Map.of()),
        List.of("violent_rate_per_100k"),
        List.of(),
        JobParts.publish(List.of(), 10));
  }

  private static void write(Release release, Table table, List<Row> rows) {
    release.write(table, LocalSpark.table(table.structType(), rows));
  }

  private static Row area(String code, String state) {
    return new TableRowBuilder(Areas.TABLE)
        .set(Residents.AREA_FIPS, code)
        .set(PlaceFields.LEVEL, "county")
        .set(PlaceFields.STATE, state)
        .set(Areas.NAME, "County " + code)
        .row();
  }

  /** The row of a unit and period. */
  static TableRow row(Release release, String unit, String period) {
    return TableRow.of(release, Joined.TABLE).stream()
        .filter(row -> row.text(PanelFields.UNIT_ID).equals(unit))
        .filter(row -> row.text(Panels.PERIOD).equals(period))
        .findFirst()
        .orElseThrow();
  }

  /** Source rows of a column by fate. */
  static Map<String, Long> fates(Release release, Column column) {
    Map<String, Long> fates = new java.util.TreeMap<>();
    TableRow.of(release, JoinAccounts.TABLE).stream()
        .filter(row -> row.text(JoinAccounts.MEASURE).equals(column.name()))
        .forEach(
            row -> fates.merge(row.text(JoinFields.FATE), row.count(JoinAccounts.ROWS), Long::sum));
    return fates;
  }
}
