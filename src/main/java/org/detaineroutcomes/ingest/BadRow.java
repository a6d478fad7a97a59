package org.detaineroutcomes.ingest;

import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;

/** How a bad row is reported, wherever it is found. */
final class BadRow {
  private BadRow() {}

  static Problem problem(String file, String sheet, long row, String reason, String text) {
    return Problem.check(
        Provenance.place(file, sheet, row),
        "Cannot use row: " + reason + (text == null ? "" : "; the row reads: " + text),
        "");
  }
}
