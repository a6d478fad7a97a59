package org.detaineroutcomes.publish.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Outlines at the size of a figure: areas without the borders within them and without the points
 * that no eye would miss.
 */
final class MapPaths {
  /** A point nearer to the line between its neighbours is left out; units of the figure. */
  private static final double FINE = 0.5;

  private static final double SPECK = 1.5;

  /** A gap that is none; radii of the earth. */
  private static final double HAIR = 1e-4;

  private final Topology topology;
  private final Rectangle2D from;
  private final double scale;
  private final double left;
  private final double top;

  /** Fits a part of the projected plane into a field whose upper left corner is given. */
  MapPaths(Topology topology, Rectangle2D from, double left, double top, double width) {
    this.topology = topology;
    this.from = from;
    this.left = left;
    this.top = top;
    this.scale = width / from.getWidth();
  }

  /** How much of the projected plane some areas take up. */
  static Rectangle2D bounds(Topology topology, Collection<String> areas) {
    Rectangle2D bounds = null;
    for (String area : areas) {
      for (List<Integer> ring : topology.rings(area)) {
        for (int arc : ring) {
          for (Point2D point : topology.arcs().get(Topology.index(arc))) {
            if (bounds == null) {
              bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
            } else {
              bounds.add(point);
            }
          }
        }
      }
    }
    return bounds;
  }

  /** Some areas as one shape: a border that two of them share is not in it. */
  Path2D region(Collection<String> areas) {
    Set<Integer> once = new TreeSet<>();
    for (String area : areas) {
      for (List<Integer> ring : topology.rings(area)) {
        for (int arc : ring) {
          if (!once.remove(Topology.index(arc))) {
            once.add(Topology.index(arc));
          }
        }
      }
    }
    return rings(once);
  }

  /** The borders of areas as lines. */
  Path2D borders(Collection<String> areas) {
    Path2D path = new Path2D.Double();
    for (String area : areas) {
      path.append(region(List.of(area)), false);
    }
    return path;
  }

  /** Whether an arc is an island that would be no more than a speck. */
  private boolean isSpeck(int arc) {
    if (!end(arc, true).equals(end(arc, false))) {
      return false;
    }
    Rectangle2D around = null;
    for (Point2D point : topology.arcs().get(arc)) {
      if (around == null) {
        around = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
      }
      around.add(point);
    }
    return Math.max(around.getWidth(), around.getHeight()) * scale < SPECK;
  }

  /** Arcs joined end to end, whichever way each is walked. */
  private Path2D rings(Set<Integer> arcs) {
    Map<Point2D, Deque<Integer>> from = new HashMap<>();
    for (int arc : arcs) {
      for (int walked : new int[] {arc, ~arc}) {
        from.computeIfAbsent(end(walked, true), p -> new ArrayDeque<>()).add(walked);
      }
    }
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int arc : arcs) {
      if (from.get(end(arc, true)).contains(arc) && !isSpeck(arc)) {
        Point2D start = end(arc, true);
        List<Point2D.Double> ring = new ArrayList<>(points(arc));
        Point2D at = walk(arc, from);
        while (!at.equals(start)) {
          Optional<Integer> next = next(at, from);
          if (next.isEmpty()) {
            break;
          }
          ring.addAll(points(next.get()));
          at = walk(next.get(), from);
        }
        append(path, simplified(ring));
        path.closePath();
      }
    }
    return path;
  }

  /** An arc that goes on from a point; one ring of the outlines has a gap of a hair. */
  private static Optional<Integer> next(Point2D at, Map<Point2D, Deque<Integer>> from) {
    Deque<Integer> here = from.get(at);
    if (!here.isEmpty()) {
      return Optional.of(here.peek());
    }
    return from.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() && entry.getKey().distance(at) < HAIR)
        .min(Comparator.comparingDouble(entry -> entry.getKey().distance(at)))
        .map(entry -> entry.getValue().peek());
  }

  /** Takes an arc out, and gives where it leads. */
  private Point2D walk(int arc, Map<Point2D, Deque<Integer>> from) {
    from.get(end(arc, true)).removeFirstOccurrence(arc);
    from.get(end(arc, false)).removeFirstOccurrence(~arc);
    return end(arc, false);
  }

  /** The first or the last point of an arc as it is walked, in the projected plane. */
  private Point2D end(int arc, boolean first) {
    List<Point2D.Double> points = topology.arcs().get(Topology.index(arc));
    return arc >= 0 == first ? points.get(0) : points.get(points.size() - 1);
  }

  /** The points of an arc as it is walked, at the size of the figure. */
  private List<Point2D.Double> points(int arc) {
    List<Point2D.Double> points =
        new ArrayList<>(
            topology.arcs().get(Topology.index(arc)).stream().map(this::placed).toList());
    if (arc < 0) {
      Collections.reverse(points);
    }
    return points;
  }

  private static void append(Path2D path, List<Point2D.Double> points) {
    path.moveTo(points.get(0).x, points.get(0).y);
    points.subList(1, points.size()).forEach(p -> path.lineTo(p.x, p.y));
  }

  /** The points of a ring that make its form, by the rule of Douglas and Peucker. */
  private static List<Point2D.Double> simplified(List<Point2D.Double> all) {
    boolean[] kept = new boolean[all.size()];
    kept[0] = true;
    kept[all.size() - 1] = true;
    keep(all, 0, all.size() - 1, kept);
    List<Point2D.Double> points = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        points.add(all.get(i));
      }
    }
    return points;
  }

  private static void keep(List<Point2D.Double> all, int from, int to, boolean[] kept) {
    double farthest = FINE;
    int at = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(all.get(i), all.get(from), all.get(to));
      if (distance > farthest) {
        farthest = distance;
        at = i;
      }
    }
    if (at >= 0) {
      kept[at] = true;
      keep(all, from, at, kept);
      keep(all, at, to, kept);
    }
  }

  private static double distance(Point2D p, Point2D from, Point2D to) {
    return from.equals(to)
        ? p.distance(from)
        : java.awt.geom.Line2D.ptSegDist(
            from.getX(), from.getY(), to.getX(), to.getY(), p.getX(), p.getY());
  }

  private Point2D.Double placed(Point2D p) {
    return new Point2D.Double(
        left + (p.getX() - from.getX()) * scale, top + (p.getY() - from.getY()) * scale);
  }
}
