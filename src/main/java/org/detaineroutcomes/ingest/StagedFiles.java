package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.detaineroutcomes.schema.staged.Quarantine;
import org.detaineroutcomes.store.TableRow;

/** The files of one staged table, read once: small ones here, others by one Spark task a file. */
final class StagedFiles implements AutoCloseable {
  /** Bytes up to which the files of a table are read at once, without Spark tasks. */
  private static final long SMALL = 1L << 20;

  private static final org.detaineroutcomes.schema.Column ROWS =
      org.detaineroutcomes.schema.Column.count("rows", "rows", "Rows of one fate and reason");

  private final Table table;
  private final List<InputFile> files;
  private final Dataset<Row> rows;
  private final List<Count> counts;

  /**
   * Rows of one file that had one fate.
   *
   * @param file name of the file
   * @param input position of the input
   * @param reason null for rows that were kept
   */
  record Count(String file, int input, String fate, String reason, long rows) {
    Count of(long times) {
      return new Count(file, input, fate, reason, times);
    }
  }

  private StagedFiles(Table table, List<InputFile> files, Dataset<Row> rows, List<Count> counts) {
    this.table = table;
    this.files = files;
    this.rows = rows;
    this.counts = counts;
  }

  /** Reads the files; {@link #refusals} says what makes a whole file unreadable. */
  static StagedFiles read(
      SparkSession spark, Table table, List<InputFile> files, Optional<LocalDate> asKnown) {
    LocalDate day = asKnown.orElse(null);
    Dataset<Row> rows;
    List<Count> counts;
    if (files.stream().mapToLong(InputFile::bytes).sum() <= SMALL) {
      List<Row> read = readHere(table, files, day);
      rows = spark.createDataFrame(read, TaggedRows.tagged(table).structType());
      counts = countHere(table, read);
    } else {
      JavaRDD<Row> read =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(files, files.size())
              .flatMap(file -> TaggedRows.of(table, file, day));
      rows =
          spark
              .createDataFrame(read, TaggedRows.tagged(table).structType())
              .persist(StorageLevel.MEMORY_AND_DISK());
      counts = count(rows);
    }
    return new StagedFiles(table, files, rows, counts);
  }

  private static List<Row> readHere(Table table, List<InputFile> files, LocalDate day) {
    List<Row> rows = new ArrayList<>();
    try {
      for (InputFile file : files) {
        TaggedRows.of(table, file, day).forEachRemaining(rows::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    return rows.filter(TaggedRows.FATE.col().equalTo(Staged.Fate.KEPT.name())).select(table.cols());
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
    return rows.filter(TaggedRows.FATE.col().notEqual(Staged.Fate.KEPT.name()))
        .select(columns.toArray(Column[]::new));
  }

  /** Places of rows that were not kept for one of some reasons, at most {@code limit}. */
  List<String> places(List<String> reasons, int limit) {
    return TableRow.all(
            rows.filter(TaggedRows.REASON.col().isin(reasons.toArray()))
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
        rows.filter(TaggedRows.FATE.col().equalTo(Staged.Fate.QUARANTINED.name()))
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
    rows.unpersist();
  }
}
