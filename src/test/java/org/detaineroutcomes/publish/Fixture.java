package org.detaineroutcomes.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.TableRow;

/** A small made-up release with every kind of result a report can hold. */
public final class Fixture {
  public static final String LIMITING = "dated limiting policy";
  public static final String NONE_LISTED = "no listed limiting policy";
  public static final String VIOLENT = "violent_rate_per_100k";

  private Fixture() {}

  public static Report report() {
    return report(Map.of());
  }

  public static Report report(Map<String, String> labels) {
    return report(material(labels));
  }

  public static Report report(Material material) {
    return ReportWriter.write(material, Chapters.ALL);
  }

  public static Material material(Map<String, String> labels) {
    return material(job(labels), tables());
  }

  /** Rows of every kind of result. */
  public static Map<Table, List<TableRow>> tables() {
    Map<Table, List<TableRow>> tables = new HashMap<>();
    tables.put(Estimates.TABLE, FixtureEstimates.estimates());
    tables.put(Groups.TABLE, FixtureGroups.groups());
    tables.put(TopicCoverages.TABLE, FixtureGroups.coverages());
    tables.put(JoinAccounts.TABLE, FixtureGroups.accounts());
    tables.put(Measures.TABLE, measures());
    tables.put(Samples.DROP_LOG, FixtureSamples.dropLog());
    tables.put(Samples.MEMBERS, FixtureSamples.members());
    tables.put(PublishedFindings.TABLE, findings());
    tables.put(Verdicts.TABLE, FixtureClaims.verdicts());
    tables.put(Verdicts.FIGURES, FixtureClaims.verdictFigures());
    tables.put(ResultNotes.TABLE, FixtureClaims.notes());
    return tables;
  }

  /** The tables given; every other one that a chapter prints has no rows. */
  public static Material material(Job job, Map<Table, List<TableRow>> tables) {
    return material(job, manifest(), tables);
  }

  public static Material material(Job job, Manifest manifest, Map<Table, List<TableRow>> tables) {
    Map<Table, List<TableRow>> all = new HashMap<>(tables);
    Material.ALWAYS.forEach(table -> all.putIfAbsent(table, List.of()));
    Chapters.tables(Chapters.ALL).forEach(table -> all.putIfAbsent(table, List.of()));
    Pages.tables().forEach(table -> all.putIfAbsent(table, List.of()));
    return Material.of(job, manifest, all, FixturePlaces.book());
  }

  public static Job job(Map<String, String> labels) {
    return JobParts.job(
        "demo",
        "Limiting detainers: a country with a known effect",
        Optional.of(new Job.Simulate(1, "small")),
        List.of(),
        0,
        new Job.Resolve(Optional.empty()),
        Optional.of(
            new Job.Panel(
                Job.Unit.COUNTY,
                Frequency.YEAR,
                Period.year(2010),
                Period.year(2016),
                Job.Sample.BALANCED)),
        JobParts.treatment(
            TreatmentDefinition.ANY_DETAINER_LIMIT,
            Controls.NEVER,
            List.of(ControlExclusion.UNDATED, ControlExclusion.STATEWIDE),
            ControlPool.NATIONAL,
            labels),
        List.of(VIOLENT),
        List.of(
            new Job.Comparison("callaway-santanna", Map.of(), 1),
            new Job.Comparison("twfe", Map.of(), 2),
            new Job.Comparison("did", Map.of(), 3)),
        JobParts.publish(List.of("html", "csv", "md"), 10));
  }

  public static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.release = "20260101T000000000Z-0123abcd";
    manifest.started = "2026-01-01T00:00:00Z";
    manifest.resultKey = "0123abcd".repeat(8);
    manifest.inputs.add(
        new InputRecord(
            "synthetic/crimes.csv",
            "9f".repeat(32),
            120_000,
            "crimes",
            "fbi-table-10",
            "",
            InputRecord.PUBLISHED,
            4212,
            4180,
            new TreeMap<>(Map.of("footnote", 30L, "word-for-word reprint", 2L)),
            new TreeMap<>()));
    manifest.inputs.add(
        new InputRecord(
            "facts/policy_dates.csv",
            "a1".repeat(32),
            9_000,
            "policies",
            "policies",
            "2017-04-07",
            InputRecord.PUBLISHED,
            148,
            147,
            new TreeMap<>(),
            new TreeMap<>(Map.of("effective date after its end", 1L))));
    LINEAGE.forEach((table, read) -> manifest.lineage.put(table, new TreeSet<>(read)));
    return manifest;
  }

  /** Table, as layer/name, to the tables that were read to write it. */
  private static final Map<String, List<String>> LINEAGE =
      Map.of(
          "core/crime_counts", List.of("staged/crimes"),
          "core/policy_spells", List.of("staged/policies"),
          "marts/panel", List.of("core/crime_counts", "core/policy_spells"),
          "marts/joined", List.of("core/crime_counts", "core/policy_spells"),
          "marts/drop_log", List.of("marts/panel"),
          "marts/detainer_outcomes", List.of("staged/detainers"),
          "results/measures", List.of("marts/detainer_outcomes"),
          "results/groups", List.of("marts/joined"),
          "results/claim_verdicts", List.of("marts/panel"));

  public static List<TableRow> measures() {
    Rows rows = new Rows(Measures.TABLE);
    rows.always(FigureFields.MEASURE, "declined").always(FigureFields.BASIS, "synthetic");
    rows.always(FigureFields.RECORD_KIND, "file")
        .always(FigureFields.RECORD, "synthetic/detainers.csv")
        .always(FigureFields.BOUND, "exact");
    rows.always(MeasureFields.COUNTS_PEOPLE, true).always(FigureFields.INTERVAL, "clopper_pearson");
    share(rows, "all_rows", 225, 32_757);
    share(rows, "with_lift_reason", 225, 21_528);
    rows.always(FigureFields.DIMENSION, "custody");
    share(rows.always(FigureFields.MEMBER, "local"), "in_custody", 220, 15_600);
    share(rows.always(FigureFields.MEMBER, "federal"), "in_custody", 5, 17_157);
    rows.always(FigureFields.DIMENSION, "county");
    share(rows.always(FigureFields.MEMBER, "Adams"), "local_choice_in_county", 112, 300);
    share(rows.always(FigureFields.MEMBER, "Brown"), "local_choice_in_county", 90, 410);
    share(rows.always(FigureFields.MEMBER, "Clay"), "local_choice_in_county", 18, 95);
    share(rows.always(FigureFields.MEMBER, "Dale"), "local_choice_in_county", 5, 70);
    return rows.list();
  }

  private static void share(Rows rows, String base, long count, long of) {
    double p = (double) count / of;
    rows.row(
        Measures.ID, measureId(of),
        FigureFields.BASE, base,
        MeasureFields.NUMERATOR, count,
        Measures.DENOMINATOR, of,
        EstimateFields.ESTIMATE, p,
        EstimateFields.CONF_LOW, p * 0.9,
        EstimateFields.CONF_HIGH, p * 1.1);
  }

  /** No two bases of the fixture are of one size. */
  private static String measureId(long base) {
    return String.format(Locale.ROOT, "%016x", base);
  }

  public static List<TableRow> findings() {
    return new Rows(PublishedFindings.TABLE)
        .row(
            PublishedFindings.STUDY, "Hausman 2020",
            PublishedFindings.DESIGN, "county event study 2010-2015",
            PublishedFindings.OUTCOME, "deportations",
            PublishedFindings.ESTIMATE, -0.33,
            PublishedFindings.UNIT, "share",
            org.detaineroutcomes.schema.Provenance.ROW, 2L)
        .list();
  }
}
