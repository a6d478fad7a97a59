package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.model.ActivityClass.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityClassTest {
  private static final Path PAGE = Path.of("docs/activity-classes.md");
  private static final Path LABELS = Path.of("src/test/resources/labels/notable_activities.csv");

  @ParameterizedTest
  @CsvSource({
    "Drug Possession (Charged), DRUGS, CHARGED",
    "Amphetamine - Possession (Convicted), DRUGS, CONVICTED",
    "Weapon possession (Charged), WEAPON, CHARGED",
    "Assault (Convicted), ASSAULT, CONVICTED",
    "Sex Assault (Charged), SEXUAL, CHARGED",
    "Driving Under Influence Drugs, IMPAIRED_DRIVING, NOT_STATED"
  })
  void theFirstClassWhoseWordsOccurDecides(String printed, ActivityClass expected, Stage stage) {
    assertThat(ActivityClass.of(printed)).isEqualTo(expected);
    assertThat(Stage.of(printed)).isEqualTo(stage);
  }

  @Test
  void anActivityWithoutKnownWordsIsOtherAndNoneIsNotStated() {
    assertThat(ActivityClass.of("Littering (Charged)")).isEqualTo(ActivityClass.OTHER);
    assertThat(ActivityClass.of(null)).isEqualTo(ActivityClass.NOT_STATED);
  }

  @Test
  void thePageHasTheAccuracyOnTheLabelledPhrasesAndEveryMistake() throws IOException {
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).contains(accuracy());
  }

  /**
   * Accuracy by origin, recall and precision by class, and the mistakes, as the page prints them.
   */
  private static String accuracy() throws IOException {
    List<String[]> labels =
        Files.readAllLines(LABELS, StandardCharsets.UTF_8).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("| phrases | right | accuracy |");
    lines.add("| --- | --- | --- |");
    for (String origin : List.of("published", "invented")) {
      List<String[]> of = labels.stream().filter(l -> l[2].equals(origin)).toList();
      long right = of.stream().filter(ActivityClassTest::right).count();
      lines.add(row(of.size() + " " + origin, Long.toString(right), percent(right, of.size())));
    }
    lines.add("");
    lines.add("| class | labelled | coded | of them right | recall | precision |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (ActivityClass each : ActivityClass.values()) {
      long labelled = labels.stream().filter(l -> l[1].equals(each.name())).count();
      long coded = labels.stream().filter(l -> ActivityClass.of(l[0]) == each).count();
      long right = labels.stream().filter(l -> l[1].equals(each.name()) && right(l)).count();
      lines.add(
          row(
              each.words(),
              Long.toString(labelled),
              Long.toString(coded),
              Long.toString(right),
              percent(right, labelled),
              percent(right, coded)));
    }
    lines.add("");
    lines.add("| mistaken | labelled | coded |");
    lines.add("| --- | --- | --- |");
    labels.stream()
        .filter(label -> !right(label))
        .forEach(
            l ->
                lines.add(
                    row(
                        l[0],
                        ActivityClass.valueOf(l[1]).words(),
                        ActivityClass.of(l[0]).words())));
    return String.join("\n", lines);
  }

  private static boolean right(String[] label) {
    return ActivityClass.of(label[0]) == ActivityClass.valueOf(label[1]);
  }

  private static String percent(long part, long of) {
    return of == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
