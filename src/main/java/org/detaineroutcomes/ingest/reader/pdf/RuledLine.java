package org.detaineroutcomes.ingest.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line on a page, drawn, or the edge of a filled box.
 *
 * @param across true for a horizontal one
 * @param at its place on the other axis, points from the top or the left of the page
 * @param from where it begins
 * @param to where it ends
 */
public record RuledLine(boolean across, double at, double from, double to) {
  private static final double SAME_LINE = 1.2;
  private static final double GAP = 4;

  /** Pieces of one line, such as the edges of neighbouring cells and the dashes of a dashed one. */
  static List<RuledLine> joined(List<RuledLine> pieces) {
    List<RuledLine> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(RuledLine::at).thenComparingDouble(RuledLine::from));
    List<RuledLine> joined = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > SAME_LINE) {
        joinLine(sorted.subList(start, i), joined);
        start = i;
      }
    }
    return joined;
  }

  private static void joinLine(List<RuledLine> line, List<RuledLine> joined) {
    List<RuledLine> pieces = new ArrayList<>(line);
    pieces.sort(Comparator.comparingDouble(RuledLine::from));
    RuledLine open = pieces.get(0);
    for (RuledLine piece : pieces.subList(1, pieces.size())) {
      if (piece.from() <= open.to() + GAP) {
        open =
            new RuledLine(open.across(), open.at(), open.from(), Math.max(open.to(), piece.to()));
      } else {
        joined.add(open);
        open = piece;
      }
    }
    joined.add(open);
  }

  /** How much of an interval the rule covers, from 0 to 1. */
  public double covers(double low, double high) {
    double shared = Math.min(to, high) - Math.max(from, low);
    return high <= low ? 0 : Math.max(0, shared / (high - low));
  }
}
