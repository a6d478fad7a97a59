package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.SmallTotals;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.resolve.claims.ClaimReading;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.claims.ClaimSubjectWords;
import org.detaineroutcomes.words.claims.Judgements;

/** Facts written by hand, and claims judged by them. */
final class SmallFacts {
  static final LocalDate WEEK_ONE = LocalDate.of(2017, 1, 28);

  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private final List<EstimateLine> estimates = new ArrayList<>();

  /** Adds a row: a column, its value, the next column, ... */
  SmallFacts row(Table table, Object... columnsAndValues) {
    Map<String, Object> cells = new HashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      cells.put(((Column) columnsAndValues[i]).name(), columnsAndValues[i + 1]);
    }
    if (table.equals(PublishedTotals.TABLE)) {
      SmallTotals.code(cells);
    }
    TableRowBuilder row = new TableRowBuilder(table);
    table.columns().forEach(column -> row.set(column, cells.get(column.name())));
    tables.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(row.row());
    return this;
  }

  /** Adds a number of the first weekly report: the same in every version. */
  SmallFacts report(ReportMeasure measure, String place, long detainers) {
    return report(WEEK_ONE, measure, place, detainers);
  }

  /** Adds a number of a weekly report: the same in every version. */
  SmallFacts report(LocalDate week, ReportMeasure measure, String place, long detainers) {
    return report(week, measure, place, detainers, detainers, detainers);
  }

  /** Adds a number of the first weekly report with what corrections, and disputes too, leave. */
  SmallFacts report(
      ReportMeasure measure, String place, long published, long corrected, long undisputed) {
    return report(WEEK_ONE, measure, place, published, corrected, undisputed);
  }

  /** The place has its state after a comma; without one, the number is a total. */
  private SmallFacts report(
      LocalDate week,
      ReportMeasure measure,
      String place,
      long published,
      long corrected,
      long undisputed) {
    String[] named = place == null ? new String[] {null, null} : place.split(", ", -1);
    return row(
        place == null ? DdorReportTotals.TABLE : DdorCounts.TABLE,
        ReportFields.REPORT_START,
        week,
        DdorCounts.MEASURE,
        measure.code(),
        PlaceFields.JURISDICTION,
        named[0],
        PlaceFields.STATE,
        named[1],
        DdorCounts.AS_PUBLISHED,
        published,
        DdorCounts.CORRECTED_LOW,
        corrected,
        DdorCounts.CORRECTED_HIGH,
        corrected,
        DdorCounts.WITHOUT_DISPUTED_LOW,
        published,
        DdorCounts.WITHOUT_DISPUTED,
        published,
        DdorCounts.CORRECTED_WITHOUT_DISPUTED_LOW,
        undisputed,
        DdorCounts.CORRECTED_WITHOUT_DISPUTED_HIGH,
        undisputed,
        ReportFields.STATUS,
        "published",
        DdorCounts.REISSUED,
        false);
  }

  SmallFacts estimate(EstimateLine line) {
    estimates.add(line);
    return this;
  }

  Facts facts() {
    return new Facts(
        this::lines,
        estimates,
        List.of(),
        () ->
            lines(Panels.TABLE).stream()
                .anyMatch(
                    row ->
                        "known to sheriff or county police".equals(row.text(CrimeFields.SCOPE))));
  }

  private List<TableRow> lines(Table table) {
    return TableRow.all(table, tables.getOrDefault(table.name(), List.of()));
  }

  /** What these facts say of a claim with a rule of its own. */
  Judgement judge(String id, String text) {
    return judge(id, text, LocalDate.of(2017, 3, 20));
  }

  Judgement judge(String id, String text, LocalDate day) {
    return ClaimVerdicts.judge(claim(id, text, day), facts()).judgement();
  }

  static Claim claim(String id, String text, LocalDate day) {
    return new Claim(
        id,
        text,
        "somebody",
        String.valueOf(day),
        day,
        "a number",
        "a page",
        ClaimWording.IN_OTHER_WORDS,
        ClaimReading.of(text, "a number"));
  }

  /** The labels of a judgement's figures with their values. */
  static Map<String, Double> figures(Judgement judgement) {
    Map<String, Double> figures = new LinkedHashMap<>();
    judgement.figures().forEach(figure -> figures.put(label(figure), figure.value()));
    return figures;
  }

  /** What a figure is of, in words. */
  static String label(ClaimFigure figure) {
    return ClaimSubjectWords.of(figure.subject(), NAMES);
  }

  /** Why a verdict is what it is, in words. */
  static String because(Judgement judgement) {
    return words(judgement).reason();
  }

  static Judgements words(Judgement judgement) {
    return new Judgements(judgement.notes(), NAMES);
  }
}
