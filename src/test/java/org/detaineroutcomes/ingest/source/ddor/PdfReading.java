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
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;

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
    return kept(
        DdorIssued.TABLE, PlaceFields.JURISDICTION, PlaceFields.STATE, DdorIssued.ISSUED_DETAINERS);
  }

  List<String> declined() {
    return kept(
        DdorDeclined.TABLE,
        PlaceFields.JURISDICTION,
        PlaceFields.STATE,
        DetainerFields.CITIZENSHIP,
        DdorDeclined.ISSUED_DAY,
        DdorDeclined.DECLINED_DAY,
        DdorDeclined.NOTABLE_ACTIVITY);
  }

  List<String> policies() {
    return kept(
        DdorPolicies.TABLE,
        PlaceFields.JURISDICTION,
        PlaceFields.STATE,
        DetainerFields.FIELD_OFFICE,
        DateFields.DATE_PRINTED,
        DateFields.DATE_EARLIEST,
        DateFields.DATE_LATEST,
        PolicyFields.POLICY,
        PolicyFields.CRITERIA);
  }

  List<String> totals() {
    return kept(
        DdorTotals.TABLE,
        ReportFields.REPORT_START,
        ReportFields.REPORT_END,
        DdorTotals.ISSUED_NATIONWIDE,
        DdorTotals.DECLINED);
  }

  List<String> remarks() {
    return kept(DdorTotals.TABLE, SourceFields.REMARK);
  }

  /** Further cells of each kept row; empty where there are none. */
  List<String> extras(String table) {
    return kept(StagedTables.of(table).orElseThrow(), SourceFields.EXTRA);
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
