package org.detaineroutcomes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that agencies publish and that are read beside the project, never committed to it. */
public final class SharedData {
  private static final Path ROOT = Path.of(System.getProperty("shared.dir", "../shared"));

  private SharedData() {}

  /** The folder of inputs; the test is skipped, with the reason printed, where there is none. */
  public static Path inputs() {
    return existing(ROOT.resolve("data"));
  }

  /** One input file, or a skipped test. */
  public static Path input(String relative) {
    return existing(ROOT.resolve("data").resolve(relative));
  }

  /** One reference file, or a skipped test. */
  public static Path reference(String name) {
    return existing(ROOT.resolve("reference").resolve(name));
  }

  /** One panel that a referee computed on, or a skipped test. */
  public static Path referee(String name) {
    return existing(ROOT.resolve("cases/referee").resolve(name));
  }

  /** One file that is known to be hard to read, or a skipped test. */
  public static Path hardCase(String relative) {
    return existing(ROOT.resolve("cases").resolve(relative));
  }

  private static Path existing(Path path) {
    Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not here");
    return path;
  }
}
