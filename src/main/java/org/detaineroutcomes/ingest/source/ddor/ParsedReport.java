package org.detaineroutcomes.ingest.source.ddor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.schema.Table;

/**
 * Everything that one report holds.
 *
 * @param start its first day
 * @param byTable rows by the name of the table they go to
 */
record ParsedReport(LocalDate start, Map<String, List<Staged>> byTable) {
  List<Staged> rows(Table table) {
    return byTable.get(table.name());
  }
}
