package org.detaineroutcomes.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.source.ddor.PolicyDay;
import org.detaineroutcomes.ingest.source.ddor.PrintedDay;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;

/**
 * One section of Declined Detainer Outcome Reports as a table, one file a section: {@code section:
 * I}, {@code II} or {@code III}, and {@code II-counts} where only the number of declines of each
 * jurisdiction is known; {@code totals} is what each report says of itself as a whole. {@code
 * partial: true} marks a file that holds a part of its section.
 */
public final class DdorCsv implements Source {
  private static final long serialVersionUID = 1;

  /** How a row cites a source that gives another number. */
  private static final Pattern OTHER_COUNT = Pattern.compile("\\bsays (\\d+)\\b");

  /** Reports print texts of several lines. */
  private static final CsvLayout LAYOUT =
      CsvLayout.plain().severalLinesIn(List.of("notable_activity", "policy", "criteria"));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a file of counts calls its own total. */
  private static final String ALL = "ALL";

  private enum Section {
    I,
    II,
    II_COUNTS,
    III,
    TOTALS;

    Table table() {
      return switch (this) {
        case I -> DdorIssued.TABLE;
        case II -> DdorDeclined.TABLE;
        case II_COUNTS -> DdorDeclinedCounts.TABLE;
        case III -> DdorPolicies.TABLE;
        case TOTALS -> DdorTotals.TABLE;
      };
    }

    static Optional<Section> of(Job.Input input) {
      String printed = input.options().getOrDefault("section", "");
      return Stream.of(values())
          .filter(section -> section.name().equalsIgnoreCase(printed.replace('-', '_')))
          .findFirst();
    }

    List<String> required() {
      return switch (this) {
        case I ->
            List.of("report_start", "report_end", "jurisdiction", "state", "issued_detainers");
        case II ->
            List.of(
                "report_start",
                "jurisdiction",
                "state",
                "citizenship",
                "issued",
                "declined",
                "notable_activity");
        case II_COUNTS -> List.of("report_start", "jurisdiction", "state", "declined_detainers");
        case III ->
            List.of(
                "report_start",
                "jurisdiction",
                "state",
                "field_office",
                "date_enacted",
                "policy",
                "criteria");
        case TOTALS ->
            List.of(
                "report_start",
                "report_end",
                "detainers_issued_nationwide",
                "declined_in_section2",
                "pages");
      };
    }

    /** Headings that are read, if they are there, beside the required ones. */
    List<String> known() {
      List<String> known = new ArrayList<>(required());
      known.addAll(this == II_COUNTS ? List.of("source") : List.of("report_end", "rank"));
      return known;
    }
  }

  @Override
  public String format() {
    return "ddor-csv";
  }

  @Override
  public String describe() {
    return "one section of declined-detainer reports (CSV); section: I, II, III, II-counts or totals";
  }

  @Override
  public Table table(Job.Input input) {
    return Section.of(input).orElse(Section.II).table();
  }

  @Override
  public List<Problem> settings(Job.Input input) {
    List<Problem> problems = new ArrayList<>();
    String where = "line " + input.line();
    String section = input.options().getOrDefault("section", "");
    if (Section.of(input).isEmpty()) {
      problems.add(
          Problem.usage(
              where,
              "Cannot read "
                  + input.path()
                  + " as ddor-csv: "
                  + (section.isEmpty() ? "no section" : "section '" + section + "' is unknown"),
              "give section: I, II, III, II-counts or totals"));
    }
    String partial = input.options().getOrDefault("partial", "false");
    if (!List.of("true", "false").contains(partial)) {
      problems.add(
          Problem.usage(
              where,
              "Cannot read " + input.path() + " as ddor-csv: partial is '" + partial + "'",
              Near.hint(partial, List.of("true", "false"))));
    }
    return problems;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    Section section = Section.of(file.input()).orElseThrow();
    boolean complete = !"true".equals(file.input().options().get("partial"));
    CsvTable table = CsvTable.open(file, LAYOUT).require(format(), section.required());
    List<String> extra =
        table.headings().stream().filter(heading -> !section.known().contains(heading)).toList();
    return table.stage(row -> Stream.of(stage(section, complete, extra, row)));
  }

  private static Staged stage(Section section, boolean complete, List<String> extra, CsvRow row) {
    if (section == Section.II_COUNTS && row.cell("jurisdiction").equals(ALL)) {
      return Staged.setAside(
          null, row.number(), "total of the report, in the table of totals", row.text());
    }
    RowBuilder built =
        RowBuilder.of(section.table(), row)
            .read(ReportFields.REPORT_START, row.cell("report_start"));
    RowBuilder filled =
        switch (section) {
          case TOTALS -> totals(built, row);
          case II_COUNTS -> counts(placed(built, row), row);
          case I -> issued(listed(built, row, complete, extra), row);
          case II -> declined(listed(built, row, complete, extra), row);
          case III -> policy(listed(built, row, complete, extra), row);
        };
    return filled.build();
  }

  private static RowBuilder listed(
      RowBuilder built, CsvRow row, boolean complete, List<String> extra) {
    return placed(built, row)
        .set(ReportFields.COMPLETE, complete)
        .set(SourceFields.EXTRA, extra(row, extra));
  }

  private static RowBuilder placed(RowBuilder built, CsvRow row) {
    return built
        .read(PlaceFields.JURISDICTION, unmarked(row, "jurisdiction"))
        .readState(PlaceFields.STATE, unmarked(row, "state"));
  }

  private static RowBuilder totals(RowBuilder built, CsvRow row) {
    return built
        .read(ReportFields.REPORT_END, row.cell("report_end"))
        .read(DdorTotals.ISSUED_NATIONWIDE, row.cell("detainers_issued_nationwide"))
        .read(DdorTotals.DECLINED, row.cell("declined_in_section2"))
        .read(DdorTotals.PAGES, row.cell("pages"));
  }

  private static RowBuilder counts(RowBuilder built, CsvRow row) {
    Matcher other = OTHER_COUNT.matcher(row.cell("source"));
    return built
        .read(DdorDeclinedCounts.DECLINED_DETAINERS, row.cell("declined_detainers"))
        .read(DdorDeclinedCounts.OTHER_COUNT, other.find() ? other.group(1) : "")
        .read(SourceFields.CITED, row.cell("source"));
  }

  private static RowBuilder issued(RowBuilder built, CsvRow row) {
    return ValueBases.set(
        built
            .read(ReportFields.REPORT_END, row.cell("report_end"))
            .read(ReportFields.RANK, row.cell("rank").replaceAll("[^\\d]", ""))
            .read(DdorIssued.ISSUED_DETAINERS, unmarked(row, "issued_detainers")),
        row.cell("value_basis"));
  }

  private static RowBuilder declined(RowBuilder built, CsvRow row) {
    built
        .read(ReportFields.REPORT_END, row.cell("report_end"))
        .read(DetainerFields.CITIZENSHIP, unmarked(row, "citizenship"), PrintedDay.absent())
        .read(
            DdorDeclined.NOTABLE_ACTIVITY, unmarked(row, "notable_activity"), PrintedDay.absent());
    PrintedDay.into(built, DdorDeclined.ISSUED_DAY, unmarked(row, "issued"));
    PrintedDay.into(built, DdorDeclined.DECLINED_DAY, unmarked(row, "declined"));
    return built;
  }

  /** A cell without the marks of footnotes behind it, as reports print them. */
  private static String unmarked(CsvRow row, String heading) {
    return row.cell(heading).replaceFirst("(?<=\\S)\\s*[*†‡]+$", "");
  }

  private static RowBuilder policy(RowBuilder built, CsvRow row) {
    built
        .read(DetainerFields.FIELD_OFFICE, row.cell("field_office"))
        .read(PolicyFields.POLICY, row.cell("policy"))
        .read(PolicyFields.CRITERIA, row.cell("criteria"));
    return PolicyDates.set(built, PolicyDay.plain(unmarked(row, "date_enacted")));
  }

  private static String extra(CsvRow row, List<String> headings) {
    Map<String, String> cells = new LinkedHashMap<>();
    headings.stream()
        .filter(heading -> !row.cell(heading).isEmpty())
        .forEach(heading -> cells.put(heading, row.cell(heading)));
    try {
      return cells.isEmpty() ? null : JSON.writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write cells as JSON", e);
    }
  }
}
