package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.pdf.PdfPage;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.table.Slice;

/** Where each section begins, told by "Section" and its number at the start of a line. */
final class SectionHeadings {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:\\d{1,3}\\s+|[•*-]\\s*)?section\\s+(I{1,3}|IV|[1-4])(?:\\s*[:–—-].*|\\s*\\.?|\\s*\\.\\s+.*|(?-i:\\s+[A-Z].*))");

  /** A heading: where it stands among all lines of the report. */
  private record Found(Section section, int page, int index, TextLine line) {}

  private final List<PdfPage> pages;
  private final Map<Section, Found> headings;
  private final List<Found> all;

  private SectionHeadings(List<PdfPage> pages, Map<Section, Found> headings, List<Found> all) {
    this.pages = pages;
    this.headings = headings;
    this.all = all;
  }

  /** The section whose heading a line is, by its words. */
  static Optional<Section> number(TextLine line) {
    Matcher matcher = HEADING.matcher(line.text());
    return matcher.matches() ? Section.of(matcher.group(1)) : Optional.empty();
  }

  /** Finds the headings of the sections in their order; the list of contents holds none. */
  static SectionHeadings of(List<PdfPage> pages) {
    List<Found> all = new ArrayList<>();
    int index = 0;
    for (PdfPage page : pages) {
      TextLine before = null;
      for (TextLine line : page.lines()) {
        Optional<Section> section = number(line).filter(s -> standsApart(line));
        if (section.isPresent() && !goesOn(before, line)) {
          all.add(new Found(section.get(), page.number(), index, line));
        }
        before = line;
        index++;
      }
    }
    List<Found> real = withoutContents(all);
    Map<Section, Found> headings = new EnumMap<>(Section.class);
    int from = -1;
    for (Section section : Section.values()) {
      int after = from;
      Optional<Found> next =
          real.stream()
              .filter(found -> found.section() == section && found.index() > after)
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      headings.put(section, next.get());
      from = next.get().index();
    }
    return new SectionHeadings(pages, headings, all);
  }

  /** A cell that begins with the words of a heading has other cells beside it. */
  private static boolean standsApart(TextLine line) {
    return line.phrases().size() <= 2;
  }

  /** A sentence may break before the words "Section II." */
  private static boolean goesOn(TextLine before, TextLine line) {
    return before != null
        && line.text().matches("(?i)section\\s+\\w+\\..*")
        && line.baseline() - before.baseline() < 1.5 * line.size()
        && Math.abs(line.size() - before.size()) < 0.5;
  }

  /** A list of contents names Section I and others before Section I begins. */
  private static List<Found> withoutContents(List<Found> all) {
    boolean others = false;
    for (int i = 0; i < all.size(); i++) {
      boolean first = all.get(i).section() == Section.I;
      if (first && others) {
        return all.subList(i, all.size());
      }
      others |= !first;
    }
    return all;
  }

  /** The first section that has no heading, if any. */
  Optional<Section> missing() {
    for (Section section : Section.values()) {
      if (!headings.containsKey(section)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /** The page on which the last heading found stands; 1 where there is none. */
  int lastPage() {
    return headings.values().stream().mapToInt(Found::page).max().orElse(1);
  }

  /** The pages of what stands before Section I. */
  List<Slice> summary() {
    return slices(1, Double.NEGATIVE_INFINITY, headings.get(Section.I));
  }

  /** The pages of a section, its heading with it. */
  List<Slice> pages(Section section) {
    Found begin = headings.get(section);
    Found end = section.next().map(headings::get).orElse(null);
    return slices(begin.page(), begin.line().top() - 1, end);
  }

  private List<Slice> slices(int firstPage, double top, Found end) {
    List<Slice> slices = new ArrayList<>();
    for (PdfPage page : pages) {
      boolean last = end != null && page.number() == end.page();
      if (page.number() < firstPage || (end != null && page.number() > end.page())) {
        continue;
      }
      double from = page.number() == firstPage ? top : Double.NEGATIVE_INFINITY;
      double to = last ? end.line().top() - 1 : Double.POSITIVE_INFINITY;
      Slice slice = new Slice(page, from, to);
      if (!slice.words().isEmpty()) {
        slices.add(slice);
      }
    }
    return slices;
  }

  /** True for a heading that is printed again on a later page of its section. */
  boolean repeated(int page, TextLine line) {
    return all.stream()
        .anyMatch(
            found ->
                found.page() == page
                    && found.line().words().equals(line.words())
                    && !found.equals(headings.get(found.section()))
                    && headings.get(found.section()).index() < found.index());
  }
}
