package org.detaineroutcomes.publish.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A path of straight lines in steps of tenths, in half the length of Batik's absolute points. */
final class ShortPath {
  private static final double TENTHS = 10;

  private ShortPath() {}

  static Element element(Document document, Path2D path) {
    Element element = document.createElementNS("http://www.w3.org/2000/svg", "path");
    element.setAttribute("d", steps(path));
    if (path.getWindingRule() == Path2D.WIND_EVEN_ODD) {
      element.setAttribute("fill-rule", "evenodd");
    }
    return element;
  }

  private static String steps(Path2D path) {
    StringBuilder d = new StringBuilder();
    double[] to = new double[6];
    long x = 0;
    long y = 0;
    long startX = 0;
    long startY = 0;
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(to);
      if (kind == PathIterator.SEG_CLOSE) {
        d.append('z');
        x = startX;
        y = startY;
      } else {
        long nextX = Math.round(TENTHS * to[0]);
        long nextY = Math.round(TENTHS * to[1]);
        if (kind == PathIterator.SEG_MOVETO) {
          d.append('m');
          startX = nextX;
          startY = nextY;
        } else if (nextX == x && nextY == y) {
          continue;
        }
        append(d, nextX - x);
        append(d, nextY - y);
        x = nextX;
        y = nextY;
      }
    }
    return d.toString();
  }

  /** Tenths as digits; a minus parts numbers as a space does. */
  private static void append(StringBuilder d, long tenths) {
    char before = d.charAt(d.length() - 1);
    if (tenths >= 0 && before != 'm') {
      d.append(' ');
    }
    if (tenths < 0) {
      d.append('-');
    }
    long size = Math.abs(tenths);
    if (size >= 10 || size == 0) {
      d.append(size / 10);
    }
    if (size % 10 != 0) {
      d.append('.').append(size % 10);
    }
  }
}
