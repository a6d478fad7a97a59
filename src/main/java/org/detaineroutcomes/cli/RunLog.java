package org.detaineroutcomes.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.RunFiles;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.trace.lineage.OpenLineageEvent;

/**
 * The log of a run, a JSON object a line: what each verb read, wrote and took. It has counts, names
 * of tables and times, and never a cell of a row. Without its last line the run was killed.
 */
final class RunLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunFiles files;
  private final Release release;
  private final StageMeter meter = new StageMeter();
  private final Instant begun = Instant.now();
  private final List<Stage> stages = new ArrayList<>();

  /**
   * One verb that was done.
   *
   * @param rowsIn rows of the files or tables that it read
   * @param rowsOut rows of the tables that it wrote
   * @param heap greatest bytes of the heap in use
   */
  record Stage(
      String name, Instant from, Instant to, long rowsIn, long rowsOut, int tables, long heap) {
    double seconds() {
      return Duration.between(from, to).toMillis() / 1e3;
    }
  }

  RunLog(RunFiles files, Release release) {
    this.files = files;
    this.release = release;
    Map<String, Object> line = line("run_begun");
    line.put("release", release.id());
    line.put("job", release.manifest().job);
    line.put("code", release.manifest().code);
    line.put("result_key", release.manifest().resultKey);
    line.put("java", Runtime.version().toString());
    line.put("processors", Runtime.getRuntime().availableProcessors());
    line.put("heap_limit_bytes", Runtime.getRuntime().maxMemory());
    write(line);
  }

  StageMeter meter() {
    return meter;
  }

  List<Stage> stages() {
    return stages;
  }

  /** Does one verb and logs what it read, wrote and took. */
  void during(String verb, Runnable work) {
    Map<String, TableDigest> before = new TreeMap<>(release.manifest().tables);
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Instant from = Instant.now();
    meter.begin(verb);
    work.run();
    Set<String> written = new TreeSet<>();
    release
        .manifest()
        .tables
        .forEach(
            (table, digest) -> {
              if (!digest.equals(before.get(table))) {
                written.add(table);
              }
            });
    Stage stage =
        new Stage(
            verb,
            from,
            Instant.now(),
            rowsIn(verb, written),
            rows(written),
            written.size(),
            heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    stages.add(stage);
    Map<String, Object> line = line("verb_done");
    line.put("verb", verb);
    line.put("seconds", stage.seconds());
    line.put("rows_in", stage.rowsIn());
    line.put("rows_out", stage.rowsOut());
    line.put("tables_written", stage.tables());
    line.put("heap_peak_bytes", stage.heap());
    write(line);
  }

  private long rowsIn(String verb, Set<String> written) {
    if (verb.equals(Verb.INGEST.title())) {
      return release.manifest().inputs.stream().mapToLong(InputRecord::rowsIn).sum();
    }
    Set<String> read = new TreeSet<>();
    written.forEach(
        table -> read.addAll(release.manifest().lineage.getOrDefault(table, new TreeSet<>())));
    read.removeAll(written);
    return rows(read);
  }

  private long rows(Set<String> tables) {
    return tables.stream()
        .map(table -> release.manifest().tables.get(table))
        .mapToLong(digest -> digest == null ? 0 : digest.rows())
        .sum();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Logs that data is beyond a threshold. */
  void warn(String text) {
    Map<String, Object> line = line("warning");
    line.put("text", text);
    write(line);
  }

  /**
   * Logs what Spark took for each verb, and how the run ended; once its session has stopped. Writes
   * the lineage beside.
   */
  void end(OpenLineageEvent.State state, Optional<String> engine) {
    for (Stage stage : stages) {
      StageMeter.Cost cost = meter.of(stage.name());
      Map<String, Object> line = line("spark_cost");
      line.put("verb", stage.name());
      line.put("tasks", cost.tasks());
      line.put("tasks_failed", cost.failed());
      line.put("task_seconds", cost.seconds());
      line.put("gc_seconds", cost.collecting());
      line.put("rows_read", cost.rowsRead());
      line.put("rows_written", cost.rowsWritten());
      line.put("shuffle_bytes", cost.shuffled());
      line.put("spill_memory_bytes", cost.spilledMemory());
      line.put("spill_disk_bytes", cost.spilledDisk());
      line.put("execution_memory_peak_bytes", cost.peak());
      write(line);
    }
    Map<String, Object> line = line("run_ended");
    line.put("outcome", outcome(state));
    line.put("seconds", Duration.between(begun, Instant.now()).toMillis() / 1e3);
    line.put("tables", release.manifest().tables.size());
    line.put(
        "rows", release.manifest().tables.values().stream().mapToLong(TableDigest::rows).sum());
    write(line);
    try {
      files.writeLineage(OpenLineageEvent.of(release, state, engine, Instant.now()));
    } catch (Failure | UncheckedIOException e) {
      return;
    }
  }

  private static String outcome(OpenLineageEvent.State state) {
    return switch (state) {
      case COMPLETE -> "completed";
      case OTHER -> "paused";
      case FAIL -> "failed";
    };
  }

  /** The verbs in a table, for the engineer. */
  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-8s %9s %12s %12s %9s %7s %9s%n",
            "verb",
            "seconds",
            "rows in",
            "rows out",
            "heap MB",
            "tasks",
            "spill MB"));
    for (Stage stage : stages) {
      StageMeter.Cost cost = meter.of(stage.name());
      text.append(
          String.format(
              Locale.ROOT,
              "%-8s %9.1f %,12d %,12d %,9d %,7d %,9d%n",
              stage.name(),
              stage.seconds(),
              stage.rowsIn(),
              stage.rowsOut(),
              stage.heap() >> 20,
              cost.tasks(),
              cost.spilledMemory() >> 20));
    }
    return text.toString();
  }

  private static Map<String, Object> line(String event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.put("event", event);
    return line;
  }

  /** A log that cannot be written stops no run. */
  private void write(Map<String, Object> line) {
    try {
      files.append(JSON.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (Failure e) {
      return;
    }
  }
}
