package org.detaineroutcomes.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Sha256;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * One release: tables by layer, a report and a manifest. It may be written to until it is
 * published; then it never changes.
 */
public final class Release {
  /** The file that says what a release is made of. */
  public static final String MANIFEST = "manifest.json";

  static final String PROGRESS = "progress.json";

  private static final String UNFINISHED = "unfinished";

  /** The file with the signature of the manifest, where it is signed. */
  public static final String SIGNATURE = "manifest.json.sig";

  /** Folders of a partitioned table are named by a copy of the column, which stays in the files. */
  private static final String FOLDERS_OF = "of_";

  private final Disk disk;
  private final String id;
  private final Manifest manifest;
  private final SortedSet<String> read = new TreeSet<>();
  private boolean wrote;

  Release(Disk disk, String id, Manifest manifest) {
    this.disk = disk;
    this.id = id;
    this.manifest = manifest;
  }

  /** The id; ids sort by time. */
  public String id() {
    return id;
  }

  /**
   * What it is made of; changes to an unpublished release's manifest are kept by {@link #finish}.
   */
  public Manifest manifest() {
    return manifest;
  }

  /** True when the table was written. */
  public boolean has(Table table) {
    return manifest.tables.containsKey(table.path());
  }

  /** Reads a table. */
  public Dataset<Row> read(SparkSession spark, Table table) {
    requireWritten(table);
    reading(table);
    Dataset<Row> rows =
        spark.read().schema(table.structType()).parquet(disk.path(folder(table)).toString());
    return table.partition() == null ? rows : rows.select(table.cols());
  }

  /** Hands every row to {@code sink} without a Spark session; the order is that of the files. */
  public void forEachRow(Table table, Consumer<TableRow> sink) {
    requireWritten(table);
    reading(table);
    files(table).forEach(file -> ParquetRows.forEachRow(file, column -> true, sink));
  }

  /** Hands some columns of every row to {@code sink} without a Spark session; reads no others. */
  public void forEachRow(Table table, Collection<Column> columns, Consumer<TableRow> sink) {
    requireWritten(table);
    reading(table);
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    files(table).forEach(file -> ParquetRows.forEachRow(file, names::contains, sink));
  }

  /**
   * Writes a table: its columns in their order, its rules and its key checked on what lies on disk.
   *
   * @throws Failure where a rule is broken
   */
  public void write(Table table, Dataset<Row> rows) {
    write(Map.of(table, rows));
  }

  /** Writes tables that do not read one another, at the same time where there are cores for it. */
  public void write(Map<Table, Dataset<Row>> tables) {
    List<Table> order = List.copyOf(tables.keySet());
    List<Supplier<TableDigest>> writes = new ArrayList<>();
    order.forEach(table -> writes.add(() -> onDisk(table, tables.get(table))));
    List<TableDigest> digests = Concurrently.all(writes);
    for (int i = 0; i < order.size(); i++) {
      manifest.tables.put(order.get(i).path(), digests.get(i));
      manifest.lineage.put(order.get(i).path(), new TreeSet<>(read));
      wrote = true;
    }
  }

  /**
   * An empty folder for tasks that write files of a table; it is none of the tables, and is gone
   * once the verb is done.
   */
  public String emptyFolder(Table table) {
    disk.ownerFolder(inside(UNFINISHED));
    disk.delete(aside(table));
    return disk.path(aside(table)).toString();
  }

  /** Deletes what tasks have written of a table and is not accepted. */
  public void discard(Table table) {
    disk.delete(aside(table));
  }

  private String aside(Table table) {
    return inside(UNFINISHED + "/" + table.path());
  }

  /**
   * Moves files that tasks have written to the folder of their table; others beside them, such as
   * those of a task that was run twice, never get there, however late they are written.
   *
   * @param parts in the order of the rows
   * @throws Failure where a rule is broken
   */
  public void accept(Table table, List<PartTally> parts) {
    List<String> broken =
        parts.stream().flatMap(p -> p.broken().stream()).limit(Audit.EXAMPLES).toList();
    if (!broken.isEmpty()) {
      throw new Failure(Audit.broken(table, broken));
    }
    disk.ownerFolder(inside(table.layer().folder()));
    disk.delete(folder(table));
    disk.makeFolder(folder(table));
    parts.stream()
        .filter(part -> part.rows() > 0)
        .map(part -> "/" + part.file())
        .forEach(file -> disk.move(aside(table) + file, folder(table) + file));
    discard(table);
    if (table.people()) {
      disk.ownerOnly(folder(table));
    }
    manifest.tables.put(table.path(), PartTally.together(table, parts));
    manifest.lineage.put(table.path(), new TreeSet<>(read));
    wrote = true;
  }

  private TableDigest onDisk(Table table, Dataset<Row> rows) {
    disk.ownerFolder(inside(table.layer().folder()));
    Dataset<Row> typed = rows.select(table.cols()).to(table.structType());
    Optional<DriverRows> held = table.partition() == null ? DriverRows.of(typed) : Optional.empty();
    if (held.isPresent()) {
      disk.delete(folder(table));
      held.get().write(disk.path(folder(table)));
    } else {
      inSpark(table, typed);
    }
    files(table).forEach(file -> FooterComments.add(table, file));
    if (table.people()) {
      disk.ownerOnly(folder(table));
    }
    return new Audit(table, files(table)).run();
  }

  private void inSpark(Table table, Dataset<Row> typed) {
    DataFrameWriter<Row> writer =
        table.partition() == null
            ? typed.write()
            : typed
                .withColumn(FOLDERS_OF + table.partition().name(), table.partition().col())
                .write()
                .partitionBy(FOLDERS_OF + table.partition().name());
    writer
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(disk.path(folder(table)).toString());
  }

  /** Forgets what was read so far: the tables of a verb rest on what that verb reads. */
  public void beginVerb() {
    read.clear();
    wrote = false;
  }

  /** What is read until the next table is written is what that table, and its like, rest on. */
  private void reading(Table table) {
    if (wrote) {
      read.clear();
      wrote = false;
    }
    read.add(table.path());
  }

  /** Writes a file of the report as UTF-8 and keeps its digest. */
  public void writeReport(String name, String text) {
    writeReport(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of the report and keeps its digest. */
  public void writeReport(String name, byte[] bytes) {
    manifest.report.put(name, written(name, bytes));
  }

  /** Writes files of the report by name, their digests taken at the same time. */
  public void writeReport(Map<String, byte[]> files) {
    List<Supplier<String>> digests = new ArrayList<>();
    files.forEach((name, bytes) -> digests.add(() -> written(name, bytes)));
    Iterator<String> digest = Concurrently.all(digests).iterator();
    files.keySet().forEach(name -> manifest.report.put(name, digest.next()));
  }

  private String written(String name, byte[] bytes) {
    disk.replace(inside("report/" + name), bytes);
    return Sha256.of(bytes);
  }

  /** The bytes of a file of the report. */
  public byte[] reportBytes(String name) {
    return disk.readBytes(inside("report/" + name)).orElseThrow();
  }

  /** The text of a file of the report. */
  public String readReport(String name) {
    return disk.readText(inside("report/" + name)).orElseThrow();
  }

  /** Parquet files of a table. */
  public List<Path> files(Table table) {
    return files(folder(table));
  }

  List<Path> files(String folder) {
    return disk.list(folder).stream()
        .flatMap(
            name ->
                name.startsWith(FOLDERS_OF)
                    ? files(folder + "/" + name).stream()
                    : Stream.of(disk.path(folder + "/" + name)).filter(Release::isParquet))
        .toList();
  }

  private static boolean isParquet(Path file) {
    return file.getName().endsWith(".parquet");
  }

  /** The folder of the table that a file of a release lies in, whatever its partition. */
  static String tableFolder(String file) {
    String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    int partition = folder.indexOf("/" + FOLDERS_OF);
    return partition < 0 ? folder : folder.substring(0, partition);
  }

  /** Parquet files of a table that may be of another version of this project, by layer/name. */
  public List<Path> filesOf(String layerAndName) {
    return files(inside(layerAndName));
  }

  /** Parts of the verb that is at work, which are gone once it is done. */
  public UnfinishedWork unfinished() {
    return new UnfinishedWork() {
      @Override
      public Optional<byte[]> part(String name) {
        return disk.readBytes(inside(UNFINISHED + "/" + name));
      }

      @Override
      public void keep(String name, byte[] bytes) {
        disk.replace(inside(UNFINISHED + "/" + name), bytes);
      }
    };
  }

  /** Marks a verb as done and keeps the manifest, so that the next verb may be run on its own. */
  public void finish(String stage) {
    manifest.stages.remove(stage);
    manifest.stages.add(stage);
    disk.delete(inside(UNFINISHED));
    disk.replaceText(inside(PROGRESS), manifest.toJson());
  }

  /** The digest of the bytes of one of its files; empty where there is no such file. */
  Optional<String> digest(String relative) {
    return disk.readBytes(inside(relative)).map(Sha256::of);
  }

  /** Every file below the release, by its path in it. */
  List<String> everyFile() {
    return disk.everyFile(inside(""));
  }

  /**
   * The releases of its warehouse that a job names among those that readers have already.
   *
   * @throws Failure where there is none
   */
  public List<Release> previous(String idOrKey) {
    return new Warehouse(disk).named("previous", idOrKey);
  }

  /** Where its files lie. */
  public String location() {
    return disk.isLocal() ? disk.local(inside("")).toString() : disk.path(inside("")).toString();
  }

  /** Writes the manifest, which makes it complete, and gives the digest of it. */
  ManifestDigest complete(Optional<SigningKey> key) {
    String text = manifest.toJson();
    key.ifPresent(signing -> disk.replaceText(inside(SIGNATURE), signing.sign(text)));
    disk.replaceText(inside(MANIFEST), text);
    disk.delete(inside(PROGRESS));
    return new ManifestDigest(id, Sha256.of(text));
  }

  /** The text of its manifest as it lies there. */
  String manifestText() {
    return disk.readText(inside(MANIFEST)).orElse("");
  }

  /** Its signature, where it has one. */
  Optional<String> signature() {
    return disk.readText(inside(SIGNATURE));
  }

  private void requireWritten(Table table) {
    if (!has(table)) {
      throw new Failure(
          Problem.check(
              "release " + id,
              "Cannot read table " + table.name() + ": this release does not have it",
              "run the stage before, or give the job an input that fills it"));
    }
  }

  private String inside(String relative) {
    return manifest.isShared()
        ? relative
        : Warehouse.RELEASES + "/" + id + (relative.isEmpty() ? "" : "/" + relative);
  }

  private String folder(Table table) {
    return inside(table.path());
  }
}
