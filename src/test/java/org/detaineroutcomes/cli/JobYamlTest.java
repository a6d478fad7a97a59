package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job file that is no job says where, what is there and what was expected. */
class JobYamlTest {
  private static final String INPUTS =
      "inputs:\n  - {table: crimes, format: ny-dcjs, path: a.csv}\n";

  @TempDir Path folder;

  @Test
  void aKeyThatIsThereTwiceIsRefusedWithBothLines() {
    refused(
        "name: a\n" + INPUTS + "publish: {suppress_below: 10}\npublish: {suppress_below: 0}\n",
        "job.yaml, line 5",
        "Cannot use key 'publish' twice: line 4 has it already");
    refused(
        "name: a\n" + INPUTS + "publish: {formats: [md], formats: [csv]}\n", "key 'formats' twice");
  }

  @Test
  void aSecondDocumentIsRefused() {
    refused("name: a\n" + INPUTS + "---\nname: b\n", "line 5", "a second document begins here");
  }

  @Test
  void aNumberOutsideItsRangeIsRefused() {
    refused(
        "name: a\n" + INPUTS + "publish: {suppress_below: 4294967296}\n",
        "line 4",
        "Cannot use '4294967296' as 'publish.suppress_below': it is above 1000000");
    refused("name: a\nmax_bad_rows: 99999999999\n" + INPUTS, "it is above 2147483647");
    refused("name: a\nmax_bad_rows: -1\n" + INPUTS, "it is below 0");
    refused("name: a\nsimulate: {seed: 99999999999999999999}\n", "simulate.seed", "it is above");
  }

  @Test
  void anAliasStandsForWhatItNames() throws IOException {
    Job job =
        read(
            "name: a\n"
                + INPUTS
                + "outcomes: &all [violent, murder]\ncomparisons:\n"
                + "  - &first {estimator: twfe, outcomes: *all}\n"
                + "  - {<<: *first, estimator: means}\n");

    assertThat(job.comparisons()).hasSize(2);
    assertThat(job.comparisons().get(1).estimator()).isEqualTo("means");
    assertThat(job.comparisons().get(1).options()).containsEntry("outcomes", "violent,murder");
  }

  @Test
  void aliasesThatUnfoldWithoutBoundAreRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    refused(bomb.toString(), "it has more than 20000 values");
    refused("a: &a {x: *a}\n", "line 1", "an alias stands inside what it names");
    refused("a: " + "[".repeat(200) + "]".repeat(200) + "\n", "nested too deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: [a\\n| line 1 | a list in [ ] is not closed: expected ',' or ']'",
        "name: a\\npublish: {formats: [md]\\n| line 2 | a mapping in { } is not closed",
        "name: a\\ntitle: b: c\\n| line 2 | a second ': ' stands where the value of a key was expected",
        "name: a\\n\\ttitle: b\\n| line 2 | a tab stands where spaces or a value were expected",
        "name: a\\n  title: b\\n| line 2 | ': '",
        "name: a\\ntitle: \"b\\n| line 2 | a quote is not closed",
        "name: a\\ntitle\\ninputs: []\\n| line | a key was expected, with ': ' behind it",
        "name: *b\\n| line 1 | an alias (*) names what no anchor (&) above it marks",
        "name: a\\ntitle: %b\\n| line 2 | a sign stands where a value was expected",
        "name: a\\ninputs:\\n - x\\n- y\\n| line 4 | indented unlike those above"
      })
  void brokenYamlSaysItsLineAndWhatWasExpected(String text, String line, String words) {
    refused(text.replace("\\n", "\n").replace("\\t", "\t"), line, words);
  }

  @Test
  void aNameIsRuledInWords() {
    assertThatThrownBy(() -> read("name: My Job\n" + INPUTS))
        .hasMessageContaining("Cannot use 'My Job' as 'name': a name has small letters, digits")
        .hasMessageNotContaining("^[");
    assertThatThrownBy(() -> read("name: a\nas_known: 1.2.2024\n" + INPUTS))
        .hasMessageContaining("a day is written as 2024-10-15");
    assertThatThrownBy(() -> read("name: a\nmax_bad_rows: many\n" + INPUTS))
        .hasMessageContaining("expected was integer, and it is string");
  }

  @Test
  void aFileThatIsNoTextIsNamedForThat() throws IOException {
    Path file =
        Files.write(folder.resolve("job.yaml"), new byte[] {'a', ':', ' ', (byte) 0xF1, '\n'});

    assertThatThrownBy(() -> JobFile.read(file)).hasMessageContaining("it is no text in UTF-8");
  }

  @Test
  void theReportedJobsEndWithOneMessageEach() {
    reported("J0439.yaml", "an alias stands inside what it names");
    reported("J0446.yaml", "it has more than 20000 values");
    reported("dupkey.yaml", "Cannot use key 'publish' twice: line 6 has it already");
    reported("overflow.yaml", "it is above 1000000");
  }

  private static void reported(String name, String words) {
    assertThatThrownBy(() -> JobFile.read(SharedData.hardCase("yaml").resolve(name)))
        .as(name)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
              assertThat(failure.problems()).hasSize(1);
            })
        .hasMessageContaining(words);
  }

  private void refused(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain("org.yaml", "jackson", "Exception");
  }

  private Job read(String text) throws IOException {
    Path file = folder.resolve("job.yaml");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return JobFile.read(file).job();
  }
}
