package org.detaineroutcomes.ingest.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character between the cells of a text. */
final class Delimiters {
  /** A comma last: texts and decimals hold it where it parts nothing. */
  private static final List<Character> KNOWN = List.of(';', '\t', '|', ',');

  /** The line by which a spreadsheet program is told the delimiter. */
  private static final Pattern STATED = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");

  /** Share of rows that are as wide as their headings where the delimiter is the right one. */
  private static final double MOST = 0.8;

  private Delimiters() {}

  /** The delimiter that a line states. */
  static Optional<Character> stated(String line) {
    Matcher matcher = STATED.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
  }

  /** The one of a text that begins with {@code lines}, by its headings or by the rows' widths. */
  static char of(List<String> lines, CsvLayout layout) {
    if (layout.delimiter().isPresent()) {
      return layout.delimiter().get();
    }
    Optional<Character> stated = lines.stream().findFirst().flatMap(Delimiters::stated);
    return stated.orElseGet(
        () ->
            layout.headingRow() >= 0 && !layout.sought().isEmpty()
                ? byHeadings(lines, layout)
                : byWidths(lines, layout));
  }

  private static char byHeadings(List<String> lines, CsvLayout layout) {
    char best = ',';
    long most = 0;
    for (char delimiter : KNOWN) {
      DelimitedCells cells = new DelimitedCells(delimiter);
      long found =
          lines.stream()
              .mapToLong(line -> Headings.of(cells.of(line)).countOf(layout.sought()))
              .max()
              .orElse(0);
      if (found > most) {
        best = delimiter;
        most = found;
      }
    }
    return most > 0 ? best : byWidths(lines, layout);
  }

  /** A candidate with the width it gives the headings and the share of rows as wide as they. */
  private record Fit(char delimiter, int width, double share) {}

  private static char byWidths(List<String> lines, CsvLayout layout) {
    int skipped = Math.max(layout.headingRow() - 1, 0);
    List<String> rows =
        lines.stream()
            .skip(skipped)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    return rows.isEmpty()
        ? ','
        : KNOWN.stream()
            .map(delimiter -> fit(delimiter, rows, layout))
            .filter(fit -> fit.width() > 1)
            .max(
                Comparator.<Fit>comparingInt(fit -> fit.share() >= MOST ? fit.width() : 0)
                    .thenComparingDouble(Fit::share)
                    .thenComparing(fit -> -KNOWN.indexOf(fit.delimiter())))
            .map(Fit::delimiter)
            .orElse(',');
  }

  private static Fit fit(char delimiter, List<String> rows, CsvLayout layout) {
    DelimitedCells cells = new DelimitedCells(delimiter);
    int width = layout.headingRow() < 0 ? layout.sought().size() : cells.of(rows.get(0)).size();
    List<String> below = layout.headingRow() < 0 ? rows : rows.subList(1, rows.size());
    long same = below.stream().filter(row -> cells.of(row).size() == width).count();
    return new Fit(delimiter, width, below.isEmpty() ? 1 : (double) same / below.size());
  }
}
