package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTables;
import org.detaineroutcomes.store.TableRow;

/**
 * Which edition of each declined-detainer report counts: the latest, one that states no day before
 * all that do, and of one day that of the later input. An edition takes the place of an earlier one
 * in every table that its file fills.
 */
final class EditionChoice {
  private static final Comparator<InputFile> BY_EDITION =
      Comparator.comparing(
              (InputFile file) -> file.input().knownFrom().orElse(null),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(InputFile::position);

  /** A file that gave way, in one table. */
  private record GaveWay(LocalDate report, Key file, InputFile to, long rows) {
    Column holds() {
      return ReportFields.REPORT_START
          .col()
          .equalTo(lit(Date.valueOf(report)))
          .and(Provenance.FILE.col().equalTo(file.name()))
          .and(Provenance.INPUT.col().equalTo(file.input()));
    }
  }

  /** A file as one input reads it. */
  private record Key(String name, int input) {
    static Key of(InputFile file) {
      return new Key(file.name(), file.position());
    }
  }

  private final Map<Table, List<GaveWay>> superseded = new HashMap<>();
  private final Map<Table, Map<Key, Long>> kept = new HashMap<>();
  private final Map<Key, InputFile> files = new HashMap<>();

  /**
   * The editions among files that were read.
   *
   * @param problems gets a problem for each report of which two files are the latest edition
   */
  static EditionChoice among(List<StagedFiles> staged, Problems problems) {
    EditionChoice editions = new EditionChoice();
    List<StagedFiles> reports =
        staged.stream().filter(s -> DdorTables.OF_A_REPORT.contains(s.table())).toList();
    Map<Table, Map<LocalDate, Map<Key, Long>>> held = new HashMap<>();
    SortedMap<LocalDate, List<Key>> holders = new TreeMap<>();
    for (StagedFiles one : reports) {
      one.files().forEach(file -> editions.files.put(Key.of(file), file));
      held.put(one.table(), held(one.kept()));
      held.get(one.table())
          .forEach(
              (report, by) ->
                  holders.computeIfAbsent(report, day -> new ArrayList<>()).addAll(by.keySet()));
    }
    SortedMap<LocalDate, TreeSet<String>> copies = new TreeMap<>();
    for (StagedFiles one : reports) {
      holders.forEach(
          (report, by) -> {
            List<InputFile> candidates =
                one.files().stream().filter(file -> by.contains(Key.of(file))).toList();
            copies.computeIfAbsent(report, day -> new TreeSet<>()).addAll(latest(candidates));
            editions.giveWay(one.table(), report, candidates, held.get(one.table()));
          });
    }
    copies.forEach(
        (report, names) -> {
          if (names.size() > 1) {
            problems.add(copies(report, List.copyOf(names)));
          }
        });
    return editions;
  }

  private static Map<LocalDate, Map<Key, Long>> held(Dataset<Row> kept) {
    Map<LocalDate, Map<Key, Long>> held = new TreeMap<>();
    Dataset<Row> counted =
        kept.groupBy(ReportFields.REPORT_START.col(), Provenance.FILE.col(), Provenance.INPUT.col())
            .agg(count(lit(1)).as(ReportEditions.ROWS.name()));
    for (TableRow row : TableRow.all(counted.collectAsList())) {
      held.computeIfAbsent(row.day(ReportFields.REPORT_START), day -> new HashMap<>())
          .put(
              new Key(row.text(Provenance.FILE), row.whole(Provenance.INPUT)),
              row.count(ReportEditions.ROWS));
    }
    return held;
  }

  /** Names of several files that are the latest edition alike; none where one is. */
  private static List<String> latest(List<InputFile> candidates) {
    List<String> names =
        candidates.stream()
            .filter(file -> candidates.stream().noneMatch(o -> BY_EDITION.compare(o, file) > 0))
            .map(InputFile::name)
            .toList();
    return names.size() > 1 ? names : List.of();
  }

  private void giveWay(
      Table table,
      LocalDate report,
      List<InputFile> candidates,
      Map<LocalDate, Map<Key, Long>> held) {
    candidates.stream()
        .max(BY_EDITION)
        .ifPresent(
            last ->
                held.getOrDefault(report, Map.of())
                    .forEach(
                        (file, rows) -> {
                          kept.computeIfAbsent(table, t -> new HashMap<>())
                              .merge(file, rows, Long::sum);
                          if (!file.equals(Key.of(last))) {
                            superseded
                                .computeIfAbsent(table, t -> new ArrayList<>())
                                .add(new GaveWay(report, file, last, rows));
                          }
                        }));
  }

  private static Problem copies(LocalDate report, List<String> names) {
    return Problem.check(
        String.join(", ", names),
        "Cannot count the report from " + report + ": " + names.size() + " files hold it",
        "remove the copies, or give each edition a line of its own in the job, with edition: DATE;"
            + " the latest then counts");
  }

  /** Rows of the editions that count; all rows of a table that holds no reports. */
  Dataset<Row> inForce(StagedFiles staged) {
    return gaveWay(staged.table())
        .map(earlier -> staged.kept().where(org.apache.spark.sql.functions.not(earlier)))
        .orElseGet(staged::kept);
  }

  /** Rows of editions that gave way, if any did. */
  Optional<Dataset<Row>> superseded(StagedFiles staged) {
    return gaveWay(staged.table()).map(staged.kept()::where);
  }

  private Optional<Column> gaveWay(Table table) {
    return superseded.getOrDefault(table, List.of()).stream()
        .map(GaveWay::holds)
        .reduce(Column::or);
  }

  /** Whether everything that a file gives a table is of editions that gave way. */
  boolean gaveWay(Table table, InputFile file) {
    Key key = Key.of(file);
    long rows =
        superseded.getOrDefault(table, List.of()).stream()
            .filter(one -> one.file().equals(key))
            .mapToLong(GaveWay::rows)
            .sum();
    return rows > 0 && rows == kept.get(table).get(key);
  }

  /** For each report with several editions: which counts, and how many rows of which do not. */
  List<String> notes() {
    SortedMap<LocalDate, SortedMap<String, SortedMap<String, Long>>> byReport = new TreeMap<>();
    superseded
        .values()
        .forEach(
            all ->
                all.forEach(
                    one ->
                        byReport
                            .computeIfAbsent(one.report(), day -> new TreeMap<>())
                            .computeIfAbsent(words(one.to()), file -> new TreeMap<>())
                            .merge(words(files.get(one.file())), one.rows(), Long::sum)));
    List<String> notes = new ArrayList<>();
    byReport.forEach(
        (report, counting) ->
            counting.forEach(
                (file, earlier) ->
                    notes.add(
                        "report from "
                            + report
                            + ": "
                            + file
                            + " counts; superseded: "
                            + earlier.entrySet().stream()
                                .map(one -> one.getValue() + " rows of " + one.getKey())
                                .collect(Collectors.joining(", ")))));
    return notes;
  }

  private static String words(InputFile file) {
    String edition = file.input().edition();
    return file.name() + (edition.isEmpty() ? "" : " (edition of " + edition + ")");
  }
}
