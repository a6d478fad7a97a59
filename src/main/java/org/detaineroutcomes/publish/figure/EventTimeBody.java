package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** Effects by periods since adoption, with the number of treated units below each. */
record EventTimeBody(ChartModel chart) implements FigureBody {
  private static final double FIELD = 270;
  private static final double TOP = 20;
  private static final double RADIUS = 4.2;
  private static final String UNITS = "Treated units";
  private static final String REFERENCE = "reference";
  private static final String FEW = "Hollow: fewer than five treated units";

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (SeriesLook look : SeriesLook.of(chart)) {
      keys.add(
          new Key(
              look.series().name(),
              (ink, x, y) -> {
                if (look.isTruth()) {
                  ink.stroke(new Line2D.Double(x - 13, y, x + 13, y), look.line(1.5));
                  look.symbol().hollow(ink, x, y, RADIUS, look.colour());
                } else {
                  ink.stroke(new Line2D.Double(x, y - 8, x, y + 8), Pen.of(look.colour(), 1.5));
                  look.symbol().full(ink, x, y, RADIUS, look.colour());
                }
              }));
    }
    if (points().stream().anyMatch(Point::restsOnFew)) {
      keys.add(
          new Key(FEW, (ink, x, y) -> MarkShape.CIRCLE.hollow(ink, x, y, RADIUS, Palette.MUTED)));
    }
    return keys;
  }

  private List<Point> points() {
    return chart.series().stream().flatMap(line -> line.points().stream()).toList();
  }

  @Override
  public double height(double width) {
    return TOP + FIELD + 44 + (counted().isEmpty() ? 0 : 20);
  }

  /** Treated units by position, of the first series that says so; blank where none does. */
  private List<String> counted() {
    return chart.series().stream()
        .filter(line -> line.points().stream().anyMatch(p -> p.units() != null))
        .findFirst()
        .map(
            line -> {
              List<String> units = new ArrayList<>();
              for (int i = 0; i < chart.positions().size(); i++) {
                int at = i;
                units.add(
                    points().stream()
                        .filter(p -> p.position() == at)
                        .map(Point::units)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(String::valueOf)
                        .orElse(""));
              }
              return units;
            })
        .orElse(List.of());
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Ticks ticks = Ticks.over(Plot.values(chart));
    Plot plot = Plot.of(left, width, top + TOP, FIELD, chart.positions().size(), ticks);
    plot.scale(ink, true);
    plot.labels(ink, chart.positions());
    plot.title(ink, chart.xTitle());
    chart.marks().forEach(mark -> adoption(ink, plot, mark));
    List<SeriesLook> looks = SeriesLook.of(chart);
    for (SeriesLook look : looks) {
      Band.draw(
          ink,
          plot,
          look.series().points(),
          Point::bandLow,
          Point::bandHigh,
          new Fill(look.colour(), 0.14));
    }
    long estimates = looks.stream().filter(look -> !look.isTruth()).count();
    for (SeriesLook look : looks) {
      if (look.isTruth()) {
        known(ink, plot, look);
      }
      double apart = look.isTruth() ? 0 : shift(look.index(), estimates, plot.room());
      for (Point point : look.series().points()) {
        ink.marks(look.about(chart, point), on -> point(on, plot, look, point, apart));
      }
    }
    reference(ink, plot);
    units(ink, plot, left);
  }

  /** The period that all others are held against has no interval: it is zero by construction. */
  private void reference(Ink ink, Plot plot) {
    for (Mark mark : chart.marks()) {
      int at = mark.position() - 1;
      boolean fixed =
          points().stream().filter(p -> p.position() == at).allMatch(EventTimeBody::isFixed);
      if (at >= 0 && fixed && plot.room() > Lettering.SMALL.width(REFERENCE)) {
        ink.write(REFERENCE, plot.x(at), plot.y(0) + 20, Lettering.SMALL, Anchor.MIDDLE);
      }
    }
  }

  private static boolean isFixed(Point point) {
    return point.value() == 0 && point.low() == null && point.high() == null;
  }

  private static void point(Ink ink, Plot plot, SeriesLook look, Point point, double apart) {
    double x = plot.x(point.position()) + apart;
    if (point.low() != null && point.high() != null) {
      plot.whisker(ink, x, point.low(), point.high(), Pen.of(look.colour(), 1.5));
    }
    look.point(ink, point, x, plot.y(point.value()), Math.min(RADIUS, plot.room() / 4));
  }

  private static void known(Ink ink, Plot plot, SeriesLook look) {
    PointLines.draw(ink, plot, look.series().points(), look.line(1.5));
  }

  private static double shift(int index, long count, double room) {
    return (index - (count - 1) / 2.0) * Math.min(11, 0.75 * room / count);
  }

  /** Adoption comes between the last period without a policy and the first with one. */
  private static void adoption(Ink ink, Plot plot, Mark mark) {
    double x = plot.x(mark.position()) - plot.room() / 2;
    ink.stroke(
        new Line2D.Double(x, plot.top(), x, plot.bottom()), Pen.of(Palette.MUTED, 1).dashed(3, 3));
    ink.write(mark.label(), x, plot.top() - 6, Lettering.TICK, Anchor.MIDDLE);
  }

  private void units(Ink ink, Plot plot, double left) {
    List<String> counted = counted();
    if (counted.isEmpty()) {
      return;
    }
    double y = plot.bottom() + 56;
    double size = counted.stream().mapToDouble(Lettering.TICK::width).max().orElse(0);
    int every = Math.max(1, (int) Math.ceil((size + 4) / plot.room()));
    ink.write(UNITS, left, y - 18, Lettering.TICK, Anchor.START);
    for (int i = 0; i < counted.size(); i += every) {
      ink.write(counted.get(i), plot.x(i), y, Lettering.TICK, Anchor.MIDDLE);
    }
  }
}
