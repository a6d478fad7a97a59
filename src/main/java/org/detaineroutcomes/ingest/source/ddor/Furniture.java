package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.pdf.PdfPage;
import org.detaineroutcomes.ingest.reader.pdf.RuledLine;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/**
 * Page numbers, running heads and feet, which stand in the margins of page after page, and stamps
 * across pages.
 */
final class Furniture {
  private static final double MARGIN = 0.13;
  private static final int OUTERMOST = 3;

  /** Letters of stamps are at least so large, in points. */
  private static final double LARGE = 30;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–— |]*(?:page\\s*)?\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?[-–— |]*");
  private static final Pattern DAY = Pattern.compile(PrintedDay.DAY);

  private final List<PdfPage> bare = new ArrayList<>();
  private final Map<Integer, List<String>> furniture = new HashMap<>();

  /** A line of a margin: its page, its height and its words with every number alike. */
  private record Margin(int page, TextLine line, boolean head) {
    String like() {
      return line.text().replaceAll("\\d+", "#");
    }

    boolean besides(Margin other) {
      return head == other.head
          && page != other.page
          && Math.abs(line.baseline() - other.line.baseline()) < 4
          && like().equals(other.like());
    }
  }

  /** Takes the furniture off pages: from their edges inward, up to the first line that is none. */
  static Furniture of(List<PdfPage> stamped) {
    Furniture parted = new Furniture();
    List<PdfPage> pages = parted.withoutStamps(stamped);
    Map<Integer, List<Margin>> margins = new HashMap<>();
    pages.forEach(page -> margins.put(page.number(), margins(page)));
    List<Margin> all = margins.values().stream().flatMap(List::stream).toList();
    for (PdfPage page : pages) {
      List<TextLine> taken = new ArrayList<>();
      for (boolean head : new boolean[] {true, false}) {
        margins.get(page.number()).stream()
            .filter(margin -> margin.head() == head)
            .takeWhile(margin -> furniture(margin, all, page, pages.size()))
            .forEach(margin -> taken.add(margin.line()));
      }
      parted.bare.add(without(page, taken));
      taken.forEach(line -> parted.furniture.get(page.number()).add(line.text()));
    }
    return parted;
  }

  private List<PdfPage> withoutStamps(List<PdfPage> pages) {
    List<PdfPage> without = new ArrayList<>();
    for (PdfPage page : pages) {
      List<TextLine> stamps =
          TextLine.of(page.words().stream().filter(w -> stamp(w, page, pages)).toList());
      List<String> texts = new ArrayList<>(stamps.stream().map(TextLine::text).toList());
      if (!page.aslant().isEmpty()) {
        texts.add(page.aslant());
      }
      furniture.put(page.number(), texts);
      without.add(stamps.isEmpty() ? page : without(page, stamps));
    }
    return without;
  }

  /** A word in large letters that stands in the same place of another page. */
  private static boolean stamp(Word word, PdfPage page, List<PdfPage> pages) {
    return word.size() > LARGE
        && pages.stream()
            .filter(other -> other.number() != page.number())
            .flatMap(other -> other.words().stream())
            .anyMatch(
                other ->
                    other.text().equals(word.text())
                        && Math.abs(other.from() - word.from()) < 2
                        && Math.abs(other.baseline() - word.baseline()) < 2);
  }

  private static boolean furniture(Margin margin, List<Margin> all, PdfPage page, int pages) {
    if (inBox(margin.line(), page)) {
      return false;
    }
    long alike = all.stream().filter(margin::besides).count();
    return PAGE_NUMBER.matcher(margin.line().text()).matches()
        || (alike > 0 && alike >= Math.min(2, pages - 1) && !row(margin.line()));
  }

  /** True between two rules that run down beside it. */
  private static boolean inBox(TextLine line, PdfPage page) {
    double height = (line.top() + line.baseline()) / 2;
    List<RuledLine> beside =
        page.down().stream().filter(r -> r.from() < height && r.to() > height).toList();
    return beside.stream().anyMatch(rule -> rule.at() <= line.from())
        && beside.stream().anyMatch(rule -> rule.at() >= line.to());
  }

  /** The pages without it. */
  List<PdfPage> pages() {
    return bare;
  }

  /** Page to the text that was taken off it. */
  Map<Integer, List<String>> lines() {
    return furniture;
  }

  /** The outermost lines of a page, each margin from the edge inward. */
  private static List<Margin> margins(PdfPage page) {
    List<TextLine> lines = page.lines();
    List<Margin> margins = new ArrayList<>();
    for (int i = 0; i < Math.min(OUTERMOST, lines.size()); i++) {
      TextLine head = lines.get(i);
      TextLine foot = lines.get(lines.size() - 1 - i);
      if (head.baseline() < MARGIN * page.height()) {
        margins.add(new Margin(page.number(), head, true));
      }
      if (foot.baseline() > (1 - MARGIN) * page.height()) {
        margins.add(new Margin(page.number(), foot, false));
      }
    }
    return margins;
  }

  /** Headings and rows of a table may stand alike on several pages, too. */
  private static boolean row(TextLine line) {
    long dated =
        line.phrases().stream().filter(phrase -> DAY.matcher(phrase.text()).find()).count();
    return dated > 1
        || ColumnWords.headings(line.text())
        || SectionHeadings.number(line).isPresent();
  }

  private static PdfPage without(PdfPage page, List<TextLine> taken) {
    Set<Word> words = new HashSet<>();
    taken.forEach(line -> words.addAll(line.words()));
    return page.with(page.words().stream().filter(word -> !words.contains(word)).toList());
  }
}
