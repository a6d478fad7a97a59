package org.detaineroutcomes.publish.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pen;

/** The shape of a mark; all look about as large. */
enum MarkShape {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  POINTING_DOWN,
  CROSS;

  static final List<MarkShape> ALL = List.of(values());

  /** The shape around a point. */
  Shape at(double x, double y, double r) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
      case TRIANGLE -> polygon(x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
      case DIAMOND -> polygon(x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
      case POINTING_DOWN ->
          polygon(x, y + 1.2 * r, x + 1.1 * r, y - 0.8 * r, x - 1.1 * r, y - 0.8 * r);
      case CROSS -> cross(x, y, r);
    };
  }

  /** Draws it filled. */
  void full(Ink ink, double x, double y, double r, String colour) {
    ink.fill(at(x, y, r), Fill.of(colour));
  }

  /** Draws its outline alone, on paper. */
  void hollow(Ink ink, double x, double y, double r, String colour) {
    Shape shape = at(x, y, r);
    ink.fill(shape, Fill.of(Palette.PAPER));
    ink.stroke(shape, Pen.of(colour, 1.6));
  }

  private static Path2D polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static Path2D cross(double x, double y, double r) {
    double arm = 0.4 * r;
    return polygon(
        x - arm, y - r, x + arm, y - r, x + arm, y - arm, x + r, y - arm, x + r, y + arm, x + arm,
        y + arm, x + arm, y + r, x - arm, y + r, x - arm, y + arm, x - r, y + arm, x - r, y - arm,
        x - arm, y - arm);
  }
}
