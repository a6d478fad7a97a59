package org.detaineroutcomes.ingest.reader;

/** What is wrong with a workbook; the book that is opened names the file. */
final class WorkbookDamage extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final String SAVE_AGAIN =
      "open it in a spreadsheet program and save it again, or fetch it again";

  private final String remedy;

  WorkbookDamage(String reason) {
    this(reason, SAVE_AGAIN);
  }

  WorkbookDamage(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
