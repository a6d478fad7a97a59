package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.PdfFile;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;
import org.detaineroutcomes.model.Failure;

/**
 * Reads one table over as many pages as it has. Headings may be repeated on each page or stand on
 * the first alone; a page may hold a part of a row only, which comes back as a row of its own.
 */
public final class TableReader {
  private final PdfFile file;
  private final TableSpec spec;
  private final String instead;
  private double rowGap = Double.NaN;

  /** For a table of a file; {@code instead} is what to do where it can't be read. */
  public TableReader(PdfFile file, TableSpec spec, String instead) {
    this.file = file;
    this.spec = spec;
    this.instead = instead;
  }

  /**
   * What was found.
   *
   * @param rows from the first page to the last
   * @param prose lines beside the table, by page
   */
  public record Content(List<PdfRow> rows, Map<Integer, List<TextLine>> prose) {}

  /**
   * Reads the table from the pages of its section.
   *
   * @throws Failure where it has no headings that are known, or its rows or columns can't be told
   *     apart
   */
  public Content read(List<Slice> pages) {
    List<PdfRow> rows = new ArrayList<>();
    Map<Integer, List<TextLine>> prose = new LinkedHashMap<>();
    HeadFinder finder = new HeadFinder(spec, file.hyphens());
    List<Part> parts = pages.stream().flatMap(page -> parts(page, finder).stream()).toList();
    List<Slice> slices = parts.stream().map(Part::slice).toList();
    List<Optional<Head>> heads = slices.stream().map(finder::find).toList();
    ColumnEdges columns = null;
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      parts.get(i).group().ifPresent(text -> rows.add(group(slice, text)));
      Optional<Head> head = heads.get(i);
      if (head.isEmpty()) {
        refuseOtherHeadings(finder.nearest(slice), slice);
      }
      ColumnEdges before = columns;
      if (head.isPresent()) {
        columns =
            Optional.ofNullable(
                    ColumnEdges.under(
                        head.get(), parts.get(i).whole(), bodies(head.get(), slices, heads)))
                .orElseThrow(() -> refusal(slice, "its columns stand without a gap between them"));
        rows.add(heading(head.get(), slice));
      } else if (before != null) {
        columns = before.on(slice);
      }
      prose
          .computeIfAbsent(slice.page().number(), page -> new ArrayList<>())
          .addAll(page(slice, head, columns, rows));
    }
    if (columns == null) {
      throw noHeadings(slices);
    }
    return new Content(rows, prose);
  }

  /** Whether there is anything like the headings of the table. */
  public boolean begins(List<Slice> pages) {
    HeadFinder finder = new HeadFinder(spec, file.hyphens());
    return pages.stream()
        .anyMatch(page -> finder.find(page).isPresent() || finder.nearest(page).isPresent());
  }

  /** Whether the headings of the table are there. */
  public boolean finds(List<Slice> pages) {
    HeadFinder finder = new HeadFinder(spec, file.hyphens());
    return pages.stream().anyMatch(page -> finder.find(page).isPresent());
  }

  /**
   * A part of a page without headings below its first line.
   *
   * @param whole the part with all groups that stand below the same headings
   * @param group the line above it that names what its rows have in common
   */
  private record Part(Slice slice, Slice whole, Optional<String> group) {}

  private List<Part> parts(Slice page, HeadFinder finder) {
    List<Part> parts = new ArrayList<>();
    for (Slice whole : headed(page, finder)) {
      double from = finder.find(whole).map(Head::bottom).orElse(whole.top());
      Optional<String> group = Optional.empty();
      double top = whole.top();
      for (GroupHeading line : GroupHeading.in(whole, from, spec.group())) {
        parts.add(new Part(new Slice(page.page(), top, line.top()), whole, group));
        top = line.bottom();
        group = Optional.of(line.text());
      }
      parts.add(new Part(new Slice(page.page(), top, whole.bottom()), whole, group));
    }
    return parts;
  }

  private static PdfRow group(Slice slice, String text) {
    Map<String, PdfCellText> cells = Map.of(PdfRow.ACROSS, new PdfCellText(text, List.of()));
    return new PdfRow(slice.page().number(), PdfRow.Kind.GROUP, cells, Set.of(), false);
  }

  /** A page, cut where it repeats its headings. */
  private static List<Slice> headed(Slice page, HeadFinder finder) {
    List<Slice> parts = new ArrayList<>();
    Slice rest = page;
    Optional<Head> head = finder.find(page);
    while (head.isPresent()) {
      Optional<Head> again = finder.again(rest, head.get());
      if (again.isPresent()) {
        double cut = again.get().top() - 1;
        parts.add(new Slice(page.page(), rest.top(), cut));
        rest = new Slice(page.page(), cut, page.bottom());
      }
      head = again;
    }
    parts.add(rest);
    return parts;
  }

  /** Lines below headings that are alike, and of the pages after them that repeat none. */
  private static List<TextLine> bodies(Head head, List<Slice> slices, List<Optional<Head>> heads) {
    List<TextLine> bodies = new ArrayList<>();
    boolean holds = false;
    for (int i = 0; i < slices.size(); i++) {
      double top = heads.get(i).map(Head::bottom).orElse(Double.NEGATIVE_INFINITY);
      holds = heads.get(i).map(head::alike).orElse(holds);
      if (holds) {
        slices.get(i).lines().stream().filter(l -> l.baseline() > top).forEach(bodies::add);
      }
    }
    return bodies;
  }

  private static PdfRow heading(Head head, Slice slice) {
    Map<String, PdfCellText> cells = new LinkedHashMap<>();
    head.cells().forEach(cell -> cells.put(cell.column(), new PdfCellText(cell.text(), List.of())));
    return new PdfRow(slice.page().number(), PdfRow.Kind.HEADING, cells, Set.of(), false);
  }

  /** Adds the rows of one page and gives back the lines that are none of them. */
  private List<TextLine> page(
      Slice slice, Optional<Head> head, ColumnEdges columns, List<PdfRow> rows) {
    if (columns == null) {
      return slice.lines();
    }
    double top = head.map(Head::bottom).orElseGet(() -> columns.start(slice.top()) - 0.1);
    List<TextLine> below =
        TextLine.of(slice.words().stream().filter(word -> word.baseline() > top).toList());
    double last = lastAnchor(below, columns);
    double ruledEnd = ruledEnd(below, columns, top);
    double bottom = ruledEnd > last ? ruledEnd : unruledEnd(below, columns, last, slice);
    List<Word> body =
        below.stream()
            .flatMap(line -> line.words().stream())
            .filter(word -> word.baseline() <= bottom)
            .toList();
    if (!body.isEmpty()) {
      try {
        Body read = body(slice, columns, top, bottom, body);
        rows.addAll(read.rows());
        rowGap = read.rowGap();
      } catch (Body.Unclear unclear) {
        throw refusal(slice, unclear.getMessage());
      }
    }
    double above = head.map(Head::top).orElse(top);
    return slice.lines().stream()
        .filter(line -> line.baseline() <= above || line.baseline() > bottom)
        .toList();
  }

  private Body body(Slice slice, ColumnEdges columns, double top, double bottom, List<Word> words) {
    List<Integer> anchors = spec.anchors().stream().map(columns.names()::indexOf).toList();
    List<RuledBands.Band> bands =
        RuledBands.of(columns, anchors, slice.across(), top, bottom, words);
    return new Body(spec, file.hyphens(), columns, slice.page().number(), bands, rowGap);
  }

  private double lastAnchor(List<TextLine> lines, ColumnEdges columns) {
    int column = columns.names().indexOf(spec.anchors().get(0));
    List<Word> words = new ArrayList<>();
    lines.stream().filter(line -> !columns.crossedBy(line)).forEach(l -> words.addAll(l.words()));
    List<Double> anchors = Anchors.lines(columns.in(column, words), spec.value());
    return anchors.isEmpty() ? Double.NEGATIVE_INFINITY : anchors.get(anchors.size() - 1);
  }

  /**
   * Where the rules down the columns end, or the text that hangs over them at the foot of a page.
   */
  private static double ruledEnd(List<TextLine> lines, ColumnEdges columns, double top) {
    double end = columns.end(top, Double.NaN);
    for (TextLine line : lines) {
      boolean hangs = line.baseline() > end && line.top() < end + 0.5 * line.size();
      if (hangs && !columns.crossedBy(line) && !note(line)) {
        end = line.bottom();
      }
    }
    return end;
  }

  /** Without rules down the columns a table ends above the first text that runs across them. */
  private double unruledEnd(List<TextLine> lines, ColumnEdges columns, double last, Slice slice) {
    for (int at = 0; at < lines.size(); at++) {
      TextLine line = lines.get(at);
      if (columns.crossedBy(line) || note(line)) {
        if (line.baseline() < last) {
          throw refusal(slice, "line " + (at + 1) + " runs across its columns above a row");
        }
        return line.top();
      }
    }
    return slice.bottom();
  }

  /** The text of a footnote begins with its mark. */
  private static boolean note(TextLine line) {
    Word first = line.words().get(0);
    return (first.raised() && line.words().size() > 1)
        || first.text().matches("[*†‡]+.*|Notes?:|Source:");
  }

  private void refuseOtherHeadings(Optional<Head> nearest, Slice slice) {
    if (nearest.isPresent()) {
      Head head = nearest.get();
      throw refusal(slice, otherHeadings(head));
    }
  }

  private String otherHeadings(Head head) {
    List<String> found = head.cells().stream().map(Head.Cell::column).toList();
    String missing =
        spec.required().stream()
            .filter(column -> !found.contains(column))
            .collect(Collectors.joining("', '"));
    String unknown =
        head.cells().stream()
            .filter(cell -> cell.column() == null)
            .map(cell -> shortened(cell.text()))
            .collect(Collectors.joining("', '"));
    return "its headings are new"
        + (missing.isEmpty() ? "" : "; missing: '" + missing + "'")
        + (unknown.isEmpty() ? "" : "; unknown: '" + unknown + "'")
        + (missing.isEmpty() && unknown.isEmpty() ? "; a column is there twice" : "");
  }

  private Failure noHeadings(List<Slice> slices) {
    return refusal(
        slices.get(0),
        "no headings of a table; expected: '" + String.join("', '", spec.required()) + "'");
  }

  private Failure refusal(Slice slice, String reason) {
    return file.refusal("page " + slice.page().number(), spec.name() + ": " + reason, instead);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
