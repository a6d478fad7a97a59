package org.detaineroutcomes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job of four invented counties over six years, small enough to run in seconds, and what a run of
 * it said. Every part can be replaced by a faulty one.
 */
final class SmallJob {
  static final String HEADINGS =
      "County,Agency,Year,Months Reported,Index Total,Violent Total,Murder,Rape,Robbery,"
          + "Aggravated Assault,Property Total,Burglary,Larceny,Motor Vehicle Theft,Region";

  private final Path folder;
  private String job =
      """
      name: small
      inputs:
        - {table: crimes, format: ny-dcjs, path: crimes.csv}
        - {table: policies, format: policies, path: policies.csv}
        - {table: population, format: bea-population, path: population.csv}
      panel: {unit: county, period: year, from: 2010, to: 2015, units: [NY]}
      outcomes: [violent_rate_per_100k]
      comparisons:
        - {estimator: twfe, cluster: county}
      publish: {formats: [html, csv, md]}
      """;

  SmallJob(Path folder) throws IOException {
    this.folder = folder;
    write("crimes.csv", crimes());
    write(
        "policies.csv",
        """
        jurisdiction,state,jurisdiction_type,date_as_published,year,month,date_earliest,date_latest,date_basis,policy,criteria,source_url,source_kind
        Albany County,NY,county,2013-01-01,2013,1,2013-01-01,2013-01-01,as printed,No holds,none,http://example.org/a,page
        Erie County,NY,county,2014-01-01,2014,1,2014-01-01,2014-01-01,as printed,No holds,none,http://example.org/b,page
        """);
    write(
        "population.csv",
        population("36001 Albany", "36029 Erie", "36055 Monroe", "36067 Onondaga"));
  }

  /** The job with one published release, which is made once in this process and copied. */
  static SmallJob published(Path folder) throws IOException {
    SmallJob job = new SmallJob(folder);
    copy(Made.FOLDER.resolve("job.yaml"), folder.resolve("job.yaml"));
    copy(Made.FOLDER.resolve("warehouse"), job.warehouse());
    return job;
  }

  static String crimes() {
    StringBuilder text = new StringBuilder(HEADINGS).append('\n');
    List<String> counties = List.of("Albany", "Erie", "Monroe", "Onondaga");
    for (int county = 0; county < counties.size(); county++) {
      for (int year = 2010; year <= 2015; year++) {
        int assaults = 300 + 40 * county + 7 * (year - 2010) * (county + 1) % 23;
        text.append(
            "%s,County Total,%d,,0,0,5,20,60,%d,900,200,600,100,x\n"
                .formatted(counties.get(county), year, assaults));
      }
    }
    return text.toString();
  }

  static String population(String... counties) {
    StringBuilder text = new StringBuilder("fips,name");
    for (int year = 2010; year <= 2015; year++) {
      text.append(",pop").append(year);
    }
    for (String county : counties) {
      text.append('\n').append(county.substring(0, 5)).append(",\"").append(county.substring(6));
      text.append(", NY\"");
      for (int year = 2010; year <= 2015; year++) {
        text.append(',').append(300_000 + 1_000 * (year - 2010));
      }
    }
    return text.append('\n').toString();
  }

  SmallJob write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  SmallJob write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return this;
  }

  SmallJob without(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  SmallJob job(String from, String to) {
    if (!job.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    job = job.replace(from, to);
    return this;
  }

  /** Another job altogether, on the same folder. */
  SmallJob whole(String text) {
    job = text;
    return this;
  }

  /** The job file. */
  String text() {
    return job;
  }

  Path folder() {
    return folder;
  }

  Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** Runs one command on the job in this process. */
  Said say(String command, String... further) throws IOException {
    Path file = folder.resolve("job.yaml");
    Files.writeString(file, job);
    List<String> args = new ArrayList<>(List.of(command, file.toString()));
    args.addAll(List.of("--inputs", folder.toString(), "--warehouse", warehouse().toString()));
    args.addAll(List.of(further));
    return run(args);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Where the release that tests copy was made. */
  private static final class Made {
    static final Path FOLDER = run();

    private static Path run() {
      try {
        Path target = Files.createDirectories(Path.of("target"));
        SmallJob job = new SmallJob(Files.createTempDirectory(target, "small-job"));
        Said said = job.say("run");
        if (said.exit() != 0) {
          throw new IllegalStateException(said.text());
        }
        return job.folder();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Runs a command that needs no job, on the job's warehouse. */
  Said said(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--warehouse", warehouse().toString()));
    return run(args);
  }

  /** Runs a command. */
  static Said run(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    try (PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int exit = Main.run(args.toArray(String[]::new));
      return new Said(exit, out.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  /**
   * What a command said.
   *
   * @param exit its exit code
   * @param text all it printed
   */
  record Said(int exit, String text) {}
}
