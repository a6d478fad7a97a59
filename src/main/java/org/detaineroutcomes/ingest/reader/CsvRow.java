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
 */
public record CsvRow(long number, List<String> fields, Headings headings) {
  /** No published cell is longer; one that is has swallowed the rows after it. */
  private static final int LINES = 20;

  /** The cell under a heading, stripped; empty where the row is short or the heading unknown. */
  public String cell(String heading) {
    OptionalInt position = headings.position(heading);
    return position.isEmpty() || position.getAsInt() >= fields.size()
        ? ""
        : fields.get(position.getAsInt()).strip();
  }

  /** True where no cell holds anything. */
  public boolean blank() {
    return fields.stream().allMatch(String::isBlank);
  }

  /** Why its cells cannot stand under the headings: too few, too many, or one of many lines. */
  public Optional<String> misfit() {
    int width = headings.width();
    long lines = fields.stream().mapToLong(field -> field.lines().count()).max().orElse(0);
    if (lines > LINES) {
      return Optional.of("a cell holds " + lines + " lines: is a quote never closed?");
    }
    if (fields.size() < width) {
      return Optional.of(counted() + ": is the file cut short?");
    }
    boolean empty = fields.subList(width, fields.size()).stream().allMatch(String::isBlank);
    return empty ? Optional.empty() : Optional.of(counted() + ": is a quote missing?");
  }

  private String counted() {
    return "the row has " + fields.size() + " cells under " + headings.width() + " headings";
  }

  /** The row as one line, for the quarantine. */
  public String text() {
    return String.join(",", fields);
  }
}
