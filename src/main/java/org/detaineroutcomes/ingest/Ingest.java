package org.detaineroutcomes.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.ingest.quality.QualityFigures;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.staged.Quarantine;
import org.detaineroutcomes.store.FilledCells;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;

/** The first verb: files become staged tables; rows in = kept + set aside + quarantined. */
public final class Ingest {
  private final SparkSession spark;
  private final long pieceBytes;

  /** Reads with the session given. */
  public Ingest(SparkSession spark) {
    this(spark, FileCuts.USUAL);
  }

  /** The same with large files cut into pieces of about so many bytes. */
  Ingest(SparkSession spark, long pieceBytes) {
    this.spark = spark;
    this.pieceBytes = pieceBytes;
  }

  /**
   * Fills every staged table of the job.
   *
   * @throws org.detaineroutcomes.model.Failure naming every file that is not of its format, and
   *     every bad row beyond what the job tolerates
   */
  public void run(Job job, List<InputFile> files, Release release) {
    run(job, Inputs.of(files), release);
  }

  /** The same for the files as known on a day; editions that gave way fill tables of their own. */
  public void run(Job job, Inputs inputs, Release release) {
    Problems problems = new Problems();
    List<StagedFiles> read = new ArrayList<>();
    try {
      List<StagedFiles> current =
          read(inputs.files(), UnaryOperator.identity(), inputs, release, problems);
      read.addAll(current);
      List<StagedFiles> earlier = read(inputs.earlier(), Table::earlier, inputs, release, problems);
      read.addAll(earlier);
      problems.throwIfAny();
      accept(job, inputs, current, earlier, release, problems);
    } finally {
      read.forEach(StagedFiles::close);
    }
    release.finish("ingest");
  }

  private void accept(
      Job job,
      Inputs inputs,
      List<StagedFiles> current,
      List<StagedFiles> earlier,
      Release release,
      Problems problems) {
    problems.addAll(Unmet.in(inputs.all()));
    release.manifest().notes.addAll(inputs.notes());
    EditionChoice reports = EditionChoice.among(current, problems);
    release.manifest().notes.addAll(reports.notes());
    InputAccounts accounts = new InputAccounts(job.maxBadRows());
    current.forEach(
        staged ->
            accounts.add(
                staged,
                file ->
                    reports.gaveWay(staged.table(), file)
                        ? InputRecord.SUPERSEDED
                        : InputRecord.PUBLISHED,
                release.manifest(),
                problems));
    earlier.forEach(
        staged ->
            accounts.add(staged, file -> InputRecord.SUPERSEDED, release.manifest(), problems));
    SourceAccounts sources = SourceAccounts.of(current);
    List<StagedFiles> read = new ArrayList<>(current);
    read.addAll(earlier);
    accounts.complainAboutBadRows(problems);
    current.forEach(staged -> SharedIds.in(staged, release.manifest().notes, problems));
    problems.throwIfAny();
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    for (StagedFiles staged : read) {
      if (!staged.written().isEmpty()) {
        Jumps.in(staged, staged.kept(), release.manifest().notes, sources);
        release.accept(staged.table(), staged.written());
        continue;
      }
      Dataset<Row> counted =
          Jumps.in(staged, reports.inForce(staged), release.manifest().notes, sources);
      tables.merge(staged.table(), counted, Dataset::unionByName);
      reports
          .superseded(staged)
          .ifPresent(rows -> tables.merge(staged.table().earlier(), rows, Dataset::unionByName));
    }
    tables.put(
        Quarantine.TABLE,
        read.stream().map(StagedFiles::notKept).reduce(Dataset<Row>::union).orElseThrow());
    release.write(tables);
    quality(job, inputs, sources, release);
  }

  private void quality(Job job, Inputs inputs, SourceAccounts sources, Release release) {
    Problems beyond = new Problems();
    QualityFigures figures = new QualityFigures(job, inputs.asKnown(), beyond);
    sources
        .byTable()
        .forEach(
            (table, accounts) ->
                figures.add(
                    table,
                    accounts,
                    release.has(table) ? FilledCells.byInput(release, table) : Map.of()));
    beyond.throwIfAny();
    release.write(
        DataQuality.TABLE, spark.createDataFrame(figures.rows(), DataQuality.TABLE.structType()));
  }

  private List<StagedFiles> read(
      List<InputFile> files,
      UnaryOperator<Table> named,
      Inputs inputs,
      Release release,
      Problems problems) {
    List<Supplier<StagedFiles>> reads = new ArrayList<>();
    byTable(files)
        .forEach(
            (table, group) ->
                reads.add(
                    () ->
                        StagedFiles.read(
                            spark,
                            named.apply(table),
                            group,
                            inputs.asKnown(),
                            release,
                            pieceBytes)));
    List<StagedFiles> read = Concurrently.all(reads);
    read.forEach(staged -> problems.addAll(staged.refusals()));
    return read;
  }

  private static Map<Table, List<InputFile>> byTable(List<InputFile> files) {
    return files.stream()
        .collect(
            Collectors.groupingBy(
                file -> Sources.of(file.input().format()).orElseThrow().table(file.input()),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
