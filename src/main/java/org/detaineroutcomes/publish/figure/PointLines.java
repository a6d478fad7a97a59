package org.detaineroutcomes.publish.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel.Point;

/** A line through points. It ends where a position has none and begins anew after it. */
final class PointLines {
  private PointLines() {}

  static void draw(Ink ink, Plot plot, List<Point> points, Pen pen) {
    Path2D path = new Path2D.Double();
    int next = -1;
    for (Point point : points) {
      double x = plot.x(point.position());
      double y = plot.y(point.value());
      if (point.position() == next) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
      }
      next = point.position() + 1;
    }
    if (path.getCurrentPoint() != null) {
      ink.stroke(path, pen);
    }
  }
}
