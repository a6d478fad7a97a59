package org.detaineroutcomes.compare.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.model.result.OriginRole;

/**
 * Whole sections added up over all reports, with the reports that were withdrawn as a whole and
 * without them; only where one was.
 */
record SectionTotals(List<ReportCount> counts, Findings findings) {
  private static final String CAVEAT =
      "counts of reports added up; a report that was withdrawn and not replaced is in or out";

  void add() {
    if (counts.stream().noneMatch(count -> count.edition().withdrawn())) {
      return;
    }
    Map<List<String>, List<ReportCount>> wholes = new LinkedHashMap<>();
    counts.stream()
        .filter(ReportCount::whole)
        .forEach(
            count ->
                wholes
                    .computeIfAbsent(
                        List.of(count.measure(), count.version()), k -> new java.util.ArrayList<>())
                    .add(count));
    wholes
        .values()
        .forEach(
            reports -> {
              add(reports, "all reports, withdrawn ones in");
              add(
                  reports.stream().filter(count -> !count.edition().withdrawn()).toList(),
                  "all reports, withdrawn ones out",
                  reports.get(0));
            });
  }

  private void add(List<ReportCount> reports, String group) {
    add(reports, group, reports.get(0));
  }

  private void add(List<ReportCount> reports, String group, ReportCount like) {
    boolean exact = reports.stream().allMatch(ReportCount::exact);
    List<Origin> origins =
        reports.stream().flatMap(count -> count.origins(OriginRole.COUNTED).stream()).toList();
    Measure sum =
        Measure.count(
            ReportCount.TITLES.get(like.measure()),
            group,
            like.version(),
            reports.stream().mapToLong(ReportCount::detainers).sum(),
            true,
            (exact ? "" : "at most: a correction has no number; ")
                + CAVEAT
                + "; reports: "
                + (reports.isEmpty()
                    ? "none is left"
                    : String.join(", ", reports.stream().map(ReportCount::week).toList())));
    findings.add(sum, origins);
  }
}
