package org.detaineroutcomes.ingest.reader;

/**
 * How large a workbook may be: what spreadsheet programs allow, so that no file takes all memory.
 */
final class WorkbookBounds {
  static final int ROWS = 1_048_576;
  static final int COLUMNS = 16_384;
  static final int SHEETS = 1_024;

  /** Characters of a cell; a spreadsheet program allows 32,767. */
  static final int CELL = 1 << 17;

  /** Bytes between two tags; a cell of the longest text has fewer. */
  static final int RUN = 1 << 20;

  static final int DEPTH = 100;
  static final int STYLES = 100_000;
  static final long SHARED_TEXT = 1L << 29;
  static final long SMALL_PART = 1L << 26;
  static final long UNPACKED = 1L << 33;
  static final long XLS = 1L << 28;

  private static final String SMALLER =
      "is it the file as published? else split it, or give its tables as CSV";

  private WorkbookBounds() {}

  static WorkbookDamage exceeded(String what, long bound) {
    return new WorkbookDamage(
        what + " (more than " + String.format(java.util.Locale.ROOT, "%,d", bound) + ")", SMALLER);
  }
}
