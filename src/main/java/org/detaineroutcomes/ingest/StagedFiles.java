package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Quarantine;

/** The files of one staged table, read once: small ones here, others by one Spark task a file. */
final class StagedFiles implements AutoCloseable {
  /** Bytes up to which the files of a table are read at once, without Spark tasks. */
  private static final long SMALL = 1L << 20;

  private final Table table;
  private final List<InputFile> files;
  private final Dataset<Row> rows;
  private final List<Row> counts;

  private StagedFiles(Table table, List<InputFile> files, Dataset<Row> rows, List<Row> counts) {
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
    List<Row> counts;
    if (files.stream().mapToLong(InputFile::bytes).sum() <= SMALL) {
      List<Row> read = readHere(table, files, day);
      rows = spark.createDataFrame(read, TaggedRows.schema(table)).coalesce(1);
      counts = countHere(table, read);
    } else {
      JavaRDD<Row> read =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(files, files.size())
              .flatMap(file -> TaggedRows.of(table, file, day));
      rows =
          spark
              .createDataFrame(read, TaggedRows.schema(table))
              .persist(StorageLevel.MEMORY_AND_DISK());
      counts =
          rows.groupBy(
                  Provenance.FILE.col(),
                  Provenance.INPUT.col(),
                  col(TaggedRows.FATE),
                  col(TaggedRows.REASON))
              .count()
              .collectAsList();
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

  private static List<Row> countHere(Table table, List<Row> rows) {
    int file = table.positions().get(Provenance.FILE.name());
    int input = table.positions().get(Provenance.INPUT.name());
    int fate = table.columns().size();
    Map<List<Object>, Long> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      counts.merge(
          Arrays.asList(row.get(file), row.get(input), row.get(fate), row.get(fate + 1)),
          1L,
          Long::sum);
    }
    return counts.entrySet().stream()
        .map(
            count -> {
              List<Object> cells = new ArrayList<>(count.getKey());
              cells.add(count.getValue());
              return RowFactory.create(cells.toArray());
            })
        .toList();
  }

  Table table() {
    return table;
  }

  /** Why files could not be read at all. */
  List<Problem> refusals() {
    return counts.stream()
        .filter(count -> count.getString(2).equals(TaggedRows.REFUSED))
        .map(count -> count.getString(3))
        .sorted()
        .flatMap(text -> FailureText.parse(text).stream())
        .toList();
  }

  List<InputFile> files() {
    return files;
  }

  /** File name, position of the input, fate, reason, number of rows. */
  List<Row> counts() {
    return counts;
  }

  Dataset<Row> kept() {
    return rows.filter(col(TaggedRows.FATE).equalTo(Staged.Fate.KEPT.name())).select(table.cols());
  }

  Dataset<Row> notKept() {
    List<Column> columns = new ArrayList<>();
    columns.add(lit(table.name()).as(Quarantine.TABLE_NAME.name()));
    columns.add(
        when(col(TaggedRows.FATE).equalTo(Staged.Fate.SET_ASIDE.name()), lit("set aside"))
            .otherwise(lit("quarantined"))
            .as(Quarantine.FATE.name()));
    columns.add(col(TaggedRows.REASON).as(Quarantine.REASON.name()));
    columns.add(col(TaggedRows.TEXT).as(Quarantine.TEXT.name()));
    Provenance.COLUMNS.forEach(column -> columns.add(column.col()));
    return rows.filter(col(TaggedRows.FATE).notEqual(Staged.Fate.KEPT.name()))
        .select(columns.toArray(Column[]::new));
  }

  /** Bad rows with their place, at most {@code limit}, in the order of the files. */
  List<Row> bad(int limit) {
    return rows.filter(col(TaggedRows.FATE).equalTo(Staged.Fate.QUARANTINED.name()))
        .orderBy(
            Provenance.INPUT.col(),
            Provenance.FILE.col(),
            Provenance.SHEET.col(),
            Provenance.ROW.col())
        .select(
            Provenance.FILE.col(),
            Provenance.SHEET.col(),
            Provenance.ROW.col(),
            col(TaggedRows.REASON),
            col(TaggedRows.TEXT))
        .takeAsList(limit);
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
