package org.detaineroutcomes.compare.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.schema.marts.DdorCounts;

/**
 * The weekly Declined Detainer Outcome Reports: every number as published and as corrected, with
 * and without disputed rows, and the ratio of declines to a week's issues refused.
 */
public final class DeclineReportMeasures implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    Optional<Dataset<Row>> table = evidence.table(DdorCounts.TABLE);
    if (table.isEmpty()) {
      return;
    }
    ThirdParties others = ThirdParties.of(evidence);
    AcceptedTotals accepted = AcceptedTotals.of(evidence);
    List<ReportCount> counts =
        table.get().collectAsList().stream()
            .map(row -> ReportCount.of(row, others, accepted))
            .sorted(
                Comparator.comparing(ReportCount::week)
                    .thenComparing(ReportCount::measure)
                    .thenComparing(ReportCount::place)
                    .thenComparing(ReportCount::version))
            .toList();
    counts.stream()
        .filter(count -> count.whole() || saysMore(count, counts))
        .forEach(count -> findings.add(count.printed(), count.origins(OriginRole.COUNTED)));
    for (String week : counts.stream().map(ReportCount::week).distinct().toList()) {
      new ReportWeek(counts.stream().filter(c -> c.week().equals(week)).toList(), findings)
          .derive();
    }
    new SectionTotals(counts, findings).add();
  }

  /** Whether a version's counts of places differ from those of every version that does less. */
  private static boolean saysMore(ReportCount count, List<ReportCount> counts) {
    return ReportCount.LESS.get(count.version()).stream()
        .allMatch(version -> differs(count, version, counts));
  }

  private static boolean differs(ReportCount one, String version, List<ReportCount> counts) {
    return counts.stream()
        .filter(count -> count.ofSection(one) && count.version().equals(one.version()))
        .anyMatch(
            count ->
                counts.stream()
                    .filter(other -> other.ofSection(one) && other.version().equals(version))
                    .filter(other -> other.place().equals(count.place()))
                    .noneMatch(
                        other ->
                            other.detainers() == count.detainers()
                                && other.exact() == count.exact()));
  }
}
