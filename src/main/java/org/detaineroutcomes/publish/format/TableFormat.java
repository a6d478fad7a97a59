package org.detaineroutcomes.publish.format;

import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableOrigin;

/** One way to write one table by itself, with its caption, notes, symbols and source. */
public interface TableFormat {
  /** The file; the same table gives the same bytes. */
  byte[] write(TableModel table, TableOrigin origin);
}
