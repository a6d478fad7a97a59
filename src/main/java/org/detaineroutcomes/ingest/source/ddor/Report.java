package org.detaineroutcomes.ingest.source.ddor;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.schema.Table;

/** Everything that one report holds, by the name of the table it goes to. */
record Report(Map<String, List<Staged>> byTable) {
  List<Staged> rows(Table table) {
    return byTable.get(table.name());
  }
}
