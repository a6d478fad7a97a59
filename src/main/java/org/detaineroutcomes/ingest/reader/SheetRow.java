package org.detaineroutcomes.ingest.reader;

import java.util.List;

/**
 * One row of a sheet, every cell as text: whole numbers without a point, days as {@code
 * 2017-02-01}, formulas as the value last shown, errors as {@code #N/A}.
 *
 * @param number row of the sheet, from 1
 * @param cells unstripped; empty where there is nothing
 */
public record SheetRow(long number, List<String> cells) {
  /** The cell at a position from 0, stripped; empty where the row is short. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position).strip() : "";
  }

  /** True where no cell holds anything. */
  public boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** The row below some headings; cells beyond its end are empty. */
  public CsvRow under(Headings headings) {
    List<String> padded = new java.util.ArrayList<>(cells);
    while (padded.size() < headings.width()) {
      padded.add("");
    }
    while (padded.size() > headings.width() && padded.get(padded.size() - 1).isBlank()) {
      padded.remove(padded.size() - 1);
    }
    return new CsvRow(number, padded, headings);
  }

  /** The row as one line, for the quarantine. */
  public String text() {
    return String.join(",", cells);
  }
}
