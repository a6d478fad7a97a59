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
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/**
 * What became of the detainers in Section II of a report once ICE's own corrections are believed
 * before the rows they correct.
 */
public final class ReportOutcomes implements Question {
  private static final List<Note> NOTES =
      List.of(
          Note.of(ReportNote.CORRECTION_BELIEVED),
          Note.of(ReportNote.OF_PLACES_FIRST_NAMED),
          Note.of(ReportNote.RECORDED_DECLINED_NOT_RELEASED));

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Map<LocalDate, List<TableRow>> corrections =
        evidence.rows(Errata.TABLE).stream()
            .filter(
                row -> ReportMeasure.DECLINES_RECORDED.section().equals(row.text(Errata.SECTION)))
            .filter(row -> row.text(Errata.KIND).equals(ErratumKind.CORRECTED.code()))
            .collect(
                Collectors.groupingBy(
                    row -> row.day(ReportFields.REPORT_START), TreeMap::new, Collectors.toList()));
    corrections.forEach(
        (start, rows) ->
            published(evidence, start).ifPresent(count -> report(count, rows, findings)));
  }

  /** Declines of the whole section as published; a re-issue holds its corrections already. */
  private static Optional<TableRow> published(Evidence evidence, LocalDate start) {
    return evidence.rows(DdorReportTotals.TABLE).stream()
        .filter(row -> row.text(DdorCounts.MEASURE).equals(ReportMeasure.DECLINES_RECORDED.code()))
        .filter(row -> !row.flag(DdorCounts.REISSUED))
        .filter(row -> row.day(ReportFields.REPORT_START).equals(start))
        .findFirst();
  }

  private static void report(TableRow published, List<TableRow> rows, Findings findings) {
    Map<DetainerOutcome, Long> known = new EnumMap<>(DetainerOutcome.class);
    Map<DetainerOutcome, Boolean> exact = new EnumMap<>(DetainerOutcome.class);
    for (TableRow row : rows) {
      DetainerOutcome outcome =
          row.text(Errata.OUTCOME) == null
              ? DetainerOutcome.UNKNOWN
              : DetainerOutcome.valueOf(row.text(Errata.OUTCOME));
      known.merge(outcome, row.count(Errata.AT_LEAST), Long::sum);
      exact.merge(outcome, row.count(Errata.ROWS_WRONG) != null, Boolean::logicalAnd);
    }
    CoveredDays period = CoveredDays.of(published);
    long left =
        published.count(DdorCounts.AS_PUBLISHED)
            - known.values().stream().mapToLong(Long::longValue).sum();
    findings.add(
        count(
            period,
            DetainerOutcome.DECLINED,
            left,
            exact.containsValue(false) ? Bound.AT_MOST : Bound.EXACT));
    known.forEach(
        (outcome, count) ->
            findings.add(
                count(period, outcome, count, exact.get(outcome) ? Bound.EXACT : Bound.AT_LEAST)));
  }

  private static Measure count(
      CoveredDays period, DetainerOutcome outcome, long count, Bound bound) {
    return Measure.count(
            MeasureKey.of(MeasureId.DECLINES_BY_OUTCOME, period.record(), Basis.AS_CORRECTED)
                .in(MeasureGroup.of(Dimension.OUTCOME, outcome)),
            count,
            NOTES)
        .bounded(bound);
  }
}
