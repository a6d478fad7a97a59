package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.RuledLine;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** Finds headings by their words: one to a few lines in which every phrase is a known heading. */
final class HeadFinder {
  private static final double TALLEST = 7.5;
  private static final int MOST_LINES = 7;

  private final TableSpec spec;
  private final Hyphens hyphens;

  HeadFinder(TableSpec spec, Hyphens hyphens) {
    this.spec = spec;
    this.hyphens = hyphens;
  }

  /** The first headings of a part of a page. */
  Optional<Head> find(Slice slice) {
    List<TextLine> lines = slice.lines();
    for (int first = 0; first < lines.size(); first++) {
      Head found = from(lines, first, slice);
      if (found != null) {
        return Optional.of(withoutAbove(found, lines, first, slice));
      }
    }
    return Optional.empty();
  }

  /** The headings whose first line this is; null where it begins none. */
  private Head from(List<TextLine> lines, int first, Slice slice) {
    if (!spec.heading().test(lines.get(first).text())) {
      return null;
    }
    Head best = null;
    for (int last = first; last < lines.size() && near(lines, first, last); last++) {
      if (best != null && parted(lines.get(last - 1), lines.get(last), best, slice)) {
        break;
      }
      List<Head.Cell> cells = cells(lines.subList(first, last + 1), slice.down());
      if (complete(cells)) {
        best = head(cells, lines.subList(first, last + 1), slice);
      }
    }
    return best;
  }

  /** A row or a sentence may end above headings in a word that is one of theirs. */
  private Head withoutAbove(Head found, List<TextLine> lines, int first, Slice slice) {
    Head head = found;
    for (int i = first; i + 1 < lines.size(); i++) {
      Head below =
          parted(lines.get(i), lines.get(i + 1), head, slice) ? from(lines, i + 1, slice) : null;
      if (below == null) {
        return head;
      }
      head = below;
    }
    return head;
  }

  /** Headings like others that a part of a page repeats below them. */
  Optional<Head> again(Slice slice, Head head) {
    return find(new Slice(slice.page(), head.bottom(), slice.bottom())).filter(head::alike);
  }

  /** The most similar thing to headings that is there: at least half of them known. */
  Optional<Head> nearest(Slice slice) {
    List<TextLine> lines = slice.lines();
    Head best = null;
    long most = 1;
    for (int first = 0; first < lines.size(); first++) {
      if (lines.get(first).phrases().stream().noneMatch(p -> spec.heading().test(p.text()))) {
        continue;
      }
      for (int last = first; last < lines.size() && near(lines, first, last); last++) {
        List<Head.Cell> cells = cells(lines.subList(first, last + 1), slice.down());
        long known = known(cells);
        if (known > most && 2 * known >= cells.size()) {
          most = known;
          best = head(cells, lines.subList(first, last + 1), slice);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean near(List<TextLine> lines, int first, int last) {
    TextLine top = lines.get(first);
    return lines.get(last).baseline() - top.baseline() <= TALLEST * top.size()
        && (last == first
            || lines.get(last).baseline() - lines.get(last - 1).baseline() <= 2.2 * top.size());
  }

  /**
   * Below the headings a rule or a gap begins the rows, whose first words may be those of headings.
   */
  private static boolean parted(TextLine above, TextLine below, Head head, Slice slice) {
    double left = head.cells().get(0).from();
    double right = head.cells().get(head.cells().size() - 1).to();
    return below.baseline() - above.baseline() > 1.6 * above.size()
        || slice.across().stream()
            .anyMatch(
                rule ->
                    rule.at() > above.baseline()
                        && rule.at() < below.baseline()
                        && rule.covers(left, right) > 0.5);
  }

  private long known(List<Head.Cell> cells) {
    return cells.stream()
        .map(Head.Cell::column)
        .filter(column -> column != null && spec.required().contains(column))
        .distinct()
        .count();
  }

  private boolean complete(List<Head.Cell> cells) {
    List<String> columns = cells.stream().map(Head.Cell::column).toList();
    return !columns.contains(null)
        && columns.containsAll(spec.required())
        && new HashSet<>(columns).size() == columns.size();
  }

  private static Head head(List<Head.Cell> cells, List<TextLine> lines, Slice slice) {
    double top = lines.stream().mapToDouble(TextLine::top).min().orElseThrow();
    TextLine last = lines.get(lines.size() - 1);
    double left = cells.get(0).from();
    double right = cells.get(cells.size() - 1).to();
    double bottom = lines.stream().mapToDouble(TextLine::bottom).max().orElseThrow() - 0.5;
    double below =
        slice.across().stream()
            .filter(rule -> rule.at() > last.baseline() && rule.at() < bottom + 2 * last.size())
            .filter(rule -> rule.covers(left, right) > 0.7)
            .mapToDouble(RuledLine::at)
            .min()
            .orElse(bottom);
    return new Head(cells, top, Math.max(last.baseline() + 0.1, below));
  }

  /** Phrases one above the other, from the lowest up; one above several belongs to each of them. */
  private List<Head.Cell> cells(List<TextLine> lines, List<RuledLine> down) {
    List<Stack> stacks = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      for (TextLine phrase : parted(lines.get(i), down)) {
        List<Stack> below = stacks.stream().filter(stack -> stack.under(phrase)).toList();
        if (below.isEmpty()) {
          stacks.add(new Stack(phrase));
        }
        below.forEach(stack -> stack.add(phrase, below.size() == 1));
      }
    }
    stacks.sort(Comparator.comparingDouble(stack -> stack.from));
    for (int i = 0; i + 1 < stacks.size(); i++) {
      Stack both = stacks.get(i).with(stacks.get(i + 1));
      if (oneHeading(stacks.get(i), stacks.get(i + 1), both) && unruled(both, down)) {
        stacks.set(i, both);
        stacks.remove(i + 1);
      }
    }
    return stacks.stream().map(stack -> stack.cell(spec, hyphens)).toList();
  }

  /** Where lines are spread to fill their measure, the words of one heading stand far apart. */
  private boolean oneHeading(Stack left, Stack right, Stack both) {
    String column = both.cell(spec, hyphens).column();
    String first = left.cell(spec, hyphens).column();
    String second = right.cell(spec, hyphens).column();
    return column != null
        && (first == null || first.equals(column))
        && (second == null || second.equals(column));
  }

  private static boolean unruled(Stack both, List<RuledLine> down) {
    double top = both.lines.get(0).baseline();
    return down.stream()
        .noneMatch(
            rule ->
                rule.at() > both.from
                    && rule.at() < both.to
                    && rule.from() < top
                    && rule.to() > top - 1);
  }

  private static List<TextLine> parted(TextLine line, List<RuledLine> down) {
    List<TextLine> parts = new ArrayList<>();
    for (TextLine phrase : line.phrases()) {
      List<Word> open = new ArrayList<>();
      for (Word word : phrase.words()) {
        if (!open.isEmpty() && ruleBetween(open.get(open.size() - 1), word, down)) {
          parts.add(new TextLine(List.copyOf(open)));
          open.clear();
        }
        open.add(word);
      }
      parts.add(new TextLine(List.copyOf(open)));
    }
    return parts;
  }

  private static boolean ruleBetween(Word left, Word right, List<RuledLine> down) {
    return down.stream()
        .anyMatch(
            rule ->
                rule.at() > left.to() - 1
                    && rule.at() < right.from() + 1
                    && rule.from() < left.baseline()
                    && rule.to() > left.top());
  }

  /** The lines of one heading. */
  private static final class Stack {
    private final List<TextLine> lines = new ArrayList<>();
    private double from;
    private double to;

    Stack(TextLine lowest) {
      lines.add(lowest);
      from = lowest.from();
      to = lowest.to();
    }

    Stack with(Stack right) {
      Stack both = new Stack(lines.get(0));
      both.lines.addAll(lines.subList(1, lines.size()));
      both.lines.addAll(right.lines);
      both.lines.sort(Comparator.comparingDouble(TextLine::baseline).thenComparing(TextLine::from));
      both.from = Math.min(from, right.from);
      both.to = Math.max(to, right.to);
      return both;
    }

    boolean under(TextLine phrase) {
      return phrase.from() < to && from < phrase.to();
    }

    void add(TextLine phrase, boolean alone) {
      lines.add(phrase);
      if (alone) {
        from = Math.min(from, phrase.from());
        to = Math.max(to, phrase.to());
      }
    }

    Head.Cell cell(TableSpec spec, Hyphens hyphens) {
      lines.sort(Comparator.comparingDouble(TextLine::baseline).thenComparing(TextLine::from));
      String text = PdfCellText.of(lines, hyphens).text();
      return new Head.Cell(
          spec.column().apply(text).or(() -> unbroken(spec)).orElse(null), text, from, to);
    }

    /** A heading that is known once words are whole that its cell was too narrow for. */
    private Optional<String> unbroken(TableSpec spec) {
      List<String> readings = List.of("");
      for (TextLine line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
        readings =
            readings.stream()
                .flatMap(above -> Stream.of(above + " " + line.text(), above + line.text()))
                .toList();
      }
      return readings.stream().flatMap(text -> spec.column().apply(text).stream()).findFirst();
    }
  }
}
