package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** The values that each row has once, and the rows that they tell apart where no rule does. */
final class Anchors {
  private Anchors() {}

  /** Baselines of the lines on which a value begins, from the top. */
  static List<Double> lines(List<Word> words, Pattern value) {
    List<TextLine> lines = TextLine.of(words);
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (TextLine line : lines) {
      starts.add(text.length());
      text.append(line.text()).append('\n');
    }
    List<Double> found = new ArrayList<>();
    Matcher matcher = value.matcher(text);
    while (matcher.find()) {
      int line = 0;
      while (line + 1 < starts.size() && starts.get(line + 1) <= matcher.start()) {
        line++;
      }
      found.add(lines.get(line).baseline());
    }
    return found;
  }

  /**
   * Where rows part: between two anchors in the largest gap that no line of any column fills; of
   * equal ones in the lowest, as rows begin with their anchor where nothing sets them apart. Above
   * the first anchor and below the last one, where a gap is as large as those between rows: there a
   * row goes on from the page before, or to the next one.
   *
   * @param rowGap the least gap between rows seen so far; NaN where none was
   * @param open whether the first and the last row may be parts of rows
   * @return the heights, from the top; null where rows run into one another
   */
  static Cuts cuts(List<Double> anchors, List<Word> words, double rowGap, boolean open) {
    List<TextLine> lines = TextLine.of(words);
    boolean topped = near(lines.get(0), anchors.get(0));
    List<Double> cuts = new ArrayList<>();
    double least = rowGap;
    for (int i = 0; i + 1 < anchors.size(); i++) {
      Gap gap = largest(lines, anchors.get(i), anchors.get(i + 1));
      if (gap == null || (gap.alike() > 1 && !topped)) {
        return null;
      }
      cuts.add(gap.at());
      least = Double.isNaN(least) ? gap.height() : Math.min(least, gap.height());
    }
    if (open && !Double.isNaN(least) && least > lineGap(words) + 0.08 * lines.get(0).size()) {
      double enough = 0.8 * least;
      Gap above = largest(lines, Double.NEGATIVE_INFINITY, anchors.get(0));
      if (above != null && above.height() > enough && above.height() > 0) {
        cuts.add(0, above.at());
      }
      Gap below = largest(lines, anchors.get(anchors.size() - 1), Double.POSITIVE_INFINITY);
      if (below != null && below.height() > enough && below.height() > 0) {
        cuts.add(below.at());
      }
    }
    return new Cuts(List.copyOf(cuts), least);
  }

  /** Where rows part, and the least gap between two of them. */
  record Cuts(List<Double> heights, double rowGap) {}

  /** A gap between lines, and how many others are as large. */
  private record Gap(double at, double height, int alike) {}

  /** The gap between lines of a cell, which that between rows has to be wider than to be told. */
  private static double lineGap(List<Word> words) {
    List<Double> gaps = new ArrayList<>();
    for (Word word : words) {
      words.stream()
          .filter(below -> below.baseline() > word.baseline() + 1)
          .filter(below -> below.from() < word.to() && below.to() > word.from())
          .mapToDouble(below -> below.top() - word.bottom())
          .min()
          .ifPresent(gaps::add);
    }
    return gaps.stream().sorted().skip(gaps.size() / 20).findFirst().orElse(Double.MIN_VALUE);
  }

  private static boolean near(TextLine line, double anchor) {
    return Math.abs(line.baseline() - anchor) < 0.4 * line.size();
  }

  private static Gap largest(List<TextLine> lines, double above, double below) {
    Gap best = null;
    double reach = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + 1 < lines.size(); i++) {
      TextLine upper = lines.get(i);
      TextLine lower = lines.get(i + 1);
      reach = Math.max(reach, upper.bottom());
      if (upper.baseline() < above - 0.4 * upper.size()
          || lower.baseline() > below + 0.4 * lower.size()) {
        continue;
      }
      double height = lower.top() - reach;
      double slack = 0.08 * upper.size();
      double at = (reach + lower.top()) / 2;
      if (best == null || height > best.height() + slack) {
        best = new Gap(at, height, 1);
      } else if (height > best.height() - slack) {
        best = new Gap(at, Math.max(best.height(), height), best.alike() + 1);
      }
    }
    return best;
  }
}
