package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.ReportCorrection;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/**
 * What became of the detainers in Section II of a report once ICE's own corrections are believed
 * before the rows they correct.
 */
public final class ReportOutcomes implements Question {
  private static final String MEASURE = "declines recorded in Section II, by what became of them";
  private static final String CORRECTED = "as corrected";
  private static final String RANK =
      "a correction by ICE is believed before the row it corrects; recorded as declined is not"
          + " released";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Map<LocalDate, List<TableRow>> corrections =
        evidence.rows(Errata.TABLE).stream()
            .filter(row -> "II".equals(row.text(Errata.SECTION)))
            .filter(row -> row.text(Errata.KIND).equals("corrected"))
            .collect(
                Collectors.groupingBy(
                    row -> row.day(ReportFields.REPORT_START), TreeMap::new, Collectors.toList()));
    corrections.forEach(
        (start, rows) ->
            published(evidence, start).ifPresent(n -> report(start, n, rows, findings)));
  }

  /** Declines of the whole section as published; a re-issue holds its corrections already. */
  private static Optional<Long> published(Evidence evidence, LocalDate start) {
    return evidence.rows(DdorCounts.TABLE).stream()
        .filter(row -> row.text(DdorCounts.MEASURE).equals("declines recorded"))
        .filter(row -> row.text(DdorCounts.VERSION).equals("as published"))
        .filter(row -> !row.flag(DdorCounts.REISSUED))
        .filter(row -> row.text(PlaceFields.JURISDICTION) == null)
        .filter(row -> row.day(ReportFields.REPORT_START).equals(start))
        .map(row -> row.count(DetainerFields.DETAINERS))
        .findFirst();
  }

  private static void report(
      LocalDate start, long published, List<TableRow> rows, Findings findings) {
    Map<DetainerOutcome, Long> known = new EnumMap<>(DetainerOutcome.class);
    Map<DetainerOutcome, Boolean> exact = new EnumMap<>(DetainerOutcome.class);
    for (TableRow row : rows) {
      DetainerOutcome outcome = ReportCorrection.outcome(row.text(Errata.CORRECTION));
      known.merge(outcome, row.count(Errata.AT_LEAST), Long::sum);
      exact.merge(outcome, row.count(Errata.ROWS_WRONG) != null, Boolean::logicalAnd);
    }
    long left = published - known.values().stream().mapToLong(Long::longValue).sum();
    add(
        start,
        DetainerOutcome.DECLINED,
        left,
        exact.containsValue(false) ? "at most" : "",
        findings);
    known.forEach(
        (outcome, count) ->
            add(start, outcome, count, exact.get(outcome) ? "" : "at least", findings));
  }

  private static void add(
      LocalDate start, DetainerOutcome outcome, long count, String bound, Findings findings) {
    String unnumbered = bound.isEmpty() ? "" : bound + ": a correction has no number; ";
    findings.add(
        Measure.count(
            MEASURE,
            "outcome: " + outcome.meaning() + ", week from " + start,
            CORRECTED,
            count,
            true,
            unnumbered + RANK));
  }
}
