package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.detaineroutcomes.schema.core.PolicySteps;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hard cases, date by date, from the histories that come with the project. */
class HistoriesTest {
  @TempDir static Path warehouse;
  private static List<TableRow> spells;
  private static List<TableRow> steps;
  private static List<String> notes;

  @BeforeAll
  static void resolved() {
    Release release =
        new Road(Path.of("data"), warehouse)
            .with("policy_events", "policy-events", "facts/policy_histories.csv")
            .with("policy_events", "policy-events", "facts/local_policy_events.csv")
            .travel();
    spells = Road.standing(release);
    steps = Road.rows(release, PolicySteps.TABLE);
    notes = release.manifest().notes;
  }

  @Test
  void everyEventThatStartsOrEndsSomethingIsUnderstood() {
    assertThat(notes).noneMatch(note -> note.startsWith("event not coded"));
  }

  @Test
  void texasIsStoppedBeforeItsDayAndMandatesFromTheDayTheCourtLetIt() {
    of("Texas")
        .containsExactly(
            tuple("mandates", null, day("2017-08-30")),
            tuple("mandates", day("2017-09-25"), null),
            tuple("mandates", day("2018-03-13"), null));
  }

  @Test
  void travisLimitsUntilTheStateMandates() {
    of("Travis County")
        .containsExactly(
            tuple("limits", day("2017-02-01"), day("2017-09-25")),
            tuple("limits", day("2017-02-01"), day("2017-09-25")));
  }

  @Test
  void suffolkLimitsStopsAndIsStoppedByACourt() {
    of("Suffolk County")
        .contains(
            tuple("limits", day("2014-09-30"), day("2016-12-02")),
            tuple("limits", day("2018-11-14"), null));
  }

  @Test
  void miamiDadeLimitsUntilTheMayorReversesIt() {
    of("Miami-Dade County")
        .containsExactlyInAnyOrder(
            tuple("limits", day("2013-12-03"), day("2017-01-26")),
            tuple("limits", day("2013-12-17"), day("2017-01-26")));
  }

  @Test
  void philadelphiaReversesForTwelveDays() {
    of("Philadelphia")
        .containsExactly(
            tuple("limits", day("2014-04-16"), day("2015-12-22")),
            tuple("limits", day("2016-01-04"), null));
  }

  @Test
  void orleansIsBoundByAJudgmentThatNoFilingHasEnded() {
    of("Orleans Parish").containsOnly(tuple("limits", day("2013-08-09"), null));
    of("Louisiana").containsExactly(tuple("mandates", day("2024-08-01"), null));
  }

  @Test
  void signedDueEnjoinedAndInForceStandApartInTheTexasHistory() {
    assertThat(steps("Texas"))
        .containsExactly(
            tuple("signed", day("2017-05-07"), day("2017-05-07"), "source"),
            tuple("enjoined", day("2017-08-30"), day("2017-08-30"), "source"),
            tuple("in force", day("2017-09-25"), day("2017-09-25"), "source"),
            tuple("in force", day("2018-03-13"), day("2018-03-13"), "source"));
  }

  @Test
  void sourcesThatDifferOnADayBothStand() {
    assertThat(steps("Louisiana"))
        .containsExactly(
            tuple("in force", day("2024-05-28"), day("2024-05-28"), "source"),
            tuple("in force", day("2024-08-01"), day("2024-08-01"), "another page"));
    assertThat(steps("Miami-Dade County"))
        .contains(
            tuple("in force", day("2013-12-03"), day("2013-12-03"), "source"),
            tuple("in force", day("2013-12-17"), day("2013-12-17"), "another page"));
  }

  @Test
  void aPracticeThatBeganBeforeItsJudgmentIsAStepOfItsOwn() {
    assertThat(steps("Orleans Parish"))
        .startsWith(tuple("implemented", day("2013-06-22"), day("2013-07-16"), "another page"));
  }

  private static List<Tuple> steps(String jurisdiction) {
    return steps.stream()
        .filter(row -> row.textOrEmpty(PlaceFields.JURISDICTION).equals(jurisdiction))
        .map(
            row ->
                tuple(
                    row.textOrEmpty(PolicySteps.STEP),
                    row.day(PolicySteps.EARLIEST),
                    row.day(PolicySteps.LATEST),
                    row.textOrEmpty(PolicySteps.SAID_BY)))
        .toList();
  }

  private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> of(
      String jurisdiction) {
    return assertThat(
            spells.stream()
                .filter(row -> row.textOrEmpty(PlaceFields.JURISDICTION).equals(jurisdiction))
                .toList())
        .extracting(
            row -> row.textOrEmpty(PolicyFields.DIRECTION),
            row -> row.day(PolicyFields.FROM_LATEST),
            row -> row.day(PolicyFields.TO_EARLIEST));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
