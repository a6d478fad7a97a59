package org.detaineroutcomes.ingest.source.ddor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.source.Completion;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;

/** Rows of a section as rows of its staged table. */
final class SectionStaging {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Section section;
  private final ReportPeriod period;
  private String place = "";
  private String state = "";
  private SectionRow.At stated;

  SectionStaging(Section section, ReportPeriod period) {
    this.section = section;
    this.period = period;
  }

  List<Staged> stage(List<SectionRow> rows) {
    PageBreaks breaks = PageBreaks.of(section, rows);
    List<Staged> staged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      staged.add(stage(rows.get(i), breaks.missing(i)));
    }
    return staged;
  }

  private Staged stage(SectionRow row, Optional<String> missing) {
    RowBuilder built =
        new RowBuilder(
            section.table(), String.valueOf(row.at().page()), row.at().row(), row.line());
    remember(row);
    PrintedPlace found = PrintedPlace.of(place, state);
    built
        .set(ReportFields.REPORT_START, period.start())
        .set(ReportFields.COMPLETE, true)
        .set(PlaceFields.JURISDICTION, found.name().isEmpty() ? null : found.name())
        .readState(PlaceFields.STATE, found.state())
        .set(SourceFields.EXTRA, extra(row, found));
    missing.ifPresent(
        column ->
            built.complain(
                "its '" + column + "' is empty beside a page break: part of the row may be lost"));
    if (found.state().isEmpty()) {
      built.complain("", place, "names no state");
    }
    return switch (section) {
      case I -> issued(built, row);
      case II -> declined(built, row);
      case III -> policy(built, row, found);
      case IV -> throw new IllegalStateException("Section IV has no rows");
    };
  }

  /** The place that holds until another is stated. */
  private void remember(SectionRow row) {
    if (!row.text(ColumnWords.JURISDICTION).isEmpty()) {
      place = row.text(ColumnWords.JURISDICTION);
      state = row.text(ColumnWords.STATE);
      stated = row.statedAbove() ? stated : row.at();
    } else if (!row.text(ColumnWords.STATE).isEmpty()) {
      state = row.text(ColumnWords.STATE);
    }
  }

  private Staged issued(RowBuilder built, SectionRow row) {
    return built
        .set(ReportFields.REPORT_END, period.end())
        .read(ReportFields.RANK, row.text(ColumnWords.RANK).replaceAll("[^\\d]", ""))
        .read(DdorIssued.ISSUED_DETAINERS, row.text(ColumnWords.ISSUED_DETAINERS))
        .build();
  }

  private Staged declined(RowBuilder built, SectionRow row) {
    built
        .set(ReportFields.REPORT_END, period.end())
        .read(DetainerFields.CITIZENSHIP, row.text(ColumnWords.CITIZENSHIP), PrintedDay.ABSENT)
        .read(
            DdorDeclined.NOTABLE_ACTIVITY,
            row.text(ColumnWords.NOTABLE_ACTIVITY),
            PrintedDay.ABSENT);
    PrintedDay.into(built, DdorDeclined.ISSUED_DAY, row.text(ColumnWords.ISSUED_DATE));
    PrintedDay.into(built, DdorDeclined.DECLINED_DAY, row.text(ColumnWords.DECLINED_DATE));
    if (row.text(ColumnWords.CITIZENSHIP).matches(".*\\d.*")) {
      built.complain(
          DetainerFields.CITIZENSHIP.name(), row.text(ColumnWords.CITIZENSHIP), "holds a number");
    }
    if (!row.stands(Section.II)) {
      built.complain("it has neither the day of issue nor that of the decline");
    }
    return built.build();
  }

  private Staged policy(RowBuilder built, SectionRow row, PrintedPlace found) {
    String office = row.text(ColumnWords.OFFICE);
    String printed = PolicyDay.plain(row.text(ColumnWords.DATE_ENACTED));
    built
        .read(
            DetainerFields.FIELD_OFFICE,
            office.isEmpty() ? found.office() : office.replaceAll("^\\(|\\)$", ""))
        .set(DateFields.DATE_PRINTED, printed.isEmpty() ? null : printed)
        .read(PolicyFields.POLICY, row.text(ColumnWords.POLICY))
        .read(PolicyFields.CRITERIA, row.text(ColumnWords.CRITERIA));
    if ((row.text(ColumnWords.POLICY) + row.text(ColumnWords.CRITERIA)).isEmpty()) {
      built.complain("it has neither a policy nor criteria");
    }
    return Completion.of(DdorPolicies.TABLE, built).build();
  }

  /** Footnotes, field offices outside Section III, and where parts of the row are printed. */
  private String extra(SectionRow row, PrintedPlace found) {
    Map<String, String> extra = new LinkedHashMap<>();
    String marks =
        row.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().marks().isEmpty())
            .map(cell -> cell.getKey() + " " + String.join(" ", cell.getValue().marks()))
            .collect(Collectors.joining("; "));
    if (!marks.isEmpty()) {
      extra.put("footnotes", marks);
    }
    if (section != Section.III && !found.office().isEmpty()) {
      extra.put("field_office", found.office());
    }
    if (stated != null && !stated.equals(row.at())) {
      extra.put("jurisdiction_at", stated.toString());
    }
    if (!row.continued().isEmpty()) {
      extra.put(
          "continued_at",
          row.continued().stream().map(SectionRow.At::toString).collect(Collectors.joining("; ")));
    }
    try {
      return extra.isEmpty() ? null : JSON.writeValueAsString(extra);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write cells as JSON", e);
    }
  }
}
