package org.detaineroutcomes.panel.detainers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.panel.Cells;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.store.Release;

/**
 * Rows of declined-detainer reports, the rows of each report from one file.
 *
 * @param rows where two inputs hold a report, those of the later input
 * @param notes which files gave way to which
 */
public record ReportRows(List<Cells> rows, List<String> notes) {

  /**
   * The rows of a table about reports; none where the release does not have it.
   *
   * @throws Failure where two files of one input hold the same report
   */
  public static ReportRows of(Release release, Table table) {
    return of(table, Cells.of(release, table));
  }

  static ReportRows of(Table table, List<Cells> rows) {
    Map<LocalDate, Integer> last = new HashMap<>();
    rows.forEach(row -> last.merge(report(row), row.integer(Provenance.INPUT), Math::max));
    Map<Boolean, List<Cells>> parted =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> row.integer(Provenance.INPUT).equals(last.get(report(row)))));
    Map<LocalDate, Set<String>> files = files(parted.get(true));
    refuseCopies(table, files);
    List<String> notes = new ArrayList<>();
    files(parted.get(false))
        .forEach(
            (start, names) ->
                notes.add(
                    table.name()
                        + ": the report from "
                        + start
                        + " is counted from "
                        + String.join(", ", files.get(start))
                        + ", not from "
                        + String.join(", ", names)
                        + ", which the job names before it"));
    return new ReportRows(parted.get(true), List.copyOf(notes));
  }

  private static LocalDate report(Cells row) {
    return row.day(DdorIssued.REPORT_START);
  }

  private static Map<LocalDate, Set<String>> files(List<Cells> rows) {
    Map<LocalDate, Set<String>> files = new TreeMap<>();
    rows.forEach(
        row ->
            files
                .computeIfAbsent(report(row), start -> new TreeSet<>())
                .add(row.text(Provenance.FILE)));
    return files;
  }

  private static void refuseCopies(Table table, Map<LocalDate, Set<String>> files) {
    Problems problems = new Problems();
    files.forEach(
        (start, names) -> {
          if (names.size() > 1) {
            problems.add(
                Problem.check(
                    String.join(", ", names),
                    "Cannot count the report from "
                        + start
                        + " in "
                        + table.name()
                        + ": "
                        + names.size()
                        + " files hold it",
                    "remove the copies, or name the files one by one in the job: the last counts"));
          }
        });
    problems.throwIfAny();
  }
}
