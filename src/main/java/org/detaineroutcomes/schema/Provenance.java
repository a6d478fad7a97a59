package org.detaineroutcomes.schema;

import java.util.List;
import java.util.Locale;

/** Where a staged row came from. Where a file has no identifier, file and row are the key. */
public final class Provenance {
  public static final Column FILE =
      Column.text("source_file", "File, relative to the inputs folder").mandatory();
  public static final Column SHA256 =
      Column.text("source_sha256", "Digest of the file's bytes").mandatory();
  public static final Column EDITION =
      Column.date("source_edition", "Day from which the file's content was known, if stated");
  public static final Column SHEET =
      Column.text("source_sheet", "Sheet or page, where files have them");
  public static final Column ROW =
      Column.count("source_row", "rows", "Row in the file or sheet, counted from 1").mandatory();

  public static final Column INPUT =
      Column.integer(
              "source_input",
              "position",
              "Position of the input in the job file; where two say the same thing, the later wins")
          .mandatory();

  /** All six, in the order in which every staged table ends. */
  public static final List<Column> COLUMNS = List.of(FILE, SHA256, EDITION, SHEET, ROW, INPUT);

  private Provenance() {}

  /** A place in words: file, sheet or page, row; a sheet that has no name is left out. */
  public static String place(String file, String sheet, long row) {
    boolean pages = file.toLowerCase(Locale.ROOT).endsWith(".pdf");
    String within = sheet == null ? "" : (pages ? ", page " : ", sheet ") + sheet;
    return file + within + ", row " + row;
  }
}
