package org.detaineroutcomes.cli;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.ingest.quality.Drift;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.ProgramVersion;
import org.detaineroutcomes.publish.Summary;
import org.detaineroutcomes.publish.front.CorrectionNotice;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.SigningKey;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.lineage.OpenLineageEvent;

/** One job on its way: its files, its session and the release it writes to. */
final class Road implements AutoCloseable {
  private final Job job;
  private final Common common;
  private final Inputs inputs;
  private final Warehouse warehouse;
  private final Release release;
  private final Progress progress;
  private final RunLog log;
  private OpenLineageEvent.State state = OpenLineageEvent.State.FAIL;
  private SparkSession spark;
  private boolean explained;
  private Optional<EngineWork> work = Optional.empty();
  private Optional<Report> report = Optional.empty();

  private Road(Job job, Common common, Inputs inputs, Warehouse warehouse, Release release) {
    this.job = job;
    this.common = common;
    this.inputs = inputs;
    this.warehouse = warehouse;
    this.release = release;
    this.progress = new Progress(common.quiet);
    this.log = new RunLog(warehouse.runFiles(release), release);
  }

  /** Finds and digests every input, checks what the job asks for, then begins a release. */
  static Road begin(JobFile file, Common common) {
    Preparation ready = Preparation.of(file, common, common.warehouse);
    Warehouse warehouse = new Warehouse(common.warehouse);
    warehouse
        .clearAbandoned()
        .forEach(id -> note(common, "Cleared what an interrupted run left: " + id));
    Manifest manifest = new Manifest();
    manifest.job = file.job().name();
    manifest.jobText = file.text();
    manifest.code = ProgramVersion.text();
    manifest.asKnown = file.asKnown(common).map(Object::toString).orElse("");
    manifest.resultKey = ResultKey.of(manifest, ready.inputs());
    file.job().publish().corrects().ifPresent(c -> warehouse.keysOf(c.release()));
    file.job().publish().previous().forEach(known -> warehouse.named("previous", known));
    return new Road(file.job(), common, ready.inputs(), warehouse, warehouse.begin(manifest));
  }

  /** Goes on with the newest unfinished release of the job. */
  static Road resume(JobFile file, Common common, Verb verb) {
    Warehouse warehouse = new Warehouse(common.warehouse);
    Release release = warehouse.resume(file.job().name(), verb.before().title());
    return new Road(file.job(), common, Inputs.of(List.of()), warehouse, release);
  }

  Job job() {
    return job;
  }

  Inputs inputs() {
    return inputs;
  }

  Release release() {
    return release;
  }

  /** After each verb prints what was asked of Spark, whether or not the rest is quiet. */
  void explain() {
    explained = true;
  }

  /** Keeps the report for the summary at the end. */
  void published(Report written) {
    report = Optional.of(written);
  }

  SparkSession spark() {
    if (spark == null) {
      long bytes = release.manifest().inputs.stream().mapToLong(InputRecord::bytes).sum();
      bytes = Math.max(bytes, inputs.bytes());
      spark = Sessions.open(Optional.ofNullable(common.master), bytes, common.verbose);
      Sessions.engine(spark).ifPresent(line -> note(common, line));
      progress.watch(spark);
      spark.sparkContext().addSparkListener(log.meter());
      if (explained) {
        work = Optional.of(EngineWork.of(spark.sparkContext(), log.meter()));
      }
    }
    return spark;
  }

  /** Compares what was read with the release before, and says what is beyond its threshold. */
  void sayQuality() {
    warehouse
        .newestOf(job.name())
        .ifPresent(before -> release.manifest().drift = Drift.between(job, before, release));
    release.finish(Verb.INGEST.title());
    QualityNotes.of(release)
        .forEach(
            text -> {
              log.warn(text);
              note(common, "Data quality: " + text);
            });
  }

  void take(Verb verb) {
    release.beginVerb();
    progress.during(verb.title(), this::rows, () -> log.during(verb.title(), () -> verb.run(this)));
    work.ifPresent(asked -> System.out.println(asked.told(verb.title())));
  }

  private long rows() {
    return release.manifest().tables.values().stream().mapToLong(TableDigest::rows).sum();
  }

  void pause() {
    warehouse.pause(release);
    state = OpenLineageEvent.State.OTHER;
    note(common, "Release " + release.id() + " is ready for the next verb.");
  }

  void publish(Optional<SigningKey> key) {
    warehouse.publish(release, key);
    state = OpenLineageEvent.State.COMPLETE;
    Interruption.published(release.id());
    job.publish().corrects().ifPresent(this::announce);
    report.ifPresent(
        written ->
            note(common, Summary.of(written, release.location() + "/report").stripTrailing()));
    note(common, "Release " + release.id() + " is current.");
  }

  /** A release may put right another one of its own key, which then needs no notice. */
  private void announce(Job.Correction correction) {
    String key = release.manifest().resultKey;
    warehouse.keysOf(correction.release()).stream()
        .filter(corrected -> !corrected.equals(key))
        .forEach(
            corrected ->
                warehouse.announce(
                    corrected, CorrectionNotice.styleSheet(key, correction.reason())));
  }

  @Override
  public void close() {
    Optional<String> engine = Optional.ofNullable(spark).map(SparkSession::version);
    if (spark != null) {
      spark.stop();
    }
    log.end(state, engine);
    if (common.verbose) {
      System.err.print(log.summary());
    }
  }

  private static void note(Common common, String text) {
    if (!common.quiet) {
      System.out.println(text);
    }
  }
}
