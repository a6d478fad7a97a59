package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.StagedTables;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorPolicies;
import org.detaineroutcomes.schema.staged.record.DdorTexts;
import org.detaineroutcomes.schema.staged.record.DdorTotals;

/** All five tables of one report, as text that a test can compare. */
record PdfReading(Map<String, List<Staged>> tables) {
  static PdfReading of(Path file) throws IOException {
    return of(file, Map.of());
  }

  static PdfReading of(Path file, Map<String, String> options) throws IOException {
    Job.Input input = SourceReading.input("ddor-pdf", Map.of(), Map.of(), Map.of(), options);
    Map<String, List<Staged>> tables = new LinkedHashMap<>();
    for (Table table : new DdorPdf().tables(input)) {
      tables.put(table.name(), SourceReading.as(input.filling(table.name())).rows(file));
    }
    return new PdfReading(tables);
  }

  List<Staged> rows(String table) {
    return tables.get(table);
  }

  List<String> issued() {
    return kept(DdorIssued.TABLE, Places.JURISDICTION, Places.STATE, DdorIssued.ISSUED_DETAINERS);
  }

  List<String> declined() {
    return kept(
        DdorDeclined.TABLE,
        Places.JURISDICTION,
        Places.STATE,
        DetainerRecords.CITIZENSHIP,
        DdorDeclined.ISSUED_DAY,
        DdorDeclined.DECLINED_DAY,
        DdorDeclined.NOTABLE_ACTIVITY);
  }

  List<String> policies() {
    return kept(
        DdorPolicies.TABLE,
        Places.JURISDICTION,
        Places.STATE,
        Detainers.FIELD_OFFICE,
        Policies.DATE_PRINTED,
        Policies.DATE_EARLIEST,
        Policies.DATE_LATEST,
        Policies.POLICY,
        Policies.CRITERIA);
  }

  List<String> totals() {
    return kept(
        DdorTotals.TABLE,
        DdorIssued.REPORT_START,
        DdorIssued.REPORT_END,
        DdorTotals.ISSUED_NATIONWIDE,
        DdorTotals.DECLINED);
  }

  List<String> remarks() {
    return kept(DdorTotals.TABLE, SourceNotes.NOTE);
  }

  /** Further cells of each kept row; empty where there are none. */
  List<String> extras(String table) {
    return kept(StagedTables.of(table).orElseThrow(), SourceNotes.EXTRA);
  }

  List<String> texts(String section) {
    return kept(DdorTexts.TABLE, DdorTexts.SECTION, DdorTexts.PRINTED).stream()
        .filter(text -> text.startsWith(section + "|"))
        .map(text -> text.substring(section.length() + 1))
        .toList();
  }

  private List<String> kept(Table table, Column... columns) {
    return SourceReading.kept(rows(table.name())).stream()
        .map(
            row ->
                Arrays.stream(columns)
                    .map(column -> SourceReading.cell(table, row, column))
                    .map(value -> value == null ? "" : value.toString())
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
