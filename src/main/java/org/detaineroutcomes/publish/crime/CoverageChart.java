package org.detaineroutcomes.publish.crime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.LevelWords;
import org.detaineroutcomes.words.OutcomeWords;

/** How many units of each group have a figure in each period. */
final class CoverageChart {
  private static final double WHOLE = 100;

  private final List<String> periods;
  private final Map<List<Object>, Long> units = new HashMap<>();

  CoverageChart(List<EstimateLine> levels, List<String> periods) {
    this.periods = periods;
    levels.stream()
        .filter(line -> line.term().is(TermName.MEAN) && line.period().isEmpty())
        .filter(line -> line.sample().units() != null)
        .forEach(line -> units.merge(key(line), line.sample().units(), Math::max));
  }

  private static List<Object> key(EstimateLine line) {
    return List.of(line.compared(), line.scope().group());
  }

  /** Percent of the units of a group; null where either number is not known. */
  Point point(EstimateLine line) {
    Long all = units.get(key(line));
    Long some = line.sample().units();
    return all == null || all == 0 || some == null
        ? null
        : new Point(periods.indexOf(line.period()), WHOLE * some / all, null, null, null, null);
  }

  /** The chart; none where no group has a number of units. */
  Optional<ChartModel> of(
      Material material, String outcome, List<Series> series, TableNotes notes) {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    String title = LevelWords.coverage(material.words(outcome).title());
    return Optional.of(
        new ChartModel(
            "chart-coverage-" + OutcomeWords.id(outcome),
            material.titled(title),
            LevelWords.describe(
                title,
                periods.get(0),
                periods.get(periods.size() - 1),
                series.stream().map(CoverageChart::fromTo).toList()),
            ChartModel.Kind.SHARES,
            material.periodWord(),
            LevelWords.coverageReading(material.names().units()),
            periods,
            series,
            List.of(),
            notes.estimating(LevelWords.COVERAGE_ESTIMAND)));
  }

  private static String fromTo(Series line) {
    List<Point> points = line.points();
    return LevelWords.fromTo(
        line.name(),
        Numbers.decimal(points.get(0).value(), 0) + "%",
        Numbers.decimal(points.get(points.size() - 1).value(), 0) + "%");
  }

  /** Whether a block shows the same coverage, of another outcome of the same sources. */
  static boolean isSame(Block block, ChartModel chart) {
    return block instanceof ChartModel other
        && other.yTitle().equals(chart.yTitle())
        && other.series().equals(chart.series());
  }
}
