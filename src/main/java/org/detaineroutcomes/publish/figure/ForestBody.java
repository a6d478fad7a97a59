package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.figure.LabelledRows.Scale;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** Figures with intervals from top to bottom, zero a line down the middle. */
record ForestBody(ChartModel chart) implements FigureBody {
  private static final double ROW = 16;
  private static final double MARGIN = 8;
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

  private LabelledRows rows() {
    return new LabelledRows(chart.positions(), position -> at(position).size(), ROW, LABELS);
  }

  @Override
  public double height(double width) {
    return rows().height(width);
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Scale scale =
        rows()
            .draw(
                ink,
                Ticks.over(Plot.values(chart)),
                new LabelledRows.Box(left, top, width),
                MARGIN,
                (across, row, y, height) -> {
                  row(ink, across, row, y + height / 2);
                  ink.stroke(
                      new Line2D.Double(left, y + height, left + width, y + height),
                      Pen.of(Palette.GRID, 0.8));
                });
    known(ink, scale);
  }

  private void row(Ink ink, Scale scale, int position, double middle) {
    List<SeriesLook> looks = at(position);
    for (int s = 0; s < looks.size(); s++) {
      SeriesLook look = looks.get(s);
      double y = middle + (s - (looks.size() - 1) / 2.0) * ROW;
      look.series().points().stream()
          .filter(p -> p.position() == position)
          .forEach(p -> ink.marks(look.about(chart, p), on -> point(on, scale, look, p, y)));
    }
  }

  private static void point(Ink ink, Scale scale, SeriesLook look, Point point, double y) {
    if (point.low() != null && point.high() != null) {
      double low = scale.x(point.low());
      double high = scale.x(point.high());
      Path2D bar = new Path2D.Double();
      bar.moveTo(low, y);
      bar.lineTo(high, y);
      for (double end : new double[] {low, high}) {
        bar.moveTo(end, y - 3.5);
        bar.lineTo(end, y + 3.5);
      }
      ink.stroke(bar, Pen.of(look.colour(), 1.5));
    }
    look.point(ink, point, scale.x(point.value()), y, RADIUS);
  }

  private void known(Ink ink, Scale scale) {
    for (SeriesLook look : SeriesLook.of(chart)) {
      if (look.isTruth() && !look.series().points().isEmpty()) {
        Point any = look.series().points().get(0);
        double x = scale.x(any.value());
        ink.marks(
            look.series().name(),
            on -> on.stroke(new Line2D.Double(x, scale.top(), x, scale.bottom()), look.line(1.5)));
      }
    }
  }
}
