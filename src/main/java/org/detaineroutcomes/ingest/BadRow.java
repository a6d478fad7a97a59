package org.detaineroutcomes.ingest;

import org.detaineroutcomes.model.Problem;

/** How a bad row is reported, wherever it is found. */
final class BadRow {
  private BadRow() {}

  static Problem problem(String file, String sheet, long row, String reason, String text) {
    String page = sheet == null ? "" : ", sheet " + sheet;
    return Problem.check(
        file + page + ", row " + row, "Cannot use row: " + reason + "; the row reads: " + text, "");
  }
}
