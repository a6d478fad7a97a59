package org.detaineroutcomes.compare.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.SourceRecord;

/**
 * Whole sections added up over all reports, with the reports that were withdrawn as a whole and
 * without them; only if one was.
 */
record SectionTotals(List<ReportCount> counts, Findings findings) {

  void add() {
    if (counts.stream().noneMatch(count -> count.edition().withdrawn())) {
      return;
    }
    Map<List<Object>, List<ReportCount>> wholes = new LinkedHashMap<>();
    counts.stream()
        .filter(ReportCount::isWhole)
        .forEach(
            count ->
                wholes
                    .computeIfAbsent(
                        List.of(count.measure(), count.version()), k -> new ArrayList<>())
                    .add(count));
    wholes
        .values()
        .forEach(
            reports -> {
              add(RecordKind.ALL_REPORTS, reports, reports.get(0));
              add(
                  RecordKind.REPORTS_NOT_WITHDRAWN,
                  reports.stream().filter(count -> !count.edition().withdrawn()).toList(),
                  reports.get(0));
            });
  }

  private void add(RecordKind which, List<ReportCount> reports, ReportCount like) {
    List<Origin> origins =
        reports.stream().flatMap(count -> count.origins(OriginRole.COUNTED).stream()).toList();
    Measure sum =
        Measure.count(
                MeasureKey.of(
                    like.counts(), SourceRecord.every(which), ReportCount.basis(like.version())),
                reports.stream().mapToLong(ReportCount::detainers).sum(),
                List.of(
                    Note.of(ReportNote.REPORTS_ADDED_UP),
                    Note.of(ReportNote.WITHDRAWN_IN_OR_OUT),
                    Note.of(
                        ReportNote.REPORTS_COUNTED,
                        reports.stream().map(count -> count.period().start()).toList())))
            .bounded(reports.stream().allMatch(ReportCount::isExact) ? Bound.EXACT : Bound.AT_MOST);
    findings.add(sum, origins);
  }
}
