package org.detaineroutcomes.publish.front;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.detainers.IncidenceChapter;
import org.detaineroutcomes.publish.figure.FigureQuote;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.Report;

/** The figures of a report that its front page shows, each with its first series alone. */
final class FrontFigures {
  private static final String POLICIES = "map-policies";

  private FrontFigures() {}

  /** Changes by time since adoption, of the estimator of the first answer. */
  static Optional<ChartModel> byTime(Report report, EstimateLine effect) {
    return charts(report)
        .filter(chart -> chart.kind() == ChartModel.Kind.EVENT_TIME)
        .filter(chart -> chart.about().equals(effect.contrast()))
        .map(FrontFigures::ofFirst)
        .filter(chart -> !chart.series().isEmpty())
        .findFirst();
  }

  /** The map of policies, or the first of those that the report has. */
  static Optional<MapModel> map(Report report) {
    List<MapModel> maps =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(MapModel.class::isInstance)
            .map(MapModel.class::cast)
            .toList();
    return maps.stream()
        .filter(map -> map.id().equals(POLICIES))
        .findFirst()
        .or(() -> maps.stream().findFirst());
  }

  /** How many areas of a map have each shade. */
  static String sentence(MapModel map) {
    return FigureQuote.map(map, map.panels().get(0));
  }

  /** How soon detainers ended. */
  static Optional<ChartModel> incidence(Report report) {
    return charts(report).filter(chart -> chart.about().equals(IncidenceChapter.ID)).findFirst();
  }

  private static java.util.stream.Stream<ChartModel> charts(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ChartModel.class::isInstance)
        .map(ChartModel.class::cast);
  }

  private static ChartModel ofFirst(ChartModel chart) {
    List<ChartModel.Series> estimates =
        chart.series().stream()
            .filter(line -> line.role() == ChartModel.Role.ESTIMATE)
            .filter(line -> line.points().stream().anyMatch(point -> point.low() != null))
            .limit(1)
            .toList();
    List<ChartModel.Series> kept =
        chart.series().stream()
            .filter(line -> line.role() == ChartModel.Role.TRUTH || estimates.contains(line))
            .toList();
    return chart.with(kept);
  }

  /** How many points before and after adoption have an interval without zero. */
  static String sentence(ChartModel chart) {
    return FigureQuote.of(chart);
  }
}
