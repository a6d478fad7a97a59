package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorTables;

/**
 * A Declined Detainer Outcome Report as published: a PDF whose four sections fill five tables. What
 * is new in its layout is refused as a whole; nothing is half read.
 */
public final class DdorPdf implements Source {
  private static final long serialVersionUID = 1;

  /** What to do where a file can't be read; every refusal ends with it. */
  static final String INSTEAD =
      "give the PDF as published; headings that are new can be explained in the job, such as"
          + " headings: {jurisdiction: Lead Agency, declined: Refused On}; else type its sections into tables, a file a section, and read"
          + " them with format: ddor-csv, section: I, II, III or totals (data/README.md)";

  private static final Set<String> CONSTANTS = Set.of("report_start", "report_end");

  @Override
  public String format() {
    return "ddor-pdf";
  }

  @Override
  public String describe() {
    return "declined-detainer reports as published (PDF), all sections; fills five tables at once";
  }

  @Override
  public Table table(Job.Input input) {
    return DdorTables.OF_A_REPORT.stream()
        .filter(table -> table.name().equals(input.table()))
        .findFirst()
        .orElse(DdorDeclined.TABLE);
  }

  @Override
  public List<Table> tables(Job.Input input) {
    return DdorTables.OF_A_REPORT;
  }

  @Override
  public List<Problem> settings(Job.Input input) {
    List<Problem> problems = new ArrayList<>(Reconciliation.problems(input));
    problems.addAll(OwnHeadings.problems(input));
    for (String constant : input.constants().keySet()) {
      if (!CONSTANTS.contains(constant)) {
        problems.add(
            Problem.usage(
                "line " + input.line(),
                "Cannot set '" + constant + "' for " + input.path() + ": ddor-pdf has none",
                Near.hint(constant, CONSTANTS.stream().sorted().toList())));
      }
    }
    return problems;
  }

  @Override
  public List<Problem> unmet(List<InputFile> files) throws IOException {
    Job.Input input = files.get(0).input();
    List<Reconciliation> accepted = Reconciliation.of(input);
    if (accepted.isEmpty()) {
      return List.of();
    }
    SortedSet<LocalDate> reports = new TreeSet<>();
    for (InputFile file : files) {
      reports.add(ReadReports.of(file).start());
    }
    return accepted.stream()
        .filter(one -> !reports.contains(one.report()))
        .map(one -> one.withoutReport(input, reports))
        .toList();
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return ReadReports.of(file).rows(table(file.input())).stream();
  }
}
