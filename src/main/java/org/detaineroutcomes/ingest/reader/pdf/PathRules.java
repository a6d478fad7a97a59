package org.detaineroutcomes.ingest.reader.pdf;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The straight lines of one page, from the paths that were drawn on it. */
final class PathRules {
  private static final double STRAIGHT = 0.8;
  private static final double THIN = 3;
  private static final double DOT_LEAST = 0.8;
  private static final double DOT_MOST = 8;

  private final double left;
  private final double bottom;
  private final List<double[]> lines = new ArrayList<>();
  private final List<double[]> dots = new ArrayList<>();
  private List<Point2D.Double> open = new ArrayList<>();
  private final List<List<Point2D.Double>> path = new ArrayList<>();
  private boolean curved;
  private boolean clipping;

  /** For a page whose lower left corner stands there. */
  PathRules(double left, double bottom) {
    this.left = left;
    this.bottom = bottom;
  }

  void moveTo(Point2D.Double point) {
    endPart();
    if (point != null) {
      open.add(point);
    }
  }

  void lineTo(Point2D.Double point) {
    if (point != null) {
      open.add(point);
    }
  }

  void curveTo(Point2D.Double point) {
    curved = true;
    lineTo(point);
  }

  void close() {
    if (open.size() > 1) {
      open.add(open.get(0));
    }
  }

  /** Nothing is to be seen outside of this path once it has ended. */
  void clip() {
    clipping = true;
  }

  /** The box around the path that ends, where it is a window. */
  Optional<Area> window() {
    endPart();
    boolean window = clipping && !path.isEmpty();
    clipping = false;
    if (!window) {
      return Optional.empty();
    }
    Rectangle2D box = null;
    for (List<Point2D.Double> part : path) {
      for (Point2D.Double point : part) {
        if (box == null) {
          box = new Rectangle2D.Double(point.x, point.y, 0, 0);
        }
        box.add(point);
      }
    }
    return Optional.of(new Area(box));
  }

  private void endPart() {
    if (open.size() > 1) {
      path.add(open);
    }
    open = new ArrayList<>();
  }

  /** Ends the path; one that is neither drawn nor filled leaves nothing. */
  void paint(boolean stroked, boolean filled) {
    endPart();
    for (List<Point2D.Double> part : path) {
      if (filled) {
        fill(part);
      } else if (stroked && !curved) {
        for (int i = 1; i < part.size(); i++) {
          add(part.get(i - 1), part.get(i));
        }
      }
    }
    path.clear();
    curved = false;
  }

  private void fill(List<Point2D.Double> part) {
    double x0 = part.stream().mapToDouble(p -> p.x).min().orElseThrow();
    double x1 = part.stream().mapToDouble(p -> p.x).max().orElseThrow();
    double y0 = part.stream().mapToDouble(p -> p.y).min().orElseThrow();
    double y1 = part.stream().mapToDouble(p -> p.y).max().orElseThrow();
    double width = x1 - x0;
    double height = y1 - y0;
    boolean round = curved && width > DOT_LEAST && height > DOT_LEAST;
    if (round && width < DOT_MOST && height < DOT_MOST && Math.abs(width - height) < 1) {
      dots.add(new double[] {x0, y0, x1, y1});
    } else if (curved || oblique(part, x0, y0, x1, y1)) {
      return;
    } else if (height <= THIN && width > height) {
      lines.add(new double[] {x0, (y0 + y1) / 2, x1, (y0 + y1) / 2});
    } else if (width <= THIN) {
      lines.add(new double[] {(x0 + x1) / 2, y0, (x0 + x1) / 2, y1});
    } else {
      lines.add(new double[] {x0, y0, x1, y0});
      lines.add(new double[] {x0, y1, x1, y1});
      lines.add(new double[] {x0, y0, x0, y1});
      lines.add(new double[] {x1, y0, x1, y1});
    }
  }

  /** True for what is no box whose sides lie along the page, nor nearly one. */
  private static boolean oblique(
      List<Point2D.Double> part, double x0, double y0, double x1, double y1) {
    return !(x1 - x0 <= THIN || y1 - y0 <= THIN)
        && part.stream()
            .anyMatch(
                p ->
                    Math.min(p.x - x0, x1 - p.x) > STRAIGHT
                        || Math.min(p.y - y0, y1 - p.y) > STRAIGHT);
  }

  private void add(Point2D.Double a, Point2D.Double b) {
    if (Math.abs(a.x - b.x) <= STRAIGHT || Math.abs(a.y - b.y) <= STRAIGHT) {
      lines.add(new double[] {a.x, a.y, b.x, b.y});
    }
  }

  /** The rules as read. */
  List<RuledLine> rules(PageScanner.Turn turn) {
    List<RuledLine> rules = new ArrayList<>();
    for (double[] line : lines) {
      Point2D.Double a = turn.apply(line[0] - left, line[1] - bottom);
      Point2D.Double b = turn.apply(line[2] - left, line[3] - bottom);
      if (Math.abs(a.y - b.y) < Math.abs(a.x - b.x)) {
        rules.add(new RuledLine(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
      } else {
        rules.add(new RuledLine(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
      }
    }
    return rules;
  }

  /** Bullets that are drawn as discs and not as characters; the baseline is their middle. */
  List<Glyph> dots(PageScanner.Turn turn) {
    List<Glyph> glyphs = new ArrayList<>();
    for (double[] dot : dots) {
      Point2D.Double a = turn.apply(dot[0] - left, dot[1] - bottom);
      Point2D.Double b = turn.apply(dot[2] - left, dot[3] - bottom);
      double width = Math.abs(b.x - a.x);
      glyphs.add(new Glyph("•", Math.min(a.x, b.x), (a.y + b.y) / 2, width, width));
    }
    return glyphs;
  }
}
