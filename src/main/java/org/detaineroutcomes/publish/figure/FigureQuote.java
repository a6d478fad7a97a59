package org.detaineroutcomes.publish.figure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.FigureModel;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.front.FigureSentences;

/** What a figure shows, in one sentence that can be quoted; counted from its own marks. */
public final class FigureQuote {
  private FigureQuote() {}

  /** The sentence; empty where the figure has no marks. */
  public static String of(FigureModel figure) {
    if (figure instanceof MapModel map) {
      return map(map, map.panels().get(map.panels().size() - 1));
    }
    return figure instanceof ChartModel chart ? chart(chart) : "";
  }

  private static String chart(ChartModel chart) {
    List<Series> drawn =
        chart.series().stream()
            .filter(line -> line.role() == Role.ESTIMATE && !line.points().isEmpty())
            .toList();
    if (drawn.isEmpty()) {
      return "";
    }
    return switch (chart.kind()) {
      case EVENT_TIME -> byTime(chart, drawn);
      case LEVELS, SHARES -> lines(chart);
      case ESTIMATES, CURVE -> estimates(chart);
      case BARS -> most(chart, drawn);
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

  /**
   * How many points of each line before and after adoption have an interval without zero; empty if
   * the axis ends before adoption or begins after it.
   */
  private static String byTime(ChartModel chart, List<Series> drawn) {
    OptionalInt adoption = chart.marks().stream().mapToInt(ChartModel.Mark::position).findFirst();
    return adoption.isEmpty()
        ? ""
        : drawn.stream()
            .map(line -> byTime(chart.step(), line, adoption.getAsInt()))
            .collect(Collectors.joining(" "));
  }

  private static String byTime(String step, Series line, int adoption) {
    List<Point> points = line.points().stream().filter(FigureQuote::isMeasured).toList();
    return FigureSentences.byTime(
        line.name(),
        step,
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

  private static String most(ChartModel chart, List<Series> drawn) {
    return drawn.stream()
        .map(line -> most(chart, line, drawn.size() > 1 ? line.name() : ""))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The largest number of a line; empty if other numbers could be as large. */
  private static String most(ChartModel chart, Series line, String name) {
    double most = line.points().stream().mapToDouble(FigureQuote::least).max().orElseThrow();
    List<Point> first = line.points().stream().filter(point -> greatest(point) >= most).toList();
    boolean tied = first.stream().allMatch(p -> least(p) == most && greatest(p) == most);
    if (first.size() > 1 && !tied) {
      return "";
    }
    return FigureSentences.most(
        name,
        first.stream().map(point -> chart.positions().get(point.position())).toList(),
        number(first.get(0)));
  }

  private static String number(Point point) {
    return point.bound() == Bound.INTERVAL && least(point) < greatest(point)
        ? FigureSentences.range(
            Numbers.decimal(least(point), 0), Numbers.decimal(greatest(point), 0))
        : BoundWords.before(point.bound()) + Numbers.decimal(point.value(), 0);
  }

  /** The least that the true number can be. */
  private static double least(Point point) {
    return switch (point.bound()) {
      case EXACT, AT_LEAST -> point.value();
      case AT_MOST, ABOUT -> 0;
      case INTERVAL -> point.low() == null ? point.value() : point.low();
    };
  }

  /** The most that it can be. */
  private static double greatest(Point point) {
    return switch (point.bound()) {
      case EXACT, AT_MOST -> point.value();
      case AT_LEAST, ABOUT -> Double.POSITIVE_INFINITY;
      case INTERVAL -> point.high() == null ? point.value() : point.high();
    };
  }

  private static boolean isMeasured(Point point) {
    return point.low() != null && point.high() != null;
  }

  private static boolean excludesZero(Point point) {
    return point.low() > 0 || point.high() < 0;
  }
}
