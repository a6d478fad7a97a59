package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/**
 * A field of positions from left to right and a scale from bottom to top.
 *
 * @param positions how many there are
 */
record Plot(double left, double right, double top, double bottom, int positions, Ticks ticks) {
  static final double TICK_GAP = 7;

  /** The field below {@code top}, as far in as the ticks of its scale need. */
  static Plot of(double left, double width, double top, double height, int positions, Ticks ticks) {
    double labels =
        ticks.all().stream().mapToDouble(t -> Lettering.TICK.width(ticks.print(t))).max().orElse(0);
    return new Plot(left + labels + TICK_GAP, left + width, top, top + height, positions, ticks);
  }

  /** Every end of a chart's marks, and zero unless levels lie far from it. */
  static DoubleStream values(ChartModel chart) {
    DoubleStream marks =
        chart.series().stream()
            .flatMap(line -> line.points().stream())
            .flatMap(Plot::ends)
            .mapToDouble(Double::doubleValue);
    double[] all = marks.toArray();
    double least = DoubleStream.of(all).min().orElse(0);
    double most = DoubleStream.of(all).max().orElse(0);
    boolean farFromZero = chart.kind() == ChartModel.Kind.LEVELS && (most < 0 || least > most / 2);
    return farFromZero
        ? DoubleStream.of(all)
        : DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(all));
  }

  private static Stream<Double> ends(Point p) {
    return Stream.of(p.value(), p.low(), p.high(), p.bandLow(), p.bandHigh())
        .filter(java.util.Objects::nonNull);
  }

  /** The room of one position. */
  double room() {
    return (right - left) / positions;
  }

  double x(int position) {
    return left + (position + 0.5) * room();
  }

  double y(double value) {
    return ticks.at(value, bottom, top);
  }

  /** PointLines across at each tick, zero apart, with their numbers. */
  void scale(Ink ink, boolean zero) {
    for (double tick : ticks.all()) {
      double y = y(tick);
      boolean apart = zero && tick == 0;
      ink.stroke(
          new Line2D.Double(left, y, right, y),
          Pen.of(apart ? Palette.INK : Palette.GRID, apart ? 1.1 : 1));
      ink.write(ticks.print(tick), left - TICK_GAP, y + 4.2, Lettering.TICK, Anchor.END);
    }
  }

  /** Labels of positions, as many as have room. */
  void labels(Ink ink, List<String> labels) {
    double widest = labels.stream().mapToDouble(Lettering.TICK::width).max().orElse(0);
    int every = Math.max(1, (int) Math.ceil((widest + 8) / room()));
    for (int i = 0; i < labels.size(); i++) {
      boolean shown = i % every == 0;
      ink.stroke(
          new Line2D.Double(x(i), bottom, x(i), bottom + (shown ? 5 : 3)), Pen.of(Palette.AXIS, 1));
      if (shown) {
        ink.write(labels.get(i), x(i), bottom + 18, Lettering.TICK, Anchor.MIDDLE);
      }
    }
  }

  /** The name of the positions, in the middle below their labels. */
  void title(Ink ink, String title) {
    ink.write(title, (left + right) / 2, bottom + 36, Lettering.KEY, Anchor.MIDDLE);
  }

  /** A line from a value to another at a place, with short ends across. */
  void whisker(Ink ink, double x, double low, double high, Pen pen) {
    double cap = Math.min(3.5, room() / 6);
    java.awt.geom.Path2D bar = new java.awt.geom.Path2D.Double();
    bar.moveTo(x, y(low));
    bar.lineTo(x, y(high));
    bar.moveTo(x - cap, y(low));
    bar.lineTo(x + cap, y(low));
    bar.moveTo(x - cap, y(high));
    bar.lineTo(x + cap, y(high));
    ink.stroke(bar, pen);
  }
}
