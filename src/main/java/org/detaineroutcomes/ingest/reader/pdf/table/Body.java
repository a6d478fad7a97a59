package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** The rows of a table on one page. */
final class Body {
  private final TableSpec spec;
  private final Hyphens hyphens;
  private final ColumnEdges columns;
  private final int page;
  private final List<RuledBands.Band> bands;
  private double rowGap;

  /** Thrown where rows can't be told apart; the reader names file and page. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    Unclear(String reason) {
      super(reason);
    }
  }

  Body(
      TableSpec spec,
      Hyphens hyphens,
      ColumnEdges columns,
      int page,
      List<RuledBands.Band> bands,
      double rowGap) {
    this.spec = spec;
    this.hyphens = hyphens;
    this.columns = columns;
    this.page = page;
    this.bands = bands;
    this.rowGap = rowGap;
  }

  /** The least gap between rows seen so far; NaN where rules part them all. */
  double rowGap() {
    return rowGap;
  }

  List<PdfRow> rows() throws Unclear {
    List<PdfRow> rows = new ArrayList<>();
    for (int b = 0; b < bands.size(); b++) {
      RuledBands.Band band = bands.get(b);
      if (across(band)) {
        Map<String, PdfCellText> cells = Map.of(PdfRow.ACROSS, text(band.words()));
        rows.add(new PdfRow(page, PdfRow.Kind.ACROSS, cells, Set.of(), rows.isEmpty()));
        continue;
      }
      if (b > 0 && belongsAbove(b)) {
        continue;
      }
      List<List<Word>> parts = parts(band);
      for (int i = 0; i < parts.size(); i++) {
        rows.add(row(b, parts, i, rows.isEmpty()));
      }
    }
    return rows;
  }

  /** Text over an edge whose rule, if it has one, is broken there. */
  private boolean across(RuledBands.Band band) {
    return TextLine.of(band.words()).stream().anyMatch(columns::crossedBy);
  }

  /** Text of cells that began above alone, such as a name that stands beside several rows. */
  private boolean belongsAbove(int b) {
    for (int c = 0; c < columns.count(); c++) {
      if (!columns.in(c, bands.get(b).words()).isEmpty() && spanStart(b, c) == b) {
        return false;
      }
    }
    return true;
  }

  private PdfCellText text(List<Word> words) {
    return PdfCellText.of(TextLine.of(words), hyphens);
  }

  /** The words of each row of a band: all of them, unless several anchors stand in it. */
  private List<List<Word>> parts(RuledBands.Band band) throws Unclear {
    List<List<Double>> anchors = anchors(band);
    List<Double> most = anchors.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    boolean agree = anchors.stream().allMatch(found -> found.size() == most.size());
    boolean ruled = ruledByRow(band);
    boolean open = !ruled && (most.size() > 1 || !(band.ruledAbove() && band.ruledBelow()));
    if (most.isEmpty()
        || (most.size() == 1 && !open)
        || (ruled && (anchors.size() == 1 || !agree))) {
      return List.of(band.words());
    }
    Anchors.Cuts cuts = Anchors.cuts(most, band.words(), rowGap, open);
    if (cuts == null) {
      throw new Unclear("its rows stand without a rule or a gap between them");
    }
    rowGap = cuts.rowGap();
    List<List<Word>> parts = new ArrayList<>();
    List<Double> heights = cuts.heights();
    for (int i = 0; i <= heights.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : heights.get(i - 1);
      double to = i == heights.size() ? Double.POSITIVE_INFINITY : heights.get(i);
      parts.add(RuledBands.within(band.words(), from, to));
    }
    return parts;
  }

  private List<List<Double>> anchors(RuledBands.Band band) {
    return spec.anchors().stream()
        .map(name -> columns.in(columns.names().indexOf(name), band.words()))
        .map(words -> Anchors.lines(words, spec.value()))
        .toList();
  }

  /** Whether rules stand between rows, so that a band is one row whatever stands in it. */
  private boolean ruledByRow(RuledBands.Band band) {
    long single =
        bands.stream()
            .filter(other -> anchors(other).stream().allMatch(found -> found.size() == 1))
            .count();
    return band.ruledBelow() && bands.size() > 2 && single * 2 > bands.size();
  }

  private PdfRow row(int b, List<List<Word>> parts, int part, boolean first) {
    Map<String, PdfCellText> cells = new LinkedHashMap<>();
    Set<String> inherited = new HashSet<>();
    for (int c = 0; c < columns.count(); c++) {
      String name = columns.names().get(c);
      int from = spanStart(b, c);
      int to = spanEnd(b, c);
      boolean whole = spec.shared().contains(name) && statedOnce(parts, c, bands.get(b));
      List<Word> words = new ArrayList<>();
      if (from == to && !whole) {
        words.addAll(columns.in(c, parts.get(part)));
      } else {
        for (int i = from; i <= to; i++) {
          words.addAll(columns.in(c, bands.get(i).words()));
        }
      }
      cells.put(name, PdfCellText.of(TextLine.of(words), hyphens, columns.room(c)));
      if (b > from || (whole && part > 0)) {
        inherited.add(name);
      }
    }
    return new PdfRow(page, PdfRow.Kind.DATA, cells, inherited, first);
  }

  private int spanStart(int b, int column) {
    int start = b;
    while (start > 0 && !bands.get(start).opened().get(column) && joined(start - 1, start)) {
      start--;
    }
    return start;
  }

  private int spanEnd(int b, int column) {
    int end = b;
    while (end + 1 < bands.size()
        && !bands.get(end + 1).opened().get(column)
        && joined(end, end + 1)) {
      end++;
    }
    return end;
  }

  private boolean joined(int above, int below) {
    return !across(bands.get(above)) && !across(bands.get(below));
  }

  /**
   * Whether a column of a band with several rows holds one block of text that all of them share.
   */
  private boolean statedOnce(List<List<Word>> parts, int column, RuledBands.Band band) {
    if (parts.size() == 1 || parts.stream().noneMatch(p -> columns.in(column, p).isEmpty())) {
      return false;
    }
    List<TextLine> lines = TextLine.of(columns.in(column, band.words()));
    if (lines.isEmpty()) {
      return false;
    }
    int blocks = 1;
    for (int i = 1; i < lines.size(); i++) {
      double pitch = lines.get(i).baseline() - lines.get(i - 1).baseline();
      blocks += pitch > 1.7 * lines.get(i).size() ? 1 : 0;
    }
    return blocks == 1 && band.ruledAbove() && band.ruledBelow();
  }
}
