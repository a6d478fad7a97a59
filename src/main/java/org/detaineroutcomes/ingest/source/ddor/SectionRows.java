package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.table.PdfRow;

/** Puts rows that a page break parts together again, and parts rows from headings and totals. */
final class SectionRows {
  private static final Pattern TOTAL = Pattern.compile("(?i)(?:grand )?totals?\\b.*");
  private static final Pattern NOTE =
      Pattern.compile("(?i)(?:[*†‡§]|\\d{1,2}\\s+\\p{Lu}|note|source).*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");

  private final Section section;
  private final Hyphens hyphens;
  private final Map<Integer, Integer> counted;
  private final List<SectionRow> rows = new ArrayList<>();
  private final List<Staged> beside = new ArrayList<>();
  private final List<Long> totals = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  /** A place that a line states for the rows below it, and how many of them there are. */
  static final class Group {
    private final PlaceGroup stated;
    private final SectionRow.At at;
    private long rows;

    private Group(PlaceGroup stated, SectionRow.At at) {
      this.stated = stated;
      this.at = at;
    }

    PlaceGroup stated() {
      return stated;
    }

    SectionRow.At at() {
      return at;
    }

    long rows() {
      return rows;
    }
  }

  /**
   * For one section.
   *
   * @param counted rows of each page so far, which goes on counting
   */
  SectionRows(Section section, Hyphens hyphens, Map<Integer, Integer> counted) {
    this.section = section;
    this.hyphens = hyphens;
    this.counted = counted;
  }

  SectionRows addAll(List<PdfRow> found) {
    found.forEach(this::add);
    return this;
  }

  private void add(PdfRow row) {
    SectionRow.At at = new SectionRow.At(row.page(), counted.merge(row.page(), 1, Integer::sum));
    switch (row.kind()) {
      case HEADING -> setAside(at, "headings", row.line());
      case ACROSS -> across(at, row.text(PdfRow.ACROSS));
      case GROUP -> group(at, row.text(PdfRow.ACROSS));
      case DATA -> data(row, at);
    }
  }

  private void across(SectionRow.At at, String text) {
    if (TOTAL.matcher(text).matches()) {
      total(at, text);
    } else if (NOTE.matcher(text).matches()) {
      setAside(at, "footnote", text);
    } else {
      beside.add(
          Staged.quarantined(
              String.valueOf(at.page()), at.row(), "text runs across the columns", text));
    }
  }

  /** A line that is printed again on the next page goes on with its rows. */
  private void group(SectionRow.At at, String text) {
    setAside(at, "place of the rows below", text);
    PlaceGroup stated = PlaceGroup.of(text);
    if (groups.isEmpty() || !current().stated.place().equals(stated.place())) {
      groups.add(new Group(stated, at));
    }
  }

  private Group current() {
    return groups.get(groups.size() - 1);
  }

  /** The row with the place of its group. */
  private SectionRow placed(SectionRow read) {
    return groups.isEmpty() ? read : read.of(current().stated.place(), current().rows > 0);
  }

  private void data(PdfRow row, SectionRow.At at) {
    String first =
        row.cells().values().stream()
            .map(PdfCellText::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    if (TOTAL.matcher(first).matches()) {
      total(at, row.line());
      return;
    }
    if (row.cells().entrySet().stream().allMatch(cell -> heading(cell.getKey(), cell.getValue()))) {
      setAside(at, "headings", row.line());
      return;
    }
    SectionRow read = placed(SectionRow.of(row, at));
    SectionRow before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    boolean begins = !groups.isEmpty() && current().rows == 0;
    boolean parted = row.first() && before != null && before.lastPage() < row.page() && !begins;
    if (parted && goesOn(before, read)) {
      rows.set(rows.size() - 1, before.and(read, hyphens));
    } else {
      rows.add(read);
      groups.stream().skip(Math.max(0, groups.size() - 1)).forEach(group -> group.rows++);
    }
  }

  private boolean heading(String column, PdfCellText cell) {
    return section.spec().column().apply(cell.text()).filter(column::equals).isPresent();
  }

  private boolean goesOn(SectionRow before, SectionRow read) {
    return !read.stands(section)
        || (!before.stands(section) && before.and(read, hyphens).stands(section));
  }

  private void total(SectionRow.At at, String text) {
    setAside(at, "total of the section", text);
    NUMBER
        .matcher(text)
        .results()
        .map(found -> Long.parseLong(found.group().replace(",", "")))
        .reduce((a, b) -> b)
        .ifPresent(totals::add);
  }

  private void setAside(SectionRow.At at, String reason, String text) {
    beside.add(Staged.setAside(String.valueOf(at.page()), at.row(), reason, text));
  }

  /** Rows in order. */
  List<SectionRow> rows() {
    return rows;
  }

  /** Headings, totals, notes and what can't be placed. */
  List<Staged> beside() {
    return beside;
  }

  /** Places that lines between the rows state; none where a column does. */
  List<Group> groups() {
    return groups;
  }

  /** Totals that rows of the table state. */
  List<Long> totals() {
    return totals;
  }
}
