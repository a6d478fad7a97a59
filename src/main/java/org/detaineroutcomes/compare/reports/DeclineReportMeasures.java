package org.detaineroutcomes.compare.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.store.TableRow;

/**
 * The weekly Declined Detainer Outcome Reports: every number as published and as corrected, with
 * and without disputed rows, and the ratio of declines to a week's issues refused.
 */
public final class DeclineReportMeasures implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<TableRow> rows =
        Stream.of(DdorCounts.TABLE, DdorReportTotals.TABLE)
            .flatMap(table -> evidence.rows(table).stream())
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    ReportContext context = ReportContext.of(evidence);
    List<ReportCount> counts =
        rows.stream()
            .flatMap(row -> ReportCount.of(row, context))
            .sorted(
                Comparator.comparing((ReportCount count) -> count.period().start())
                    .thenComparing(count -> count.measure().code())
                    .thenComparing(count -> count.place().label())
                    .thenComparing(count -> count.version().code()))
            .toList();
    counts.stream()
        .filter(count -> count.isWhole() || saysMore(count, counts))
        .forEach(count -> findings.add(count.measured(), count.origins(OriginRole.COUNTED)));
    counts.stream()
        .map(count -> count.period().start())
        .distinct()
        .map(start -> counts.stream().filter(c -> c.period().start().equals(start)).toList())
        .forEach(
            report -> {
              new CorrectedCounts(report, context.corrections(), findings).add();
              new ReportRatios(report, findings).derive();
            });
    new SectionTotals(counts, findings).add();
  }

  /** Whether a version's counts of places differ from those of every version that does less. */
  private static boolean saysMore(ReportCount count, List<ReportCount> counts) {
    return Arrays.stream(ReportVersion.values())
        .filter(version -> count.version().leavesOutMoreThan(version))
        .allMatch(version -> differs(count, version, counts));
  }

  private static boolean differs(ReportCount one, ReportVersion version, List<ReportCount> counts) {
    return counts.stream()
        .filter(count -> count.ofSection(one) && count.version() == one.version())
        .anyMatch(
            count ->
                counts.stream()
                    .filter(other -> other.ofSection(one) && other.version() == version)
                    .filter(other -> other.place().equals(count.place()))
                    .noneMatch(
                        other ->
                            other.detainers() == count.detainers()
                                && other.bound() == count.bound()));
  }
}
