package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** Figures with intervals from top to bottom, zero a line down the middle. */
record ForestBody(ChartModel chart) implements FigureBody {
  private static final double ROW = 16;
  private static final double PAD = 10;
  private static final double LABELS = 0.42;
  private static final double RADIUS = 4;

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (SeriesLook look : SeriesLook.of(chart)) {
      keys.add(
          new Key(
              look.series().name(),
              (ink, x, y) -> {
                if (look.isTruth()) {
                  ink.stroke(new Line2D.Double(x, y - 8, x, y + 8), look.line(1.5));
                } else {
                  ink.stroke(new Line2D.Double(x - 12, y, x + 12, y), Pen.of(look.colour(), 1.5));
                  look.symbol().full(ink, x, y, RADIUS, look.colour());
                }
              }));
    }
    return keys;
  }

  private List<SeriesLook> at(int position) {
    return SeriesLook.of(chart).stream()
        .filter(look -> !look.isTruth())
        .filter(look -> look.series().points().stream().anyMatch(p -> p.position() == position))
        .toList();
  }

  private double rowHeight(int position, double width) {
    int lines = label(position, width).size();
    return PAD + Math.max(ROW * at(position).size(), lines * Lettering.TICK.leading());
  }

  private List<String> label(int position, double width) {
    return Lettering.TICK.wrapped(chart.positions().get(position), LABELS * width - 10);
  }

  @Override
  public double height(double width) {
    double rows = 0;
    for (int i = 0; i < chart.positions().size(); i++) {
      rows += rowHeight(i, width);
    }
    return rows + 28;
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Ticks ticks = Ticks.over(Plot.values(chart));
    double from = left + LABELS * width;
    double to = left + width - 8;
    double bottom = top + height(width) - 28;
    for (double tick : ticks.all()) {
      double x = ticks.at(tick, from, to);
      ink.stroke(
          new Line2D.Double(x, top, x, bottom + 4),
          Pen.of(tick == 0 ? Palette.INK : Palette.GRID, tick == 0 ? 1.1 : 1));
      ink.write(ticks.print(tick), x, bottom + 18, Lettering.TICK, Anchor.MIDDLE);
    }
    double y = top;
    for (int i = 0; i < chart.positions().size(); i++) {
      double height = rowHeight(i, width);
      List<String> label = label(i, width);
      double base = y + height / 2 - (label.size() - 1) * Lettering.TICK.leading() / 2 + 4.2;
      for (String line : label) {
        ink.write(line, left, base, Lettering.TICK, Anchor.START);
        base += Lettering.TICK.leading();
      }
      row(ink, ticks, from, to, i, y, height);
      ink.stroke(
          new Line2D.Double(left, y + height, left + width, y + height), Pen.of(Palette.GRID, 0.8));
      y += height;
    }
    known(ink, ticks, from, to, top, bottom);
  }

  private void row(
      Ink ink, Ticks ticks, double from, double to, int position, double top, double height) {
    List<SeriesLook> looks = at(position);
    for (int s = 0; s < looks.size(); s++) {
      SeriesLook look = looks.get(s);
      double y = top + height / 2 + (s - (looks.size() - 1) / 2.0) * ROW;
      look.series().points().stream()
          .filter(p -> p.position() == position)
          .forEach(
              p -> ink.marks(look.about(chart, p), on -> point(on, ticks, from, to, look, p, y)));
    }
  }

  private static void point(
      Ink ink, Ticks ticks, double from, double to, SeriesLook look, Point point, double y) {
    if (point.low() != null && point.high() != null) {
      double low = ticks.at(point.low(), from, to);
      double high = ticks.at(point.high(), from, to);
      Path2D bar = new Path2D.Double();
      bar.moveTo(low, y);
      bar.lineTo(high, y);
      for (double end : new double[] {low, high}) {
        bar.moveTo(end, y - 3.5);
        bar.lineTo(end, y + 3.5);
      }
      ink.stroke(bar, Pen.of(look.colour(), 1.5));
    }
    look.point(ink, point, ticks.at(point.value(), from, to), y, RADIUS);
  }

  private void known(Ink ink, Ticks ticks, double from, double to, double top, double bottom) {
    for (SeriesLook look : SeriesLook.of(chart)) {
      if (look.isTruth() && !look.series().points().isEmpty()) {
        Point any = look.series().points().get(0);
        double x = ticks.at(any.value(), from, to);
        ink.marks(
            look.series().name(),
            on -> on.stroke(new Line2D.Double(x, top, x, bottom), look.line(1.5)));
      }
    }
  }
}
