package org.detaineroutcomes.ingest.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words on one baseline, from left to right.
 *
 * @param words at least one
 */
public record TextLine(List<Word> words) {
  /** In font sizes; that of a typewriter is 0.6. */
  private static final double WIDEST_SPACE = 0.62;

  /** Words on about the same baseline, lines from the top of the page. */
  public static List<TextLine> of(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::from));
    List<TextLine> lines = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : sorted) {
      if (!open.isEmpty()
          && word.baseline() - open.get(0).baseline()
              > 0.25 * Math.min(word.size(), open.get(0).size())) {
        lines.add(line(open));
        open = new ArrayList<>();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      lines.add(line(open));
    }
    return lines;
  }

  private static TextLine line(List<Word> words) {
    words.sort(Comparator.comparingDouble(Word::from));
    return new TextLine(List.copyOf(words));
  }

  /** Points from the top of the page. */
  public double baseline() {
    return words.get(0).baseline();
  }

  /** The size of most of its characters is that of its widest word. */
  public double size() {
    return words.stream()
        .max(Comparator.comparingDouble(word -> word.to() - word.from()))
        .orElseThrow()
        .size();
  }

  /** Upper edge. */
  public double top() {
    return words.stream().mapToDouble(Word::top).min().orElseThrow();
  }

  /** Lower edge. */
  public double bottom() {
    return words.stream().mapToDouble(Word::bottom).max().orElseThrow();
  }

  /** Left edge. */
  public double from() {
    return words.get(0).from();
  }

  /** Right edge. */
  public double to() {
    return words.stream().mapToDouble(Word::to).max().orElseThrow();
  }

  /** The words with single spaces, marks of footnotes left out. */
  public String text() {
    return PdfCellText.line(words).text();
  }

  /** Runs of words with no more than a space between them. */
  public List<TextLine> phrases() {
    if (justified()) {
      return List.of(this);
    }
    List<TextLine> phrases = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : words) {
      if (!open.isEmpty() && !apartBySpace(open.get(open.size() - 1), word)) {
        phrases.add(new TextLine(List.copyOf(open)));
        open = new ArrayList<>();
      }
      open.add(word);
    }
    phrases.add(new TextLine(List.copyOf(open)));
    return phrases;
  }

  /** True where all spaces are wide alike, as they are in a line that fills its measure. */
  private boolean justified() {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 1; i < words.size(); i++) {
      double gap = words.get(i).from() - words.get(i - 1).to();
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    return words.size() > 3 && most < 1.6 * size() && least > 0.85 * most;
  }

  private static boolean apartBySpace(Word left, Word right) {
    return right.from() - left.to() <= WIDEST_SPACE * Math.max(left.size(), right.size());
  }
}
