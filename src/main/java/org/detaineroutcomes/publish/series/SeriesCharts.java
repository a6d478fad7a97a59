package org.detaineroutcomes.publish.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.SeriesWords;
import org.detaineroutcomes.words.Words;

/** A series around a day as a line, one for each way of recording, with the day marked. */
final class SeriesCharts {
  private SeriesCharts() {}

  static Optional<ChartModel> of(
      Material material,
      String id,
      String day,
      OutcomeWords words,
      List<SeriesLine> months,
      TableNotes notes) {
    List<SeriesLine> printed =
        months.stream().filter(line -> line.isPrinted() && line.value() != null).toList();
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    List<String> positions = months.stream().map(SeriesLine::period).toList();
    Map<RecordingRegime, List<Point>> points = new LinkedHashMap<>();
    for (SeriesLine line : printed) {
      points
          .computeIfAbsent(line.regime(), regime -> new ArrayList<>())
          .add(point(line, positions.indexOf(line.period())));
    }
    List<Series> series = new ArrayList<>();
    points.forEach(
        (regime, of) ->
            series.add(
                new Series("Lift reasons " + SeriesWords.regime(regime), Role.ESTIMATE, of)));
    List<Mark> marks =
        months.stream()
            .filter(line -> line.monthsFrom() == 0)
            .map(line -> new Mark(positions.indexOf(line.period()), day))
            .toList();
    String unit = printed.get(0).isShare() ? "per cent" : words.unit();
    return Optional.of(
        new ChartModel(
            "chart-series-" + id,
            material.titled(words.title() + ": month by month around " + day),
            description(words, series, positions),
            ChartModel.Kind.LEVELS,
            "Month",
            Words.capital(unit) + "; shaded: 95% intervals. No group stands beside the series.",
            positions,
            series,
            marks,
            notes));
  }

  private static Point point(SeriesLine line, int position) {
    double scale = line.isShare() ? 100 : 1;
    return new Point(
        position,
        scale * line.value(),
        line.low() == null ? null : scale * line.low(),
        line.high() == null ? null : scale * line.high(),
        null,
        null);
  }

  private static String description(
      OutcomeWords words, List<Series> series, List<String> positions) {
    return "Line chart. "
        + words.title()
        + ", a series without a control group. "
        + series.stream()
            .map(
                line ->
                    line.name()
                        + ": from "
                        + said(line.points().get(0), positions)
                        + " to "
                        + said(line.points().get(line.points().size() - 1), positions))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String said(Point point, List<String> positions) {
    return Numbers.decimal(point.value(), 1) + " in " + positions.get(point.position());
  }
}
