package org.detaineroutcomes.panel.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.store.TableRow;

/**
 * The edition that a section of a report is counted from.
 *
 * @param edition day from which it was known; null where none is stated
 * @param state published or withdrawn
 * @param reissued whether it takes the place of an earlier one
 */
record EditionStatus(LocalDate edition, EditionState state, boolean reissued) {
  private static final EditionStatus PLAIN = new EditionStatus(null, EditionState.PUBLISHED, false);

  /** Standings by report and table. */
  record All(Map<List<Object>, EditionStatus> byTable) {
    /** From the rows of the table of editions. */
    static All of(List<TableRow> editions) {
      Map<List<Object>, EditionStatus> byTable = new HashMap<>();
      for (TableRow row : editions) {
        EditionState state = row.constant(ReportFields.STATUS, EditionState.class).orElseThrow();
        boolean gaveWay = state == EditionState.SUPERSEDED;
        byTable.merge(
            List.of(row.day(ReportFields.REPORT_START), row.text(ReportEditions.TABLE_OF)),
            new EditionStatus(
                gaveWay ? null : row.day(Provenance.EDITION),
                gaveWay ? PLAIN.state : state,
                gaveWay),
            EditionStatus::and);
      }
      return new All(byTable);
    }

    /** How a report stands in a table; as published once where nothing else is known. */
    EditionStatus of(LocalDate report, Table table) {
      return byTable.getOrDefault(List.of(report, table.name()), PLAIN);
    }
  }

  private EditionStatus and(EditionStatus other) {
    return new EditionStatus(
        edition == null ? other.edition : edition,
        state == PLAIN.state ? other.state : state,
        reissued || other.reissued);
  }
}
