package org.detaineroutcomes.publish.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.FigureModel;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.front.FigureSentences;

/** What a figure shows, in one sentence that can be quoted; counted from its own marks. */
public final class FigureQuote {
  private static final String PERIOD = "period";

  private FigureQuote() {}

  /** The sentence; empty where the figure has no marks. */
  public static String of(FigureModel figure) {
    if (figure instanceof MapModel map) {
      return map(map, map.panels().get(map.panels().size() - 1));
    }
    return figure instanceof ChartModel chart ? chart(chart) : "";
  }

  private static String chart(ChartModel chart) {
    Optional<Series> first =
        chart.series().stream()
            .filter(line -> line.role() == Role.ESTIMATE && !line.points().isEmpty())
            .findFirst();
    if (first.isEmpty()) {
      return "";
    }
    return switch (chart.kind()) {
      case EVENT_TIME -> byTime(chart, first.get(), PERIOD);
      case LEVELS, SHARES -> lines(chart);
      case ESTIMATES, CURVE -> estimates(chart);
      case BARS -> most(chart, first.get());
    };
  }

  /** How many areas of one map have each shade. */
  public static String map(MapModel map, MapModel.Panel panel) {
    return FigureSentences.map(
        Numbers.count(panel.areas().size()),
        panel.title(),
        map.shown().stream()
            .filter(s -> MapModel.count(panel, s) > 0)
            .sorted(Comparator.comparingLong((Integer s) -> -MapModel.count(panel, s)))
            .map(s -> shade(map, panel, s))
            .toList());
  }

  private static String shade(MapModel map, MapModel.Panel panel, int shade) {
    return FigureSentences.shade(
        Numbers.count(MapModel.count(panel, shade)), map.shades().get(shade).label());
  }

  /** How many points of a line before and after adoption have an interval without zero. */
  public static String byTime(ChartModel chart, Series line, String period) {
    int adoption = chart.marks().stream().mapToInt(ChartModel.Mark::position).findFirst().orElse(0);
    List<Point> points = line.points().stream().filter(FigureQuote::isMeasured).toList();
    return FigureSentences.byTime(
        period,
        points.stream().filter(point -> point.position() < adoption).count(),
        points.stream().filter(p -> p.position() < adoption && excludesZero(p)).count(),
        points.stream().filter(point -> point.position() >= adoption).count(),
        points.stream().filter(p -> p.position() >= adoption && excludesZero(p)).count());
  }

  private static String lines(ChartModel chart) {
    int decimals = chart.decimals();
    return FigureSentences.lines(
        chart.series().stream()
            .filter(line -> line.role() == Role.ESTIMATE && !line.points().isEmpty())
            .map(line -> line(chart, line, decimals))
            .toList());
  }

  private static String line(ChartModel chart, Series line, int decimals) {
    Point first = line.points().get(0);
    Point last = line.points().get(line.points().size() - 1);
    return FigureSentences.line(
        line.name(),
        Numbers.decimal(first.value(), decimals),
        chart.positions().get(first.position()),
        Numbers.decimal(last.value(), decimals),
        chart.positions().get(last.position()));
  }

  private static String estimates(ChartModel chart) {
    List<Point> all =
        chart.series().stream()
            .filter(line -> line.role() == Role.ESTIMATE)
            .flatMap(line -> line.points().stream())
            .toList();
    List<Point> measured = all.stream().filter(FigureQuote::isMeasured).toList();
    return measured.isEmpty()
        ? ""
        : FigureSentences.estimates(
            Numbers.count(measured.size()),
            measured.stream().filter(point -> point.high() < 0).count(),
            measured.stream().filter(point -> point.low() > 0).count());
  }

  private static String most(ChartModel chart, Series line) {
    Point most = line.points().stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
    return FigureSentences.most(
        chart.positions().get(most.position()),
        most.low() != null && most.high() != null && !most.low().equals(most.high())
            ? Numbers.decimal(most.low(), 0) + " to " + Numbers.decimal(most.high(), 0)
            : Numbers.decimal(most.value(), 0));
  }

  private static boolean isMeasured(Point point) {
    return point.low() != null && point.high() != null;
  }

  private static boolean excludesZero(Point point) {
    return point.low() > 0 || point.high() < 0;
  }
}
