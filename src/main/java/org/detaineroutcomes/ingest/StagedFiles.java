package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Quarantine;
import org.detaineroutcomes.schema.staged.reports.DdorTables;
import org.detaineroutcomes.store.PartTally;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * The files of one staged table, read once. Small ones are read here; of others a Spark task a
 * piece writes the rows as it reads them, unless the table's rows are chosen among or changed when
 * all of them are known.
 */
final class StagedFiles implements AutoCloseable {
  /** Bytes up to which the files of a table are read at once, without Spark tasks. */
  private static final long SMALL = 1L << 20;

  private static final org.detaineroutcomes.schema.Column ROWS =
      org.detaineroutcomes.schema.Column.count("rows", "rows", "Rows of one fate and reason");

  private final Table table;
  private final List<InputFile> files;
  private final Supplier<Dataset<Row>> kept;
  private final Dataset<Row> rest;
  private final List<Count> counts;
  private final List<PartTally> written;
  private final Runnable closing;

  /**
   * Rows of one file that had one fate.
   *
   * @param file name of the file
   * @param input position of the input
   * @param reason null for rows that were kept
   */
  record Count(String file, int input, String fate, String reason, long rows)
      implements Serializable {
    Count of(long times) {
      return new Count(file, input, fate, reason, times);
    }
  }

  private StagedFiles(
      Table table,
      List<InputFile> files,
      Supplier<Dataset<Row>> kept,
      Dataset<Row> rest,
      List<Count> counts,
      List<PartTally> written,
      Runnable closing) {
    this.table = table;
    this.files = files;
    this.kept = kept;
    this.rest = rest;
    this.counts = counts;
    this.written = written;
    this.closing = closing;
  }

  /** Reads the files; {@link #refusals} says what makes a whole file unreadable. */
  static StagedFiles read(
      SparkSession spark,
      Table table,
      List<InputFile> files,
      Optional<LocalDate> asKnown,
      Release release,
      long pieceBytes) {
    LocalDate day = asKnown.orElse(null);
    try {
      if (files.stream().mapToLong(InputFile::bytes).sum() <= SMALL) {
        List<Row> read = readHere(table, files, day);
        return tagged(
            table,
            files,
            spark.createDataFrame(read, TaggedRows.tagged(table).structType()),
            countHere(table, read),
            () -> {});
      }
      List<InputFile> pieces = new ArrayList<>();
      for (InputFile file : files) {
        pieces.addAll(FileCuts.of(file, pieceBytes));
      }
      return isWrittenAtOnce(table, files)
          ? written(spark, table, files, pieces, day, release)
          : cached(spark, table, files, pieces, day);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reports give way to their later editions; counts may be emptied beside those of other years.
   */
  private static boolean isWrittenAtOnce(Table table, List<InputFile> files) {
    return table.partition() == null
        && table.key().isEmpty()
        && !(table.equals(Crimes.TABLE) && files.stream().anyMatch(Jumps::areEmptied))
        && !DdorTables.OF_A_REPORT.contains(table);
  }

  private static StagedFiles written(
      SparkSession spark,
      Table table,
      List<InputFile> files,
      List<InputFile> pieces,
      LocalDate day,
      Release release) {
    Table notKept = PieceWriter.notKept(table);
    String folder = release.emptyFolder(table);
    String beside = release.emptyFolder(notKept);
    List<PieceTask> tasks = new ArrayList<>();
    for (InputFile piece : pieces) {
      tasks.add(new PieceTask(table, piece, day, folder, beside, tasks.size()));
    }
    List<PieceResult> results =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(tasks, tasks.size())
            .map(task -> task.run(TaskContext.get().taskAttemptId()))
            .collect();
    List<PartTally> kept = results.stream().map(PieceResult::kept).toList();
    return new StagedFiles(
        table,
        files,
        () -> rows(spark, table, folder, kept),
        rows(spark, notKept, beside, results.stream().map(PieceResult::rest).toList()),
        added(results),
        kept.stream().anyMatch(part -> part.rows() > 0) ? kept : List.of(),
        () -> release.discard(notKept));
  }

  private static Dataset<Row> rows(
      SparkSession spark, Table table, String folder, List<PartTally> parts) {
    String[] files =
        parts.stream()
            .filter(part -> part.rows() > 0)
            .map(part -> folder + "/" + part.file())
            .toArray(String[]::new);
    return files.length == 0
        ? spark.createDataFrame(List.<Row>of(), table.structType())
        : spark.read().schema(table.structType()).parquet(files);
  }

  /** Counts of the pieces of a file added up; of several refusals of a file the first stands. */
  private static List<Count> added(List<PieceResult> results) {
    Map<Count, Long> counts = new LinkedHashMap<>();
    Set<Count> refused = new HashSet<>();
    for (PieceResult result : results) {
      for (Count count : result.counts()) {
        boolean first =
            !count.fate().equals(TaggedRows.REFUSED)
                || refused.add(new Count(count.file(), count.input(), count.fate(), null, 0));
        if (first) {
          counts.merge(count.of(0), count.rows(), Long::sum);
        }
      }
    }
    return counts.entrySet().stream().map(entry -> entry.getKey().of(entry.getValue())).toList();
  }

  private static StagedFiles cached(
      SparkSession spark,
      Table table,
      List<InputFile> files,
      List<InputFile> pieces,
      LocalDate day) {
    JavaRDD<Row> read =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(pieces, pieces.size())
            .flatMap(piece -> TaggedRows.of(table, piece, day));
    Dataset<Row> rows =
        spark
            .createDataFrame(read, TaggedRows.tagged(table).structType())
            .persist(StorageLevel.MEMORY_AND_DISK());
    return tagged(table, files, rows, count(rows), rows::unpersist);
  }

  private static StagedFiles tagged(
      Table table, List<InputFile> files, Dataset<Row> rows, List<Count> counts, Runnable closing) {
    Column kept = TaggedRows.FATE.col().equalTo(Staged.Fate.KEPT.name());
    return new StagedFiles(
        table,
        files,
        () -> rows.filter(kept).select(table.cols()),
        rows.filter(functions.not(kept)),
        counts,
        List.of(),
        closing);
  }

  private static List<Row> readHere(Table table, List<InputFile> files, LocalDate day)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    for (InputFile file : files) {
      TaggedRows.of(table, file, day).forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<Count> countHere(Table table, List<Row> rows) {
    Map<Count, Long> counts = new LinkedHashMap<>();
    for (TableRow row : TableRow.all(TaggedRows.tagged(table), rows)) {
      counts.merge(count(row, 0), 1L, Long::sum);
    }
    return counts.entrySet().stream().map(entry -> entry.getKey().of(entry.getValue())).toList();
  }

  private static List<Count> count(Dataset<Row> rows) {
    Dataset<Row> counted =
        rows.groupBy(
                Provenance.FILE.col(),
                Provenance.INPUT.col(),
                TaggedRows.FATE.col(),
                TaggedRows.REASON.col())
            .agg(functions.count(lit(1)).as(ROWS.name()));
    return TableRow.all(counted.collectAsList()).stream()
        .map(row -> count(row, row.count(ROWS)))
        .toList();
  }

  private static Count count(TableRow row, long rows) {
    return new Count(
        row.text(Provenance.FILE),
        row.whole(Provenance.INPUT),
        row.text(TaggedRows.FATE),
        row.text(TaggedRows.REASON),
        rows);
  }

  Table table() {
    return table;
  }

  /** Why files could not be read at all. */
  List<Problem> refusals() {
    return counts.stream()
        .filter(count -> count.fate().equals(TaggedRows.REFUSED))
        .map(Count::reason)
        .sorted()
        .flatMap(text -> FailureText.parse(text).stream())
        .toList();
  }

  List<InputFile> files() {
    return files;
  }

  /** How many rows of each file had which fate, and why. */
  List<Count> counts() {
    return counts;
  }

  Dataset<Row> kept() {
    return kept.get();
  }

  /**
   * The files of the release that hold the rows that are kept; none where they are to be written.
   */
  List<PartTally> written() {
    return written;
  }

  Dataset<Row> notKept() {
    List<Column> columns = new ArrayList<>();
    columns.add(lit(table.name()).as(Quarantine.TABLE_NAME.name()));
    columns.add(
        when(TaggedRows.FATE.col().equalTo(Staged.Fate.SET_ASIDE.name()), lit("set aside"))
            .otherwise(lit("quarantined"))
            .as(Quarantine.FATE.name()));
    columns.add(TaggedRows.REASON.col().as(Quarantine.REASON.name()));
    columns.add(TaggedRows.TEXT.col().as(Quarantine.TEXT.name()));
    Provenance.COLUMNS.forEach(column -> columns.add(column.col()));
    return rest.select(columns.toArray(Column[]::new));
  }

  /** Places of rows that were not kept for one of some reasons, at most {@code limit}. */
  List<String> places(List<String> reasons, int limit) {
    return TableRow.all(
            rest.filter(TaggedRows.REASON.col().isin(reasons.toArray()))
                .orderBy(
                    Provenance.INPUT.col(),
                    Provenance.FILE.col(),
                    Provenance.SHEET.col(),
                    Provenance.ROW.col())
                .select(Provenance.FILE.col(), Provenance.SHEET.col(), Provenance.ROW.col())
                .takeAsList(limit))
        .stream()
        .map(
            row ->
                Provenance.place(
                    row.text(Provenance.FILE),
                    row.text(Provenance.SHEET),
                    row.count(Provenance.ROW)))
        .toList();
  }

  /** Bad rows with their place, at most {@code limit}, in the order of the files. */
  List<TableRow> bad(int limit) {
    Dataset<Row> bad =
        rest.filter(TaggedRows.FATE.col().equalTo(Staged.Fate.QUARANTINED.name()))
            .orderBy(
                Provenance.INPUT.col(),
                Provenance.FILE.col(),
                Provenance.SHEET.col(),
                Provenance.ROW.col())
            .select(
                Provenance.FILE.col(),
                Provenance.SHEET.col(),
                Provenance.ROW.col(),
                TaggedRows.REASON.col(),
                TaggedRows.TEXT.col());
    return TableRow.all(bad.takeAsList(limit));
  }

  @Override
  public void close() {
    closing.run();
  }
}
