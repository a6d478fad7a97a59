package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code detainer simulate} says what it wrote and never mixes two countries. */
class SimulateCommandTest {
  @TempDir Path out;

  private final StringWriter text = new StringWriter();
  private Exception thrown;

  private int run(String... args) {
    return new CommandLine(new SimulateCommand())
        .setOut(new PrintWriter(text))
        .setErr(new PrintWriter(text))
        .setExecutionExceptionHandler(
            (exception, command, result) -> {
              thrown = exception;
              return 1;
            })
        .execute(args);
  }

  @Test
  void itListsEachFileWithItsRows() {
    assertThat(run("--seed", "1", "--scale", "small", "--out", out.toString())).isZero();
    assertThat(text.toString())
        .contains("seed 1, scale small")
        .containsPattern("synthetic_detainers\\.csv +15,000 rows")
        .containsPattern("synthetic_truth\\.csv +707 rows");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAloneUnlessForced() throws Exception {
    Path earlier = Files.createDirectories(out.resolve("synthetic")).resolve("notes.txt");
    Files.writeString(earlier, "mine");
    run("--seed", "1", "--out", out.toString());
    assertThat(thrown)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the folder is not empty")
        .hasMessageContaining("--force");
    assertThat(((Failure) thrown).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run("--seed", "1", "--out", out.toString(), "--force")).isZero();
    assertThat(earlier).hasContent("mine");
  }

  @Test
  void anUnknownScaleNamesTheNearest() {
    run("--seed", "1", "--scale", "smal", "--out", out.toString());
    assertThat(thrown).hasMessageContaining("did you mean 'small'?");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void helpSaysWhatIsWrittenAndThatNoDirectionIsAFinding() {
    assertThat(run("--help")).isZero();
    assertThat(text.toString())
        .contains("synthetic_truth.csv")
        .containsPattern("neither is a\\s+finding");
  }
}
