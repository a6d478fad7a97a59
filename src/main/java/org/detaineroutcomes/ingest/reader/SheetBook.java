package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.util.List;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** A workbook, .xls or .xlsx: which one is told by its bytes. */
public interface SheetBook extends AutoCloseable {
  /** Its sheets in the order of their tabs, hidden ones included. */
  List<Sheet> sheets();

  @Override
  void close();

  /**
   * Opens a workbook.
   *
   * @throws Failure where the file is none, or is damaged
   */
  static SheetBook open(InputFile file) throws IOException {
    FileKind kind = FileKind.require(file, FileKind.XLS, FileKind.XLSX);
    try {
      return kind == FileKind.XLS ? XlsBook.open(file) : XlsxBook.open(file);
    } catch (IOException | RuntimeException e) {
      throw new Failure(
          Problem.input(
              file.name(),
              "Cannot read " + file.name() + " as a workbook: " + e.getMessage(),
              "open it in a spreadsheet program and save it again, or fetch it again"));
    }
  }
}
