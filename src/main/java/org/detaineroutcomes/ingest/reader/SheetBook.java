package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.util.List;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;

/** A workbook, .xls or .xlsx: which one is told by its bytes. */
public interface SheetBook extends AutoCloseable {
  /** Its sheets in the order of their tabs, hidden ones included. */
  List<Sheet> sheets();

  @Override
  void close();

  /**
   * Opens a workbook.
   *
   * <p>What is found damaged later, in a row, fails in the same way.
   *
   * @throws Failure where the file is none, or is damaged, or larger than a workbook can be
   */
  static SheetBook open(InputFile file) throws IOException {
    FileKind kind = FileKind.require(file, FileKind.XLS, FileKind.XLSX);
    return GuardedBook.open(
        file.name(), () -> kind == FileKind.XLS ? XlsBook.open(file) : XlsxBook.open(file));
  }
}
