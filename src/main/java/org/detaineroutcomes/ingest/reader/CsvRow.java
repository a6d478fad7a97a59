package org.detaineroutcomes.ingest.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row below the headings of a delimited file or a sheet.
 *
 * @param number line or sheet row on which it starts, from 1
 * @param fields its cells, unstripped
 * @param headings what stands above them
 * @param fault why its cells can't be told apart, if they can't; its one field is then the line
 */
public record CsvRow(long number, List<String> fields, Headings headings, Optional<String> fault) {
  /** No published cell is longer; one that is has swallowed the rows after it. */
  private static final int LINES = 20;

  /** A row whose cells are told apart. */
  public CsvRow(long number, List<String> fields, Headings headings) {
    this(number, fields, headings, Optional.empty());
  }

  /** The cell under a heading, stripped; empty where the row is short or the heading unknown. */
  public String cell(String heading) {
    OptionalInt position = headings.position(heading);
    return position.isEmpty() || position.getAsInt() >= fields.size()
        ? ""
        : fields.get(position.getAsInt()).strip();
  }

  /** True for a line that begins with {@code #} and has not the cells of a row. */
  public boolean comment() {
    return commented(fields) && misfit().isPresent();
  }

  static boolean commented(List<String> fields) {
    return !fields.isEmpty() && fields.get(0).stripLeading().startsWith("#");
  }

  /** True where no cell holds anything. */
  public boolean blank() {
    return fault.isEmpty() && fields.stream().allMatch(String::isBlank);
  }

  /** Why its cells cannot stand under the headings: too few, too many, or one of many lines. */
  public Optional<String> misfit() {
    if (fault.isPresent()) {
      return fault;
    }
    int width = headings.width();
    long lines = mostLines();
    if (lines > LINES) {
      return Optional.of("a cell holds " + lines + " lines: is a quote never closed?");
    }
    if (fields.size() < width) {
      return Optional.of(counted() + ": is the file cut short?");
    }
    return fields.size() == width
        ? Optional.empty()
        : Optional.of(counted() + ": is a quote missing?");
  }

  private long mostLines() {
    long most = 0;
    for (String field : fields) {
      boolean several = field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
      most = Math.max(most, several ? field.lines().count() : 1);
    }
    return most;
  }

  private String counted() {
    return "the row has " + fields.size() + " cells under " + headings.width() + " headings";
  }

  /** The row as one line, for the quarantine. */
  public String text() {
    return String.join(",", fields);
  }
}
