package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any text, changed at random, gives every source the same rows or a message with the line, and no
 * line is lost.
 */
class AnyTextTest {
  private static final int REWRITTEN = 60;
  private static final int DAMAGED = 200;
  private static final Set<String> NO_TEXT =
      Set.of("fbi-table-10", "ice-detainers-wide", "ddor-pdf");

  @TempDir Path folder;

  static List<TextSample> samples() throws IOException {
    return TextSample.all();
  }

  /** What a row came to, without where it stood and how it was printed. */
  private record Row(Staged.Fate fate, List<Object> values, String reason) {
    static Row of(Staged staged) {
      return new Row(staged.fate(), staged.values(), staged.reason());
    }
  }

  @Test
  void everyFormatOfTextHasASample() throws IOException {
    assertThat(samples().stream().map(TextSample::format).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Sources.all().stream().map(Source::format).filter(f -> !NO_TEXT.contains(f)).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTextWrittenOtherwiseGivesTheSameRows(TextSample sample) throws IOException {
    List<Row> sound = rows(sample, sample.text().getBytes(StandardCharsets.UTF_8));
    assertThat(sound).extracting(Row::fate).contains(Staged.Fate.KEPT);
    for (int seed = 0; seed < REWRITTEN; seed++) {
      byte[] other = new TextChange(seed).rewritten(sample.text());

      assertThat(rows(sample, other)).as("%s, seed %d", sample, seed).isEqualTo(sound);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedTextGivesTheSameRowsOrNamesTheLine(TextSample sample) throws IOException {
    List<Row> sound = rows(sample, sample.text().getBytes(StandardCharsets.UTF_8));
    for (int seed = 0; seed < DAMAGED; seed++) {
      String text = new TextChange(seed).damaged(sample.text());
      String about = "%s, seed %d:\n%s".formatted(sample, seed, text);
      try {
        List<Staged> staged = staged(sample, text.getBytes(StandardCharsets.UTF_8));

        accounted(sample, text, staged, about);
        List<Row> rows = staged.stream().map(Row::of).toList();
        boolean named = rows.stream().anyMatch(row -> row.fate() == Staged.Fate.QUARANTINED);
        assertThat(named || rows.equals(sound) || setAside(rows, sound)).as(about).isTrue();
      } catch (Failure failure) {
        assertThat(failure.exit()).as(about).isEqualTo(ExitCode.INPUT);
        assertThat(failure.problems().stream().map(Problem::where))
            .as(about)
            .allMatch(where -> where.matches(".*(line \\d+|row \\d+|heading row).*"));
      }
    }
  }

  /** A line that is parted may leave a row that such files usually have, which is counted. */
  private static boolean setAside(List<Row> rows, List<Row> sound) {
    return rows.stream().filter(row -> row.fate() == Staged.Fate.SET_ASIDE).count()
        > sound.stream().filter(row -> row.fate() == Staged.Fate.SET_ASIDE).count();
  }

  /** Every line that holds something is above the rows or one of them. */
  private static void accounted(TextSample sample, String text, List<Staged> staged, String about) {
    Set<Long> rows = staged.stream().map(Staged::row).collect(Collectors.toSet());
    List<String> lines = text.lines().toList();
    long first = rows.stream().min(Long::compare).orElseThrow();
    for (int i = (int) first - 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean continued =
          sample.format().equals("ddor-csv") && i > 0 && lines.get(i - 1).contains("\"");
      assertThat(rows.contains(i + 1L) || line.replace(",", "").isBlank() || continued)
          .as("line %d of %s", i + 1, about)
          .isTrue();
    }
    assertThat(first).as(about).isLessThanOrEqualTo(3);
  }

  private List<Row> rows(TextSample sample, byte[] bytes) throws IOException {
    return staged(sample, bytes).stream().map(Row::of).toList();
  }

  private List<Staged> staged(TextSample sample, byte[] bytes) throws IOException {
    return sample.reading().rows(Files.write(folder.resolve("acs2015.csv"), bytes));
  }
}
