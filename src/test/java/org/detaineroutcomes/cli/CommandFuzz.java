package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.model.ExitCode;

/** Gives bytes to commands: every end is one that the README names. */
public final class CommandFuzz {
  private static final Path FOLDER = folder();
  private static final String[] NAMES = {"p.csv", "p.parquet", "p.csv.gz", "p.feather"};

  private CommandFuzz() {}

  /** A job file. */
  public static void job(int kind, byte[] bytes) {
    JobFile.parse("job.yaml", new String(bytes, StandardCharsets.UTF_8), FOLDER.toUri());
  }

  /** A panel of one's own. */
  public static void panel(int kind, byte[] bytes) throws IOException {
    Path file = Files.write(FOLDER.resolve(NAMES[kind % NAMES.length]), bytes);
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    int exit;
    try {
      exit =
          Main.run(
              "estimate",
              file.toString(),
              "--unit",
              "unit",
              "--time",
              "year",
              "--cohort",
              "cohort",
              "--outcome",
              "y",
              "--estimator",
              "twfe",
              "--format",
              "csv");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    if (exit == ExitCode.BUG.code()) {
      throw new AssertionError("exit code " + exit);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
