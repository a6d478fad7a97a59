package org.detaineroutcomes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;

/**
 * Times a file of detainers from its bytes to typed, checked and digested Parquet, with those rows
 * beside that are not kept, against DuckDB, which writes its cells as typed Parquet: {@code
 * IngestBench FILE.csv [repetitions] [ours|duckdb|both] [cores]}. One after the other in one
 * process, so that both see the same machine; DuckDB's driver comes with the profile {@code bench}.
 */
public final class IngestBench {
  private static final int WARM = 2;

  private final Path csv;
  private final Path out;
  private final int cores;

  private IngestBench(Path csv, Path out, int cores) {
    this.csv = csv;
    this.out = out;
    this.cores = cores;
  }

  /** Prints each time, the medians and their ratio, in seconds. */
  public static void main(String[] args) throws IOException {
    Path csv = Path.of(args[0]).toAbsolutePath();
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    String which = args.length > 2 ? args[2] : "both";
    int cores = args.length > 3 ? Integer.parseInt(args[3]) : 2;
    Path out = Files.createTempDirectory(csv.getParent(), "ingest-bench");
    try {
      new IngestBench(csv, out, cores).run(times, which);
    } finally {
      delete(out);
    }
  }

  private void run(int times, String which) {
    List<Double> ours = new ArrayList<>();
    List<Double> duckdb = new ArrayList<>();
    SparkSession spark = which.equals("duckdb") ? null : session();
    int warm = times == 1 ? 0 : WARM;
    for (int i = 0; i < times + warm; i++) {
      if (!which.equals("duckdb")) {
        double seconds = seconds(() -> ours(spark));
        print("ours", i < warm, seconds);
        ours.addAll(i < warm ? List.of() : List.of(seconds));
      }
      if (!which.equals("ours")) {
        double seconds = seconds(this::duckdb);
        print("duckdb", i < warm, seconds);
        duckdb.addAll(i < warm ? List.of() : List.of(seconds));
      }
    }
    if (which.equals("both")) {
      System.out.printf(
          Locale.ROOT,
          "medians: ours %.2f, duckdb %.2f, ratio %.2f%n",
          median(ours),
          median(duckdb),
          median(ours) / median(duckdb));
    }
    if (spark != null) {
      spark.stop();
    }
  }

  private SparkSession session() {
    return SparkSession.builder()
        .appName("ingest-bench")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }

  private void ours(SparkSession spark) {
    Job.Input input =
        new Job.Input(
            "detainers",
            "ice-detainers",
            csv.getFileName().toString(),
            "",
            "",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            1);
    Manifest manifest = new Manifest();
    manifest.job = "bench";
    manifest.resultKey = "0123456789abcdef";
    Path warehouse = out.resolve("warehouse");
    try {
      Release release = new Warehouse(warehouse.toString()).begin(manifest);
      InputFile file = InputFile.of(csv.toUri().toString(), csv.getFileName().toString(), 1, input);
      new Ingest(spark).run(job(), List.of(file), release);
      if (!release.has(Detainers.TABLE)) {
        throw new IllegalStateException("no detainers");
      }
      delete(warehouse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Job job() {
    return JobParts.job(
        "bench",
        "A file of detainers",
        Optional.empty(),
        List.of(),
        0,
        new Job.Resolve(Optional.empty()),
        Optional.empty(),
        JobParts.treatment(
            TreatmentDefinition.ANY_DETAINER_LIMIT,
            Controls.NEVER,
            List.of(),
            ControlPool.NATIONAL,
            Map.of()),
        List.of(),
        List.of(),
        JobParts.publish(List.of(), 10));
  }

  private void duckdb() {
    Path parquet = out.resolve("duckdb.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + cores);
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(
          "COPY (SELECT CAST(date AS DATE) AS date, * EXCLUDE (date) FROM read_csv('"
              + csv
              + "', header = true, all_varchar = true)) TO '"
              + parquet
              + "' (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(String what, boolean warming, double seconds) {
    System.out.printf(Locale.ROOT, "%s%s %.2f%n", what, warming ? " (first)" : "", seconds);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
