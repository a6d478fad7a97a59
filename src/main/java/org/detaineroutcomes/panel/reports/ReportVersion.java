package org.detaineroutcomes.panel.reports;

import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/** Which rows of a report count: corrections made or not, disputed rows in or out. */
enum ReportVersion {
  PUBLISHED("as published", false, false),
  CORRECTED("as corrected", true, false),
  PUBLISHED_UNDISPUTED("as published, without disputed rows", false, true),
  CORRECTED_UNDISPUTED("as corrected, without disputed rows", true, true);

  private final String word;
  private final boolean corrected;
  private final boolean undisputed;

  ReportVersion(String word, boolean corrected, boolean undisputed) {
    this.word = word;
    this.corrected = corrected;
    this.undisputed = undisputed;
  }

  /** As the mart and every report name it. */
  String word() {
    return word;
  }

  /** Whether an erratum takes something away in this version. */
  boolean applies(TableRow erratum) {
    return switch (erratum.text(Errata.KIND)) {
      case "corrected" -> corrected;
      case "disputed" -> undisputed;
      default -> false;
    };
  }
}
