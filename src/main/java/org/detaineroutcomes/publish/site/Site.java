package org.detaineroutcomes.publish.site;

import java.util.List;
import java.util.function.Consumer;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.store.TableRow;

/**
 * What all pages of one release share.
 *
 * @param report the whole report, before any format
 * @param frame head, navigation and foot
 * @param rows reads large tables row by row
 */
public record Site(Report report, PageFrame frame, Rows rows) {

  /** The rows of a release, in the order of its files. */
  public interface Rows {
    /** Hands every row to {@code sink}; none where the release lacks the table. */
    void forEach(Table table, Consumer<TableRow> sink);

    /** What every column of every table is, as {@link Codebook} has it. */
    default List<List<Object>> codebook() {
      return List.of();
    }

    /** A release without large tables. */
    Rows NONE = (table, sink) -> {};
  }
}
