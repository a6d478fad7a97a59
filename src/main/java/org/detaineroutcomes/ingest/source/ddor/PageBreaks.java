package org.detaineroutcomes.ingest.source.ddor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.ingest.reader.pdf.table.TableSpec;

/**
 * Doubts about rows beside a page break: a cell that every other row fills, and such a row does
 * not, may have been left on the other page.
 */
final class PageBreaks {
  private final TableSpec spec;
  private final List<SectionRow> rows;

  private PageBreaks(TableSpec spec, List<SectionRow> rows) {
    this.spec = spec;
    this.rows = rows;
  }

  static PageBreaks of(Section section, List<SectionRow> rows) {
    return new PageBreaks(section.spec(), rows);
  }

  /** The column that a row beside a page break should have filled. */
  Optional<String> missing(int row) {
    if (!beside(row)) {
      return Optional.empty();
    }
    Set<String> shared = spec.shared();
    return spec.required().stream()
        .filter(column -> !shared.contains(column) && rows.get(row).text(column).isEmpty())
        .filter(column -> !besideDays(column, rows.get(row)))
        .filter(this::elsewhereFilled)
        .findFirst();
  }

  /** A country stands on the lines of the days: where both are here, it is on no other page. */
  private static boolean besideDays(String column, SectionRow row) {
    return column.equals(ColumnWords.CITIZENSHIP)
        && row.continued().isEmpty()
        && !row.text(ColumnWords.ISSUED_DATE).isEmpty()
        && !row.text(ColumnWords.DECLINED_DATE).isEmpty();
  }

  private boolean elsewhereFilled(String column) {
    for (int i = 0; i < rows.size(); i++) {
      if (!beside(i) && rows.get(i).text(column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean beside(int row) {
    SectionRow at = rows.get(row);
    return !at.continued().isEmpty()
        || (row > 0 && rows.get(row - 1).lastPage() < at.at().page())
        || (row + 1 < rows.size() && rows.get(row + 1).at().page() > at.lastPage());
  }
}
