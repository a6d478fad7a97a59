package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Track;

/** Figures in their order; below, a row an option with a tick at each figure that has it. */
record CurveBody(ChartModel chart) implements FigureBody {
  private static final double FIELD = 230;
  private static final double TRACK = 15;
  private static final double CHOICE = 20;
  private static final double LABELS = 0.36;
  private static final double MOST_SHOWN = 0.9;

  @Override
  public List<Key> keys() {
    return SeriesLook.of(chart).stream()
        .map(
            look ->
                new Key(
                    look.series().name(),
                    (ink, x, y) -> {
                      ink.stroke(new Line2D.Double(x, y - 8, x, y + 8), Pen.of(look.colour(), 1));
                      look.symbol().full(ink, x, y, 3.2, look.colour());
                    }))
        .toList();
  }

  @Override
  public double height(double width) {
    long choices = chart.tracks().stream().map(Track::choice).distinct().count();
    return 8 + FIELD + 30 + choices * CHOICE + chart.tracks().size() * TRACK + 8;
  }

  /** Where most intervals end decides the scale: a few wide ones are cut, not the rest small. */
  private Ticks ticks() {
    List<Point> points = chart.series().stream().flatMap(line -> line.points().stream()).toList();
    double[] lows =
        points.stream().filter(p -> p.low() != null).mapToDouble(Point::low).sorted().toArray();
    double[] highs =
        points.stream().filter(p -> p.high() != null).mapToDouble(Point::high).sorted().toArray();
    DoubleStream.Builder shown = DoubleStream.builder().add(0);
    points.forEach(p -> shown.add(p.value()));
    if (lows.length > 0 && highs.length > 0) {
      shown.add(lows[(int) Math.round((1 - MOST_SHOWN) * (lows.length - 1))]);
      shown.add(highs[(int) Math.round(MOST_SHOWN * (highs.length - 1))]);
    }
    return Ticks.over(shown.build());
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Ticks ticks = ticks();
    Plot plot =
        new Plot(
            left + LABELS * width,
            left + width,
            top + 8,
            top + 8 + FIELD,
            chart.positions().size(),
            ticks);
    plot.scale(ink, true);
    ink.write(
        chart.xTitle(),
        (plot.left() + plot.right()) / 2,
        plot.bottom() + 18,
        Lettering.TICK,
        Anchor.MIDDLE);
    for (SeriesLook look : SeriesLook.of(chart)) {
      intervals(ink, plot, look);
      double r = Math.max(1.4, Math.min(3.2, plot.room() / 2));
      for (Point point : look.series().points()) {
        ink.marks(
            look.about(chart, point),
            on ->
                look.symbol()
                    .full(on, plot.x(point.position()), plot.y(point.value()), r, look.colour()));
      }
    }
    tracks(ink, plot, left, plot.bottom() + 30);
  }

  private static void intervals(Ink ink, Plot plot, SeriesLook look) {
    Path2D bars = new Path2D.Double();
    for (Point point : look.series().points()) {
      if (point.low() != null && point.high() != null) {
        bars.moveTo(plot.x(point.position()), plot.y(point.low()));
        bars.lineTo(plot.x(point.position()), plot.y(point.high()));
      }
    }
    if (bars.getCurrentPoint() != null) {
      double width = Math.min(1.2, plot.room() / 2);
      ink.stroke(bars, new Pen(look.colour(), width, 0.5, List.of()));
    }
  }

  private void tracks(Ink ink, Plot plot, double left, double top) {
    double y = top;
    String choice = "";
    for (Track track : chart.tracks()) {
      if (!track.choice().equals(choice)) {
        choice = track.choice();
        y += CHOICE;
        ink.write(choice, left, y - 4, Lettering.STRONG, Anchor.START);
        ink.stroke(
            new Line2D.Double(plot.left(), y - 8, plot.right(), y - 8), Pen.of(Palette.GRID, 1));
      }
      y += TRACK;
      String label = Lettering.SMALL.wrapped(track.option(), LABELS * 600).get(0);
      ink.write(label, left + 8, y - 4, Lettering.SMALL, Anchor.START);
      Path2D ticks = new Path2D.Double();
      for (int position : track.positions()) {
        ticks.moveTo(plot.x(position), y - 12);
        ticks.lineTo(plot.x(position), y - 3);
      }
      if (!track.positions().isEmpty()) {
        ink.stroke(ticks, Pen.of(Palette.MUTED, Math.max(0.8, Math.min(3, plot.room() - 0.6))));
      }
    }
  }
}
