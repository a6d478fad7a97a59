package org.detaineroutcomes.ingest.reader;

import java.util.stream.Stream;

/** One sheet of a workbook. */
public interface Sheet {
  /** As its tab shows it. */
  String name();

  /** Its rows in order, lazily, but for blank ones. */
  Stream<SheetRow> rows();
}
