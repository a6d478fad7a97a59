package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ZeroPosition;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.TableRow;

/** A small made-up release with every kind of result a report can hold. */
public final class Fixture {
  public static final String LIMITING = "dated limiting policy";
  public static final String NONE_LISTED = "no listed limiting policy";
  public static final String VIOLENT = "violent_rate_per_100k";
  private static final double[] FIRST = {318.2, 311.5, 309.9, 304.0, 297.1, 288.4, 292.6};
  private static final double[] SECOND = {301.4, 297.3, 297.8, 295.1, 293.9, 295.0, 299.7};
  private static final double[] THIRD = {327.0, 321.9, 315.2, 318.8, 310.4, 312.2, 317.5};
  private static final double[] EFFECTS = {1.9, -2.3, 0.8, 0, -8.1, -13.4, -11.6, -14.9};
  private static final double[] KNOWN = {0, 0, 0, 0, -9, -12, -12, -12};

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
    tables.put(Estimates.TABLE, estimates());
    tables.put(Measures.TABLE, measures());
    tables.put(Samples.DROP_LOG, dropLog());
    tables.put(Samples.MEMBERS, members());
    tables.put(PublishedFindings.TABLE, findings());
    tables.put(Verdicts.TABLE, verdicts());
    tables.put(Verdicts.FIGURES, verdictFigures());
    tables.put(ResultNotes.TABLE, notes());
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
    return Material.of(job, manifest, all);
  }

  public static Job job(Map<String, String> labels) {
    return new Job(
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
        new Job.Treatment(
            "any-detainer-limit",
            Job.Controls.NEVER,
            List.of("undated", "statewide"),
            ControlPool.NATIONAL,
            labels),
        List.of(VIOLENT),
        List.of(
            new Job.Comparison("callaway-santanna", Map.of(), 1),
            new Job.Comparison("twfe", Map.of(), 2),
            new Job.Comparison("did", Map.of(), 3)),
        new Job.Publish(List.of("html", "csv", "md"), 10, Optional.empty()));
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
    return manifest;
  }

  public static List<TableRow> estimates() {
    Rows rows = new Rows(Estimates.TABLE);
    rows.always(PanelFields.OUTCOME, VIOLENT).always(Estimates.TREATMENT, "any-detainer-limit");
    levels(rows, ControlPool.NATIONAL, SECOND, 528);
    levels(rows, ControlPool.AGREEMENT_287G, THIRD, 21);
    effect(rows, ControlPool.NATIONAL, "callaway-santanna", "simple", -11.8, 3.4);
    effect(rows, ControlPool.NATIONAL, "twfe", "treated", -10.2, 3.1);
    effect(rows, ControlPool.NATIONAL, "did", "overall", -14.6, 4.9);
    effect(rows, ControlPool.AGREEMENT_287G, "callaway-santanna", "simple", -9.4, 7.2);
    effect(rows, ControlPool.AGREEMENT_287G, "twfe", "treated", -8.1, 6.6);
    effect(rows, ControlPool.AGREEMENT_287G, "did", "overall", -12.9, 8.8);
    for (int i = 0; i < EFFECTS.length; i++) {
      byEventTime(rows, i - 4, EFFECTS[i], 3.2 + 0.4 * Math.abs(i - 3));
    }
    rows.always(Estimates.TREATED_ARM, null).always(Estimates.CONTROL_ARM, null);
    rows.always(Estimates.POOL, null).always(EstimateFields.ESTIMATOR, "truth");
    rows.always(Estimates.TERM_KIND, "headline")
        .row(
            EstimateFields.TERM,
            "overall",
            EstimateFields.ESTIMATE,
            -11.4,
            EstimateFields.N_UNITS,
            57L);
    rows.always(Estimates.TERM_KIND, "event_time");
    for (int i = 0; i < KNOWN.length; i++) {
      rows.row(
          EstimateFields.TERM,
          "dynamic",
          EstimateFields.EVENT_TIME,
          i - 4,
          EstimateFields.ESTIMATE,
          KNOWN[i]);
    }
    return rows.list();
  }

  private static void levels(Rows rows, ControlPool pool, double[] values, long units) {
    Arm second = compared(rows, pool);
    rows.always(EstimateFields.ESTIMATOR, "means").always(Estimates.TERM_KIND, "level");
    level(rows, Arm.LIMITING, null, mean(FIRST), 9.1, 57);
    level(rows, second, null, mean(values), 3.3, units);
    rows.row(
        Estimates.TERM_KIND,
        "difference",
        EstimateFields.TERM,
        "difference",
        EstimateFields.ESTIMATE,
        mean(FIRST) - mean(values),
        EstimateFields.STD_ERROR,
        9.7,
        EstimateFields.CONF_LOW,
        mean(FIRST) - mean(values) - 19.0,
        EstimateFields.CONF_HIGH,
        mean(FIRST) - mean(values) + 19.0,
        EstimateFields.N_UNITS,
        57 + units);
    for (int year = 2010; year <= 2016; year++) {
      level(rows, Arm.LIMITING, Integer.toString(year), FIRST[year - 2010], 9.5, 57);
      level(rows, second, Integer.toString(year), values[year - 2010], 3.6, units);
    }
  }

  private static Arm compared(Rows rows, ControlPool pool) {
    Arm control = pool == ControlPool.AGREEMENT_287G ? Arm.AGREEMENT_287G : Arm.NONE_LISTED;
    rows.always(Estimates.TREATED_ARM, Arm.LIMITING.code());
    rows.always(Estimates.CONTROL_ARM, control.code()).always(Estimates.POOL, pool.code());
    return control;
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  private static void level(
      Rows rows, Arm group, String period, double value, double error, long units) {
    rows.row(
        EstimateFields.TERM,
        "mean",
        Estimates.DIMENSION,
        "arm",
        Estimates.MEMBER,
        group.code(),
        DateFields.PERIOD,
        period,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        EstimateFields.N_UNITS,
        units,
        EstimateFields.N_CLUSTERS,
        units);
  }

  private static void effect(
      Rows rows, ControlPool pool, String estimator, String term, double value, double error) {
    compared(rows, pool);
    rows.always(EstimateFields.ESTIMATOR, estimator).always(Estimates.TERM_KIND, "headline");
    rows.row(
        EstimateFields.TERM,
        term,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        Estimates.P_VALUE,
        0.012,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        EstimateFields.N_UNITS,
        585L,
        EstimateFields.N_CLUSTERS,
        38L);
  }

  private static void byEventTime(Rows rows, int time, double value, double error) {
    compared(rows, ControlPool.NATIONAL);
    rows.always(EstimateFields.ESTIMATOR, "callaway-santanna");
    rows.always(Estimates.TERM_KIND, "event_time");
    rows.row(
        EstimateFields.TERM,
        "dynamic",
        EstimateFields.EVENT_TIME,
        time,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        Estimates.BAND_LOW,
        value - 2.7 * error,
        Estimates.BAND_HIGH,
        value + 2.7 * error);
  }

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

  private static void note(Rows rows, String figure, List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      rows.row(
          MeasureFields.FIGURE_ID,
          figure,
          ResultNotes.NOTE_RANK,
          i + 1,
          ResultNotes.NOTE_CODE,
          notes.get(i).code().code(),
          ResultNotes.LEVEL,
          notes.get(i).code().level().code(),
          ResultNotes.ARGUMENTS,
          NoteArguments.write(notes.get(i)));
    }
  }

  public static List<TableRow> dropLog() {
    Rows rows = new Rows(Samples.DROP_LOG);
    rows.always(PanelFields.OUTCOME, VIOLENT).always(Samples.SAMPLE, "balanced");
    rows.always(PanelFields.ARM, LIMITING);
    step(rows, 1, "with a certain date", 112, 0, "");
    step(rows, 2, "with a row in some year", 108, 4, "08031; 19069; 19137; 42077");
    step(rows, 3, "every period filled", 57, 51, "");
    rows.always(PanelFields.ARM, NONE_LISTED);
    step(rows, 1, "known to the panel", 2400, 0, "");
    step(rows, 2, "every period filled", 528, 1872, "");
    return rows.list();
  }

  private static void step(
      Rows rows, int step, String rule, long left, long dropped, String named) {
    rows.row(
        Samples.STEP, step,
        Samples.RULE, rule,
        Samples.UNITS_LEFT, left,
        Samples.UNITS_DROPPED, dropped,
        PanelFields.UNITS_NAMED, named);
  }

  public static List<TableRow> members() {
    Rows rows = new Rows(Samples.MEMBERS);
    rows.always(PanelFields.OUTCOME, VIOLENT).always(Samples.SAMPLE, "balanced");
    rows.always(PanelFields.ARM, LIMITING);
    List<Integer> adopters = new ArrayList<>(List.of(4, 5, 45, 3));
    for (int i = 0; i < adopters.size(); i++) {
      for (int unit = 0; unit < adopters.get(i); unit++) {
        rows.row(PanelFields.UNIT_ID, (2012 + i) + "-" + unit, PanelFields.COHORT, 2012 + i + "");
      }
    }
    return rows.list();
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

  /** Two claims about the groups, one without a date. */
  public static List<TableRow> verdicts() {
    Rows rows = new Rows(Verdicts.TABLE);
    rows.always(ClaimFields.SAID_BY, "somebody").always(ClaimFields.RESTS_ON, "a level");
    verdict(rows, "b-safer", null, "supported", true);
    verdict(rows, "a-dangerous", java.time.LocalDate.of(2017, 3, 20), "contradicted", false);
    return rows.list();
  }

  private static void verdict(
      Rows rows, String id, java.time.LocalDate day, String verdict, boolean inPart) {
    rows.row(
        ClaimFields.CLAIM_ID,
        id,
        ClaimFields.CLAIM,
        "some places are different",
        DateFields.DATE_PRINTED,
        day == null ? null : day.toString(),
        DateFields.DATE_EARLIEST,
        day,
        Verdicts.VERDICT,
        verdict,
        Verdicts.IN_PART,
        inPart,
        Verdicts.ESTIMAND,
        ClaimEstimand.LEVEL_OF_GROUP.code());
  }

  /** What is noted of every measure and of both claims. */
  public static List<TableRow> notes() {
    Rows rows = new Rows(ResultNotes.TABLE);
    for (TableRow measure : measures()) {
      note(rows, measure.text(Measures.ID), List.of(Note.of(MeasureNote.DECLINED_IS_NOT_RELEASED)));
    }
    for (String claim : List.of("b-safer", "a-dangerous")) {
      List<Note> notes =
          List.of(
              Note.of(ClaimEstimand.LEVEL_OF_GROUP, Arm.LIMITING),
              Note.of(
                  ClaimNote.SAID_OF_GROUP, Arm.LIMITING, ClaimDirection.LOWER, ClaimContrast.LEVEL),
              Note.of(ClaimNote.GROUP_READING, VIOLENT, ZeroPosition.INCLUDES, false),
              Note.of(ClaimNote.GROUPS_DIFFER_OTHERWISE));
      note(rows, claim, notes);
    }
    return rows.list();
  }

  public static List<TableRow> verdictFigures() {
    Rows rows = new Rows(Verdicts.FIGURES);
    rows.always(ClaimFields.CLAIM_ID, "b-safer")
        .always(Verdicts.ASIDE, false)
        .always(Verdicts.BOUND, "exact");
    rows.row(
        Verdicts.FIGURE_RANK,
        2,
        Verdicts.MEASURE,
        ClaimMeasure.ROWS_WITH_CHARGE.code(),
        Verdicts.VALUE,
        7.0,
        Verdicts.FORM,
        "count",
        MeasureFields.COUNTS_PEOPLE,
        true);
    rows.row(
        Verdicts.FIGURE_RANK,
        1,
        Verdicts.MEASURE,
        ClaimMeasure.LEVEL_DIFFERENCE.code(),
        Verdicts.KEYS.get(FigureKey.OUTCOME),
        VIOLENT,
        Verdicts.KEYS.get(FigureKey.ARM),
        Arm.LIMITING.code(),
        Verdicts.KEYS.get(FigureKey.OTHER_ARM),
        Arm.NONE_LISTED.code(),
        Verdicts.VALUE,
        -11.25,
        EstimateFields.CONF_LOW,
        -20.5,
        EstimateFields.CONF_HIGH,
        -2.0,
        Verdicts.METHOD,
        "as_estimated",
        Verdicts.FORM,
        "number",
        MeasureFields.COUNTS_PEOPLE,
        false);
    return rows.list();
  }
}
