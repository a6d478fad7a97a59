package org.detaineroutcomes.words;

import java.util.Locale;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ErratumKind;

/** What is said of input files. */
public final class InputWords {
  public static final String FILES = "Files that were read";
  public static final String EACH = "Each file, with its digest and terms";
  public static final String REPORTS = "Editions and corrections of reports";
  public static final String CORRECTIONS = "Corrections and disputes of the reports";
  public static final String NOTES = "What the run has to say of its inputs";
  public static final String PUBLISHER = "Publisher";
  public static final String HOLDS = "Holds";
  public static final String EDITION = "Edition";
  public static final String STATUS = "Status";
  public static final String COVERAGE = "Coverage";
  public static final String TERMS = "Terms";
  public static final String SIZE = "Size";
  public static final String DIGEST = "SHA-256";
  public static final String READ = "Rows read";
  public static final String KEPT = "Kept";
  public static final String SET_ASIDE = "Set aside";
  public static final String QUARANTINED = "Quarantined";
  public static final String NOT_STATED = "not stated";
  public static final String ACCOUNTED =
      "For every file, rows read = rows kept + rows set aside (what such files usually hold beside"
          + " their data) + rows quarantined (bad).";

  private static final double KILO = 1_000;
  private static final double MEGA = 1_000_000;

  private InputWords() {}

  /** How much was read. */
  public static String files(int files, long rows) {
    return Thousands.count(files)
        + (files == 1 ? " file, " : " files, ")
        + Thousands.count(rows)
        + (rows == 1 ? " row." : " rows.");
  }

  /** As of when inputs were taken. */
  public static String asKnown(String day) {
    return "Inputs are taken as they were known on " + day + ".";
  }

  /** From when the content of a file was known. */
  public static String edition(String day) {
    return day.isEmpty() ? NOT_STATED : "known from " + day;
  }

  /** Whether the rows of a file count. */
  public static String status(boolean inForce) {
    return inForce ? "in force" : "superseded by a later edition";
  }

  /** "every case in PA from 2007-10-01 to 2015-07-18". */
  public static String covers(Job.Covers covers) {
    return (covers.citizensOnly() ? "every detainer on a citizen" : "every case")
        + (covers.states().isEmpty() ? "" : " in " + String.join(", ", covers.states()))
        + " from "
        + covers.from()
        + " to "
        + covers.to();
  }

  /** Under which terms files of a format may be used, as far as that is known. */
  public static String terms(String format) {
    return switch (format) {
      case "fbi-table-10",
          "ice-detainers",
          "ice-detainers-wide",
          "ddor-csv",
          "ddor-pdf",
          "errata",
          "agreements-287g",
          "census-counties",
          "census-population",
          "bea-population",
          "ers-county",
          "price-index" ->
          "records of the United States government: no copyright (17 U.S.C. 105); whoever compiled"
              + " the file may ask to be named";
      case "ny-dcjs" -> "open data of the State of New York (data.ny.gov)";
      case "truth" -> "made by this project";
      default -> "not stated; each row that was read off a page names it";
    };
  }

  /** The size of a file. */
  public static String bytes(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    return bytes < MEGA
        ? String.format(Locale.ROOT, "%.0f kB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }

  /** What somebody says of a report. */
  public static String erratum(ErratumKind kind) {
    return switch (kind) {
      case CORRECTED -> "corrected by its publisher";
      case DISPUTED -> "disputed";
      case WITHDRAWN -> "withdrawn as a whole";
    };
  }
}
