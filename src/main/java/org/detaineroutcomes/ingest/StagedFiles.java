package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.KnownFrom;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Quarantine;
import org.detaineroutcomes.schema.Table;

/** The files of one staged table, read once: small ones here, others by one Spark task a file. */
final class StagedFiles implements AutoCloseable {
  private static final String FATE = "_fate";
  private static final String REASON = "_reason";
  private static final String TEXT = "_text";
  private static final String REFUSED = "refused";

  /** Bytes up to which the files of a table are read at once, without Spark tasks. */
  private static final long SMALL = 1L << 20;

  /** How the reason begins for a row that was not known on the day as known. */
  static final String LATER = "known only after ";

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

  /** Reads the files; what makes a whole file unreadable goes to {@code problems}. */
  static StagedFiles read(
      SparkSession spark,
      Table table,
      List<InputFile> files,
      Optional<LocalDate> asKnown,
      Problems problems) {
    LocalDate day = asKnown.orElse(null);
    Dataset<Row> rows;
    List<Row> counts;
    if (files.stream().mapToLong(InputFile::bytes).sum() <= SMALL) {
      List<Row> read = readHere(table, files, day);
      rows = spark.createDataFrame(read, taggedSchema(table)).coalesce(1);
      counts = countHere(table, read);
    } else {
      JavaRDD<Row> read =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(files, files.size())
              .flatMap(file -> stage(table, file, day));
      rows =
          spark.createDataFrame(read, taggedSchema(table)).persist(StorageLevel.MEMORY_AND_DISK());
      counts =
          rows.groupBy(Provenance.FILE.col(), Provenance.INPUT.col(), col(FATE), col(REASON))
              .count()
              .collectAsList();
    }
    counts.stream()
        .filter(count -> count.getString(2).equals(REFUSED))
        .map(count -> count.getString(3))
        .sorted()
        .forEach(text -> problems.addAll(Refusal.parse(text)));
    return new StagedFiles(table, files, rows, counts);
  }

  private static List<Row> readHere(Table table, List<InputFile> files, LocalDate day) {
    List<Row> rows = new ArrayList<>();
    try {
      for (InputFile file : files) {
        stage(table, file, day).forEachRemaining(rows::add);
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

  List<InputFile> files() {
    return files;
  }

  /** File name, position of the input, fate, reason, number of rows. */
  List<Row> counts() {
    return counts;
  }

  Dataset<Row> kept() {
    return rows.filter(col(FATE).equalTo(Staged.Fate.KEPT.name())).select(table.cols());
  }

  Dataset<Row> notKept() {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    columns.add(lit(table.name()).as(Quarantine.TABLE_NAME.name()));
    columns.add(
        org.apache
            .spark
            .sql
            .functions
            .when(col(FATE).equalTo(Staged.Fate.SET_ASIDE.name()), lit("set aside"))
            .otherwise(lit("quarantined"))
            .as(Quarantine.FATE.name()));
    columns.add(col(REASON).as(Quarantine.REASON.name()));
    columns.add(col(TEXT).as(Quarantine.TEXT.name()));
    Provenance.COLUMNS.forEach(column -> columns.add(column.col()));
    return rows.filter(col(FATE).notEqual(Staged.Fate.KEPT.name()))
        .select(columns.toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Bad rows with their place, at most {@code limit}, in the order of the files. */
  List<Row> bad(int limit) {
    return rows.filter(col(FATE).equalTo(Staged.Fate.QUARANTINED.name()))
        .orderBy(
            Provenance.INPUT.col(),
            Provenance.FILE.col(),
            Provenance.SHEET.col(),
            Provenance.ROW.col())
        .select(
            Provenance.FILE.col(),
            Provenance.SHEET.col(),
            Provenance.ROW.col(),
            col(REASON),
            col(TEXT))
        .takeAsList(limit);
  }

  @Override
  public void close() {
    rows.unpersist();
  }

  private static Iterator<Row> stage(Table table, InputFile file, LocalDate day)
      throws IOException {
    int width = table.dataColumns().size();
    Source source = Sources.of(file.input().format()).orElseThrow();
    try {
      Stream<Staged> rows = source.read(file);
      return new Reading(
          day == null ? rows : rows.map(row -> asKnown(table, row, day)), width, file);
    } catch (Failure failure) {
      return List.of(refused(failure, width, file)).iterator();
    }
  }

  /** A row that became known only after the day is set aside, with the day from which it was. */
  private static Staged asKnown(Table table, Staged row, LocalDate day) {
    if (row.fate() != Staged.Fate.KEPT) {
      return row;
    }
    return KnownFrom.day(table, row.values())
        .filter(known -> known.isAfter(day))
        .map(
            known ->
                Staged.setAside(
                    row.sheet(),
                    row.row(),
                    LATER + day,
                    "[known from " + known + "] " + row.values()))
        .orElse(row);
  }

  private static Row refused(Failure failure, int width, InputFile file) {
    Staged refusal =
        new Staged(Staged.Fate.QUARANTINED, null, 0, null, Refusal.text(failure), null);
    return row(refusal, width, file, REFUSED);
  }

  /** The rows of one file; closes it at its end, and where it turns out unreadable half-way. */
  private static final class Reading implements Iterator<Row> {
    private final Stream<Staged> staged;
    private final Iterator<Row> rows;
    private final int width;
    private final InputFile file;
    private Row ahead;
    private boolean ended;

    Reading(Stream<Staged> staged, int width, InputFile file) {
      this.staged = staged;
      this.rows = staged.map(one -> row(one, width, file)).iterator();
      this.width = width;
      this.file = file;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && !ended) {
        advance();
      }
      return ahead != null;
    }

    private void advance() {
      try {
        ended = !rows.hasNext();
        ahead = ended ? null : rows.next();
      } catch (Failure failure) {
        ended = true;
        ahead = refused(failure, width, file);
      }
      if (ended) {
        staged.close();
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = ahead;
      ahead = null;
      return row;
    }
  }

  private static Row row(Staged staged, int width, InputFile file) {
    return row(staged, width, file, staged.fate().name());
  }

  private static Row row(Staged staged, int width, InputFile file, String fate) {
    List<Object> cells = new ArrayList<>(width + 9);
    for (int i = 0; i < width; i++) {
      Object value = staged.values() == null ? null : staged.values().get(i);
      cells.add(value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
    cells.add(file.name());
    cells.add(file.sha256());
    cells.add(file.input().knownFrom().map(Date::valueOf).orElse(null));
    cells.add(staged.sheet());
    cells.add(staged.row());
    cells.add(file.position());
    cells.add(fate);
    cells.add(staged.reason());
    cells.add(staged.text());
    return RowFactory.create(cells.toArray());
  }

  private static StructType taggedSchema(Table table) {
    List<StructField> fields = new ArrayList<>(List.of(table.structType().fields()));
    for (String name : List.of(FATE, REASON, TEXT)) {
      fields.add(DataTypes.createStructField(name, DataTypes.StringType, true));
    }
    return DataTypes.createStructType(fields);
  }

  /** A failure as text that survives a Spark task, and back. */
  private static final class Refusal {
    private static final String FIELD = "\u001F";
    private static final String NEXT = "\u001E";

    static String text(Failure failure) {
      return failure.problems().stream()
          .map(p -> String.join(FIELD, p.exit().name(), p.where(), p.message(), p.remedy()))
          .collect(java.util.stream.Collectors.joining(NEXT));
    }

    static List<Problem> parse(String text) {
      return Stream.of(text.split(NEXT, -1))
          .map(one -> one.split(FIELD, -1))
          .map(
              f -> new Problem(org.detaineroutcomes.model.ExitCode.valueOf(f[0]), f[1], f[2], f[3]))
          .toList();
    }
  }
}
