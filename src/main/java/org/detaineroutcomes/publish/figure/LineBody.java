package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** Levels over time with their intervals, and what happens when. */
record LineBody(ChartModel chart) implements FigureBody {
  private static final double FIELD = 260;
  private static final double RADIUS = 3.6;
  private static final int MOST_SYMBOLS = 40;

  @Override
  public List<Key> keys() {
    return SeriesLook.of(chart).stream()
        .map(
            look ->
                new Key(
                    look.series().name(),
                    (ink, x, y) -> {
                      ink.stroke(new Line2D.Double(x - 13, y, x + 13, y), look.line(2));
                      symbol(ink, look, x, y);
                    }))
        .toList();
  }

  private static void symbol(Ink ink, SeriesLook look, double x, double y) {
    if (look.isTruth()) {
      look.symbol().hollow(ink, x, y, RADIUS, look.colour());
    } else {
      look.symbol().full(ink, x, y, RADIUS, look.colour());
    }
  }

  @Override
  public double height(double width) {
    return top() + FIELD + 42;
  }

  private double top() {
    return chart.marks().isEmpty() ? 8 : 22;
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Ticks ticks = Ticks.over(Plot.values(chart));
    Plot plot = Plot.of(left, width, top + top(), FIELD, chart.positions().size(), ticks);
    plot.scale(ink, false);
    ink.stroke(
        new Line2D.Double(plot.left(), plot.bottom(), plot.right(), plot.bottom()),
        Pen.of(Palette.AXIS, 1));
    plot.labels(ink, chart.positions());
    plot.title(ink, chart.xTitle());
    chart.marks().forEach(mark -> event(ink, plot, mark));
    List<SeriesLook> looks = SeriesLook.of(chart);
    for (SeriesLook look : looks) {
      Band.draw(
          ink,
          plot,
          look.series().points(),
          Point::low,
          Point::high,
          new Fill(look.colour(), 0.14));
    }
    for (SeriesLook look : looks) {
      PointLines.draw(ink, plot, look.series().points(), look.line(2));
      boolean symbols = look.series().points().size() <= MOST_SYMBOLS;
      for (Point point : look.series().points()) {
        ink.marks(
            look.about(chart, point),
            on -> {
              double x = plot.x(point.position());
              double y = plot.y(point.value());
              look.point(on, point, x, y, symbols ? RADIUS : 1.6);
            });
      }
    }
  }

  private static void event(Ink ink, Plot plot, Mark mark) {
    double x = plot.x(mark.position());
    ink.stroke(
        new Line2D.Double(x, plot.top(), x, plot.bottom()), Pen.of(Palette.MUTED, 1).dashed(3, 3));
    ink.write(mark.label(), x, plot.top() - 6, Lettering.TICK, Anchor.MIDDLE);
  }
}
