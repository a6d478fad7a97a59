package org.detaineroutcomes.ingest.reader.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the words of a page together from its characters. */
final class PageWords {
  /** Gap, in font sizes, that is a space where the file draws none. */
  private static final double SPACE = 0.16;

  /** Gap that is a space where the file draws one; soft hyphens are drawn as spaces of no width. */
  private static final double DRAWN_SPACE = 0.06;

  /** Where text is centred its bullets stand well before it, in font sizes. */
  private static final double FAR = 14;

  /** A title or a stamp, in usual font sizes; it has lines of its own. */
  private static final double LARGE = 3;

  private PageWords() {}

  /**
   * Every word of a page, those that are raised set on the line they belong to.
   *
   * @param dots bullets that are drawn; what stands before no text is none
   */
  static List<Word> of(List<Glyph> glyphs, List<Glyph> dots) {
    List<Glyph> all = new ArrayList<>(glyphs);
    dots.forEach(dot -> before(dot, glyphs).ifPresent(all::add));
    double usual = usualSize(all);
    List<List<Word>> lines = new ArrayList<>();
    lines(all.stream().filter(glyph -> glyph.size() <= LARGE * usual).toList())
        .forEach(line -> lines.add(words(line)));
    List<Word> words = settled(lines);
    lines(all.stream().filter(glyph -> glyph.size() > LARGE * usual).toList())
        .forEach(line -> words.addAll(words(line)));
    return words;
  }

  private static double usualSize(List<Glyph> glyphs) {
    double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** A drawn bullet as a character of the line that it stands before. */
  private static Optional<Glyph> before(Glyph dot, List<Glyph> glyphs) {
    return glyphs.stream()
        .filter(glyph -> !glyph.blank() && glyph.x() > dot.x())
        .filter(glyph -> glyph.x() - dot.end() < FAR * glyph.size())
        .filter(glyph -> dot.width() < 0.6 * glyph.size() && dot.width() > 0.08 * glyph.size())
        .filter(glyph -> dot.baseline() < glyph.baseline())
        .filter(glyph -> dot.baseline() > glyph.baseline() - 0.7 * glyph.size())
        .min(Comparator.comparingDouble(Glyph::x))
        .map(g -> new Glyph(dot.text(), dot.x(), g.baseline(), dot.width(), g.size()));
  }

  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : sorted) {
      List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (last.isEmpty()
          || glyph.baseline() - last.get(0).baseline()
              > 0.12 * Math.min(glyph.size(), last.get(0).size())) {
        lines.add(new ArrayList<>(List.of(glyph)));
      } else {
        last.add(glyph);
      }
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    return lines;
  }

  private static List<Word> words(List<Glyph> line) {
    List<Word> words = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    boolean spaced = true;
    boolean blank = false;
    for (Glyph glyph : line) {
      if (glyph.blank()) {
        blank = true;
        continue;
      }
      Glyph before = open.isEmpty() ? null : open.get(open.size() - 1);
      if (before != null && drawnTwice(before, glyph)) {
        continue;
      }
      boolean gap = before != null && gap(before, glyph, blank ? DRAWN_SPACE : SPACE);
      if (gap || (before != null && resized(before, glyph))) {
        close(open, words, spaced);
        spaced = gap;
      }
      open.add(glyph);
      blank = false;
    }
    close(open, words, spaced);
    return words;
  }

  private static void close(List<Glyph> open, List<Word> words, boolean spaced) {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    open.forEach(glyph -> text.append(glyph.text()));
    Glyph first = open.get(0);
    words.add(
        new Word(
            Normalizer.normalize(text, Normalizer.Form.NFC),
            first.x(),
            open.get(open.size() - 1).end(),
            first.baseline(),
            first.size(),
            false,
            !spaced));
    open.clear();
  }

  /** Bold that is made by drawing a character twice. */
  private static boolean drawnTwice(Glyph before, Glyph glyph) {
    return glyph.text().equals(before.text()) && glyph.x() - before.x() < 0.2 * glyph.width();
  }

  private static boolean gap(Glyph before, Glyph glyph, double space) {
    return glyph.x() - before.end() > space * Math.min(before.size(), glyph.size());
  }

  private static boolean resized(Glyph before, Glyph glyph) {
    return Math.min(before.size(), glyph.size()) < 0.85 * Math.max(before.size(), glyph.size());
  }

  private static List<Word> settled(List<List<Word>> lines) {
    List<Word> settled = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Word word : lines.get(i)) {
        settled.add(line(word, lines, i).map(base -> raised(word, base)).orElse(word));
      }
    }
    return settled;
  }

  /** The line just below a small word that it touches. */
  private static Optional<List<Word>> line(Word word, List<List<Word>> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      double below = lines.get(i).get(0).baseline() - word.baseline();
      if (below > 10) {
        break;
      }
      if (lines.get(i).stream().anyMatch(base -> raisedFrom(word, base))) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean raisedFrom(Word word, Word base) {
    double below = base.baseline() - word.baseline();
    double near = 0.4 * base.size();
    boolean touches =
        Math.abs(word.from() - base.to()) < near || Math.abs(base.from() - word.to()) < near;
    return word.size() < 0.88 * base.size() && below < 0.75 * base.size() && touches;
  }

  private static Word raised(Word word, List<Word> line) {
    boolean touching =
        line.stream()
            .anyMatch(base -> Math.abs(word.from() - base.to()) < SPACE * base.size() + 0.5);
    return word.on(line.get(0).baseline(), touching);
  }
}
