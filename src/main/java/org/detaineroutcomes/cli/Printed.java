package org.detaineroutcomes.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints headings, notes and rows in one of three formats. */
final class Printed {
  /** Table for reading; CSV and JSON for pasting, with doubles in full. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  private final PrintStream out;
  private final Format format;

  Printed(PrintStream out, Format format) {
    this.out = out;
    this.format = format;
  }

  void heading(String first, String second) {
    if (format == Format.TABLE) {
      out.println(first);
      out.println("  " + second + System.lineSeparator());
    }
  }

  void note(String text) {
    if (format == Format.TABLE) {
      out.println("  note: " + text);
    }
  }

  void rows(List<String> columns, List<? extends List<?>> rows) {
    switch (format) {
      case TABLE -> table(columns, rows);
      case CSV -> out.print(csv(columns, rows));
      case JSON -> out.println(json(columns, rows));
    }
  }

  private void table(List<String> columns, List<? extends List<?>> rows) {
    int[] widths = columns.stream().mapToInt(String::length).toArray();
    for (List<?> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], text(row.get(i)).length());
      }
    }
    line(columns, widths);
    rows.forEach(row -> line(row, widths));
    out.println();
  }

  private void line(List<?> cells, int[] widths) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < widths.length; i++) {
      String cell = text(cells.get(i));
      String gap = " ".repeat(widths[i] - cell.length());
      line.append(' ').append(cells.get(i) instanceof Number ? gap + cell : cell + gap).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }

  private static String csv(List<String> columns, List<? extends List<?>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(columns);
      rows.forEach(row -> writer.writeRecord(row.stream().map(Printed::text).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String json(List<String> columns, List<? extends List<?>> rows) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<?> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        object.put(columns.get(i), value instanceof LocalDate day ? day.toString() : value);
      }
      objects.add(object);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
