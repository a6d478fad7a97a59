package org.detaineroutcomes.ingest.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of one sheet of an .xlsx workbook, in its order. */
final class XlsxRows implements Iterator<SheetRow>, AutoCloseable {
  private final XlsxXml xml;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private long row;
  private SheetRow next;
  private boolean ended;

  XlsxRows(XlsxXml xml, XlsxStrings strings, XlsxStyles styles, boolean from1904) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      ended = !xml.next();
      if (!ended && xml.starts("row")) {
        next = row();
      }
    }
    return next != null;
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SheetRow found = next;
    next = null;
    return found;
  }

  private SheetRow row() {
    String stated = xml.attribute("r");
    long number = stated == null ? row + 1 : XlsxNumber.whole(stated, "a row");
    if (number > WorkbookBounds.ROWS) {
      throw WorkbookBounds.exceeded("it has a row " + number, WorkbookBounds.ROWS);
    }
    if (number <= row) {
      throw new WorkbookDamage("row " + number + " stands below row " + row);
    }
    row = number;
    List<String> cells = new ArrayList<>();
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        cell(cells);
      }
    }
    return new SheetRow(number, cells);
  }

  private void cell(List<String> cells) {
    String stated = xml.attribute("r");
    int column = stated == null ? cells.size() : column(stated);
    String reference = stated == null ? "in row " + row : stated;
    if (column >= WorkbookBounds.COLUMNS) {
      throw WorkbookBounds.exceeded("it has a cell " + reference, WorkbookBounds.COLUMNS);
    }
    if (column < cells.size()) {
      throw new WorkbookDamage("cell " + reference + " is there twice or out of its order");
    }
    String text = content(reference);
    if (!text.isEmpty()) {
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(text);
    }
  }

  /** From 0, by the letters of a reference, whose number is the row. */
  private int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 8 && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
    }
    if (at == 0 || !reference.substring(at).equals(Long.toString(row)) || column <= 0) {
      throw new WorkbookDamage(
          "row " + row + " has a cell named '" + XlsxNumber.brief(reference) + "'");
    }
    return column - 1;
  }

  private String content(String reference) {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = "";
    boolean valued = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        if (valued) {
          throw new WorkbookDamage("cell " + reference + " has two values");
        }
        valued = true;
        value = xml.text("v");
      } else if (xml.starts("is")) {
        value = xml.runs("is");
      } else if (xml.starts("f")) {
        xml.text("f");
      }
    }
    return value.isEmpty() ? "" : text(type == null ? "n" : type, style, value, reference);
  }

  private String text(String type, String style, String value, String reference) {
    return switch (type) {
      case "s" -> strings.get(value, reference);
      case "str", "inlineStr" -> XlsxStrings.unescaped(value);
      case "e" -> value;
      case "b" -> CellText.of(value.strip().equals("1") || value.strip().equals("true"));
      case "d" -> moment(value.strip());
      case "n" -> number(XlsxNumber.cell(value.strip(), reference), styles.date(style));
      default ->
          throw new WorkbookDamage(
              "cell " + reference + " is of type '" + XlsxNumber.brief(type) + "'");
    };
  }

  private String number(double value, boolean date) {
    return date ? CellText.day(value, from1904) : CellText.of(value);
  }

  /** A day or a moment as ISO 8601 writes it; anything else as it stands. */
  private static String moment(String value) {
    String local = value.replaceFirst("(?:Z|[+-]\\d{2}:?\\d{2})$", "");
    try {
      return value.indexOf('T') < 0
          ? LocalDate.parse(value).toString()
          : CellText.of(LocalDateTime.parse(local));
    } catch (DateTimeException unread) {
      return value;
    }
  }

  @Override
  public void close() {
    xml.close();
  }
}
