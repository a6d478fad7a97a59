package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** The empty strips between columns that no rule parts. */
final class Strips {
  private static final double NARROWEST_STRIP = 2;

  /** How much wider than spaces between words those between cells are at least. */
  private static final double WIDER = 1.6;

  private Strips() {}

  /**
   * Lines of sentences: those that run from below one heading to below the next, and their ends.
   */
  static List<TextLine> withoutProse(List<TextLine> lines, Head head) {
    List<TextLine> kept = new ArrayList<>();
    TextLine prose = null;
    for (TextLine line : lines) {
      boolean goesOn =
          prose != null
              && Math.abs(line.from() - prose.from()) < 2
              && line.baseline() - prose.baseline() < 1.6 * line.size()
              && line.phrases().size() == 1;
      if (goesOn
          || line.phrases().stream().flatMap(Strips::cells).anyMatch(part -> overTwo(part, head))) {
        prose = line;
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean overTwo(TextLine phrase, Head head) {
    for (int i = 1; i < head.cells().size(); i++) {
      if (phrase.from() < head.cells().get(i - 1).to()
          && phrase.to() > head.cells().get(i).from()) {
        return true;
      }
    }
    return false;
  }

  /** The middle of the widest strip between two headings that hardly any word stands in. */
  static double strip(List<TextLine> lines, Head.Cell left, Head.Cell right) {
    double low = left.to();
    double high = right.from();
    int steps = Math.max(1, (int) ((high - low) * 2));
    int[] taken = new int[steps];
    int most = lines.size() / 25;
    for (TextLine line : lines) {
      for (TextLine part : line.phrases().stream().flatMap(Strips::cells).toList()) {
        int from = (int) Math.floor((part.from() - low) * 2);
        int to = (int) Math.ceil((part.to() - low) * 2);
        for (int i = Math.max(0, from); i < Math.min(steps, to); i++) {
          taken[i]++;
        }
      }
    }
    for (int allowed = 0; allowed <= most; allowed++) {
      double found = widest(taken, allowed, low);
      if (!Double.isNaN(found)) {
        return found;
      }
    }
    return Double.NaN;
  }

  private static double widest(int[] taken, int allowed, double low) {
    double best = Double.NaN;
    int widest = (int) (NARROWEST_STRIP * 2) - 1;
    int start = 0;
    for (int i = 0; i <= taken.length; i++) {
      if (i == taken.length || taken[i] > allowed) {
        if (i - start > widest) {
          widest = i - start;
          best = low + (start + i) / 4.0;
        }
        start = i + 1;
      }
    }
    return best;
  }

  /** A phrase, parted where a space is wider than the others. */
  static Stream<TextLine> cells(TextLine phrase) {
    List<Word> words = phrase.words();
    double narrowest = 0.3 * phrase.size();
    for (int i = 1; i < words.size(); i++) {
      double space = words.get(i).from() - words.get(i - 1).to();
      narrowest = words.get(i).glued() ? narrowest : Math.min(narrowest, space);
    }
    List<TextLine> cells = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).from() - words.get(i - 1).to() > WIDER * narrowest) {
        cells.add(new TextLine(words.subList(start, i)));
        start = i;
      }
    }
    return cells.stream();
  }
}
