package org.detaineroutcomes.publish.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** An area between two ends. Where a point has none, as at the reference period, it is broken. */
final class Band {
  private Band() {}

  /** Draws the pieces of a band; a piece of one point is a short bar. */
  static void draw(
      Ink ink,
      Plot plot,
      List<Point> points,
      Function<Point, Double> low,
      Function<Point, Double> high,
      Fill fill) {
    double half = Math.min(9, plot.room() / 3);
    for (List<Point> piece : pieces(points, low, high)) {
      Path2D area = new Path2D.Double();
      boolean alone = piece.size() == 1;
      for (int i = 0; i < piece.size(); i++) {
        Point p = piece.get(i);
        double x = plot.x(p.position());
        if (i == 0) {
          area.moveTo(alone ? x - half : x, plot.y(high.apply(p)));
        }
        area.lineTo(alone ? x + half : x, plot.y(high.apply(p)));
      }
      for (int i = piece.size() - 1; i >= 0; i--) {
        Point p = piece.get(i);
        double x = plot.x(p.position());
        area.lineTo(alone ? x + half : x, plot.y(low.apply(p)));
        if (alone) {
          area.lineTo(x - half, plot.y(low.apply(p)));
        }
      }
      area.closePath();
      ink.fill(area, fill);
    }
  }

  static List<List<Point>> pieces(
      List<Point> points, Function<Point, Double> low, Function<Point, Double> high) {
    List<List<Point>> pieces = new ArrayList<>();
    int next = -1;
    for (Point point : points) {
      if (low.apply(point) == null || high.apply(point) == null) {
        next = -1;
      } else {
        if (point.position() != next) {
          pieces.add(new ArrayList<>());
        }
        pieces.get(pieces.size() - 1).add(point);
        next = point.position() + 1;
      }
    }
    return pieces;
  }
}
