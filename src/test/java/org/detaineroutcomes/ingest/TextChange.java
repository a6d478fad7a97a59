package org.detaineroutcomes.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Changes that people and programs make to a comma-separated text, drawn at random. */
public final class TextChange {
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

  private final Random random;

  public TextChange(long seed) {
    this.random = new Random(seed);
  }

  /** The same rows with other delimiters, quotes, line ends, blank lines, charset and packing. */
  public byte[] rewritten(String text) throws IOException {
    String delimiter = one(DELIMITERS);
    String end = one(ENDS);
    boolean all = random.nextInt(3) == 0;
    StringBuilder out = new StringBuilder(random.nextInt(4) == 0 ? "sep=" + delimiter + end : "");
    text.lines()
        .forEach(
            line -> {
              out.append(
                  cells(line).stream()
                      .map(cell -> written(cell, delimiter, all))
                      .collect(Collectors.joining(delimiter)));
              out.append(random.nextInt(8) == 0 ? end + end : end);
            });
    if (random.nextBoolean()) {
      while (out.charAt(out.length() - 1) == '\n' || out.charAt(out.length() - 1) == '\r') {
        out.setLength(out.length() - 1);
      }
    }
    return packed(encoded(out.toString()));
  }

  /** One quote, delimiter or line break too many or too few, somewhere where it can be seen. */
  public String damaged(String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> out.insert(at, '"');
      case 1 -> removeAQuote(out, at);
      case 2 -> out.insert(outsideQuotes(text, at), ',');
      default -> out.insert(at, '\n');
    }
    return out.toString();
  }

  private static void removeAQuote(StringBuilder out, int from) {
    int quote = out.indexOf("\"", from);
    if (quote >= 0) {
      out.deleteCharAt(quote);
    } else {
      out.insert(from, '"');
    }
  }

  private static int outsideQuotes(String text, int from) {
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      inside ^= text.charAt(i) == '"';
      if (i >= from && !inside) {
        return i + 1;
      }
    }
    return text.length();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String written(String cell, String delimiter, boolean quoted) {
    return quoted || cell.contains(delimiter) || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private byte[] encoded(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
      case 3 -> text.getBytes(Charset.forName("windows-1252"));
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(6)) {
      case 0 -> {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(bytes);
        }
      }
      case 1 -> {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry("table.csv"));
          zip.write(bytes);
          zip.closeEntry();
        }
      }
      default -> out.write(bytes);
    }
    return out.toByteArray();
  }

  /** The cells of a line whose quotes are sound. */
  private static List<String> cells(String line) {
    List<String> cells = new java.util.ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        inside = !inside;
      } else if (c == ',' && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
