package org.detaineroutcomes.ingest.reader;

import java.util.List;
import java.util.Map;

/**
 * One row of a delimited file.
 *
 * @param number line in the file on which it starts, from 1
 * @param fields its cells, unstripped
 * @param headings heading to position
 */
public record CsvRow(long number, List<String> fields, Map<String, Integer> headings) {
  /** The cell under a heading, stripped; empty where the row is short or the heading unknown. */
  public String cell(String heading) {
    Integer position = headings.get(CsvTable.normalise(heading));
    return position == null || position >= fields.size() ? "" : fields.get(position).strip();
  }

  /** True where no cell holds anything. */
  public boolean blank() {
    return fields.stream().allMatch(String::isBlank);
  }

  /** The row as one line, for the quarantine. */
  public String text() {
    return String.join(",", fields);
  }
}
