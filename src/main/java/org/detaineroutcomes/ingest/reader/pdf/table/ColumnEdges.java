package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.ingest.reader.pdf.RuledLine;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** Where the columns of a table stand: edges are rules where it has them, else empty strips. */
final class ColumnEdges {
  private static final double TOLERANCE = 1.5;

  private final List<String> names;
  private final double[] edges;
  private final boolean[] ruled;
  private final double[] room;
  private final List<RuledLine> down;

  private ColumnEdges(
      List<String> names, double[] edges, boolean[] ruled, double[] room, List<RuledLine> down) {
    this.names = names;
    this.edges = edges;
    this.ruled = ruled;
    this.room = room;
    this.down = down;
  }

  /** The same columns on the next page, whose rules are others. */
  ColumnEdges on(Slice slice) {
    return new ColumnEdges(names, edges, ruled, room, slice.down());
  }

  /**
   * Finds the edges below headings.
   *
   * @param body lines of all pages that these headings are for
   * @return null where two columns cannot be told apart
   */
  static ColumnEdges under(Head head, Slice slice, List<TextLine> body) {
    List<Head.Cell> cells = head.cells();
    double[] edges = new double[cells.size() + 1];
    boolean[] ruled = new boolean[cells.size() + 1];
    List<RuledLine> down = slice.down().stream().filter(rule -> rule.to() > head.bottom()).toList();
    List<TextLine> lines = Strips.withoutProse(body, head);
    for (int i = 1; i < cells.size(); i++) {
      Head.Cell left = cells.get(i - 1);
      Head.Cell right = cells.get(i);
      double line = ruleBetween(down, left, right);
      ruled[i] = !Double.isNaN(line);
      edges[i] = ruled[i] ? line : Strips.strip(lines, left, right);
      if (Double.isNaN(edges[i])) {
        return null;
      }
    }
    edges[0] = outer(down, head, slice, true);
    edges[cells.size()] = outer(down, head, slice, false);
    List<String> names = cells.stream().map(Head.Cell::column).toList();
    ColumnEdges columns = new ColumnEdges(names, edges, ruled, new double[cells.size()], down);
    columns.measure(lines.stream().filter(line -> !columns.crossedBy(line)).toList());
    return columns;
  }

  /** A column is as wide as its widest line; between rules as they are apart, less its margins. */
  private void measure(List<TextLine> lines) {
    for (int c = 0; c < count(); c++) {
      double from = right(c);
      for (TextLine line : lines) {
        List<Word> words = in(c, line.words());
        if (!words.isEmpty()) {
          TextLine part = new TextLine(words);
          room[c] = Math.max(room[c], part.to() - part.from());
          from = Math.min(from, part.from());
        }
      }
      boolean boxed = (c == 0 || ruled[c]) && (c + 1 == count() || ruled[c + 1]);
      if (boxed) {
        room[c] = Math.max(room[c], right(c) - left(c) - 2 * (from - left(c)));
      }
    }
  }

  /** How wide a line of a column may be, points. */
  double room(int column) {
    return room[column];
  }

  private static double ruleBetween(List<RuledLine> down, Head.Cell left, Head.Cell right) {
    double best = Double.NaN;
    double longest = 0;
    for (RuledLine rule : down) {
      double length = rule.to() - rule.from();
      if (rule.at() > left.to() - TOLERANCE
          && rule.at() < right.from() + TOLERANCE
          && length > longest) {
        best = rule.at();
        longest = length;
      }
    }
    return best;
  }

  private static double outer(List<RuledLine> down, Head head, Slice slice, boolean left) {
    double text =
        left ? head.cells().get(0).from() : head.cells().get(head.cells().size() - 1).to();
    double edge = text;
    for (Word word : slice.words()) {
      if (word.baseline() > head.bottom()) {
        edge = left ? Math.min(edge, word.from()) : Math.max(edge, word.to());
      }
    }
    double best = left ? edge - TOLERANCE : edge + TOLERANCE;
    double nearest = Double.MAX_VALUE;
    for (RuledLine rule : down) {
      double away = left ? text - rule.at() : rule.at() - text;
      if (away > -TOLERANCE && rule.from() < head.bottom() + TOLERANCE && away < nearest) {
        nearest = away;
        best = rule.at();
      }
    }
    return best;
  }

  List<String> names() {
    return names;
  }

  int count() {
    return names.size();
  }

  double left(int column) {
    return edges[column];
  }

  double right(int column) {
    return edges[column + 1];
  }

  int of(Word word) {
    for (int i = 1; i < count(); i++) {
      if (word.middle() < edges[i]) {
        return i - 1;
      }
    }
    return count() - 1;
  }

  List<Word> in(int column, List<Word> words) {
    List<Word> found = new ArrayList<>();
    for (Word word : words) {
      if (of(word) == column) {
        found.add(word);
      }
    }
    return found;
  }

  /** True for text that runs over an edge; beside a rule each column ends in its own place. */
  boolean crossedBy(TextLine line) {
    for (TextLine phrase : line.phrases()) {
      for (int i = 1; i < count(); i++) {
        if (ruledAt(i, line) ? crosses(phrase.words(), edges[i]) : crosses(phrase, edges[i])) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean ruledAt(int edge, TextLine line) {
    double height = (line.top() + line.baseline()) / 2;
    return ruled[edge]
        && down.stream()
            .anyMatch(
                rule ->
                    Math.abs(rule.at() - edges[edge]) < 4
                        && rule.from() <= height
                        && rule.to() >= height);
  }

  /** How far rules down the columns reach without a break; what is given where there are none. */
  double end(double from, double otherwise) {
    double end = from;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (RuledLine rule : down) {
        if (onEdge(rule) && rule.from() <= end + 8 && rule.to() > end + 0.1) {
          end = rule.to();
          grown = true;
        }
      }
    }
    return end > from + 1 ? end : otherwise;
  }

  /** Where rules down the columns begin; what is given where there are none. */
  double start(double otherwise) {
    return down.stream().filter(this::onEdge).mapToDouble(RuledLine::from).min().orElse(otherwise);
  }

  private boolean onEdge(RuledLine rule) {
    for (int i = 0; i < edges.length; i++) {
      if ((ruled[i] || i == 0 || i == count()) && Math.abs(rule.at() - edges[i]) < 4) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(List<Word> words, double edge) {
    return words.stream()
        .anyMatch(word -> word.from() < edge - TOLERANCE && word.to() > edge + TOLERANCE);
  }

  /** Beside an edge without a rule cells may come close, but not as close as words. */
  private static boolean crosses(TextLine phrase, double edge) {
    if (phrase.from() >= edge - TOLERANCE || phrase.to() <= edge + TOLERANCE) {
      return false;
    }
    return Strips.cells(phrase)
        .anyMatch(cell -> cell.from() < edge - TOLERANCE && cell.to() > edge + TOLERANCE);
  }
}
