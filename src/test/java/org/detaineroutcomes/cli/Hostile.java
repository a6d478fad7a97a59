package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;

/**
 * Something that a command may be given, and how it must end.
 *
 * @param kind what is given, as a test names it
 * @param attempt gives it to a command
 * @param exit the exit code
 * @param words what the message must say
 */
record Hostile(String kind, Attempt attempt, int exit, List<String> words) {
  private static final int LONGEST = 20_000;

  /** Gives something to a command, in the folder of a job that is sound in all else. */
  interface Attempt {
    Said on(SmallJob job) throws IOException, InterruptedException;
  }

  static Hostile hostile(String kind, Attempt attempt, int exit, String... words) {
    return new Hostile(kind, attempt, exit, List.of(words));
  }

  /** The file of crimes of the sound job, as text. */
  static Hostile crimes(String kind, String text, int exit, String... words) {
    return crimes(kind, text.getBytes(StandardCharsets.UTF_8), exit, words);
  }

  /** The same as bytes. */
  static Hostile crimes(String kind, byte[] bytes, int exit, String... words) {
    return hostile(kind, job -> job.write("crimes.csv", bytes).say("check"), exit, words);
  }

  /** A file as one format of a job that reads nothing else. */
  static Hostile input(
      String kind, String format, String name, byte[] bytes, int exit, String... words) {
    return hostile(
        kind,
        job ->
            job.whole(
                    "name: one\ninputs:\n  - {format: %s, path: %s, table: %s}\n"
                        .formatted(format, name, table(format)))
                .write(name, bytes)
                .say("check"),
        exit,
        words);
  }

  private static String table(String format) {
    return switch (format) {
      case "ddor-pdf" -> "ddor_declined";
      case "ice-detainers", "ice-detainers-wide" -> "detainers";
      default -> "crimes";
    };
  }

  /** A whole job file. */
  static Hostile job(String kind, String yaml, int exit, String... words) {
    return hostile(kind, job -> job.whole(yaml).say("check"), exit, words);
  }

  /** A part of the sound job file, changed. */
  static Hostile changed(String kind, String from, String to, int exit, String... words) {
    return hostile(kind, job -> job.job(from, to).say("check"), exit, words);
  }

  /** It ends as it must, in words of this program and not of a library. */
  void assertRefused(SmallJob job) throws IOException, InterruptedException {
    Said said = attempt.on(job);
    assertThat(said.text())
        .contains(words)
        .doesNotContain(
            "defect", "\tat ", "Exception", "java.", "org.apache.spark.", "com.fasterxml")
        .hasSizeLessThan(LONGEST);
    assertThat(said.exit()).as(said.text()).isEqualTo(exit);
  }

  @Override
  public String toString() {
    return kind;
  }
}
