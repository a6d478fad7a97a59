package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.resolve.Road;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.words.ComponentsInWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hard cases day by day, from every table about policies that comes with the project. */
class HistoriesByDayTest {
  @TempDir static Path warehouse;
  private static Release release;
  private static LawOfPlaces law;

  @BeforeAll
  static void resolved() {
    release =
        new Road(Path.of("data"), warehouse)
            .with("policies", "policies", "facts/policy_dates_from_public_pages.csv")
            .with("statewide_policies", "statewide-policies", "facts/statewide_policies.csv")
            .with("policy_events", "policy-events", "facts/policy_histories.csv")
            .with("policy_events", "policy-events", "facts/state_policy_events.csv")
            .with("policy_events", "policy-events", "facts/local_policy_events.csv")
            .with("policy_lists", "policy-list", "facts/doj_sanctuary_list_2025-08-05.csv")
            .with("agreements", "agreements-287g", "facts/agreements_287g_2002_2017.csv")
            .travel();
    law = new LawOfPlaces(DatedSpell.all(release));
  }

  @ParameterizedTest(name = "Texas on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-05-06 | none listed | | | |",
        "2017-05-07 | none listed | | | |",
        "2017-08-29 | none listed | | | |",
        "2017-08-30 | none listed | | | |",
        "2017-09-01 | none listed | | | |",
        "2017-09-24 | none listed | | | |",
        "2017-09-25 | mandates | | statute | voluntary | mandate to honor detainers; bans limiting policies",
        "2018-03-12 | mandates | | statute | voluntary | mandate to honor detainers; bans limiting policies",
        "2018-03-13 | mandates | | statute | voluntary | mandate to honor detainers; bans limiting policies"
      })
  void texas(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("TX", null), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "Travis on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-12-31 | none listed | | | |",
        "2017-01-01 | none listed | limits | | |",
        "2017-01-31 | none listed | limits | | |",
        "2017-02-01 | limits | | sheriff or agency policy | voluntary | holds only for listed charges or convictions",
        "2017-09-24 | limits | | sheriff or agency policy | voluntary | holds only for listed charges or convictions",
        "2017-09-25 | mandates | | statute | compelled | mandate to honor detainers; bans limiting policies"
      })
  void travisLimitsUntilTheStateMandates(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("TX", "48453"), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "California on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-12-31 | none listed | | | |",
        "2014-01-01 | limits | | statute | voluntary | holds only for listed charges or convictions",
        "2017-10-04 | limits | | statute | voluntary | holds only for listed charges or convictions",
        "2017-10-05 | limits | | statute | voluntary | holds only for listed charges or convictions",
        "2017-12-31 | limits | | statute | voluntary | holds only for listed charges or convictions",
        "2018-01-01 | limits | | statute | voluntary | no holds; limits notification; limits transfer"
      })
  void california(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("CA", null), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "Orleans on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-08-08 | none listed | | | |",
        "2013-08-09 | limits | | consent decree | compelled | holds only for listed charges or convictions",
        "2024-05-27 | limits | | consent decree | compelled | holds only for listed charges or convictions",
        "2024-05-28 | limits | conflict | consent decree | compelled | holds only for listed charges or convictions",
        "2024-07-31 | limits | conflict | consent decree | compelled | holds only for listed charges or convictions",
        "2024-08-01 | conflict | | consent decree | compelled | holds only for listed charges or convictions; mandate to honor detainers; bans limiting policies",
        "2025-02-13 | conflict | | consent decree | compelled | holds only for listed charges or convictions; mandate to honor detainers; bans limiting policies",
        "2026-02-18 | conflict | | consent decree | compelled | holds only for listed charges or convictions; mandate to honor detainers; bans limiting policies"
      })
  void orleansIsInConflictOnceTheStateMandates(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("LA", "22071"), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "Suffolk on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-08-31 | none listed | | | |",
        "2014-09-01 | none listed | limits | | |",
        "2014-09-29 | none listed | limits | | |",
        "2014-09-30 | limits | | sheriff or agency policy | voluntary | holds only with a judicial warrant",
        "2016-12-01 | limits | | sheriff or agency policy | voluntary | holds only with a judicial warrant",
        "2016-12-02 | none listed | | | |",
        "2018-11-13 | none listed | | | |",
        "2018-11-14 | limits | | court order | compelled | no holds"
      })
  void suffolkLimitsStopsAndIsStoppedByACourt(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("NY", "36103"), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "Miami-Dade on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-12-02 | none listed | | | |",
        "2013-12-03 | none listed | limits | | |",
        "2013-12-16 | none listed | limits | | |",
        "2013-12-17 | limits | | resolution or motion | voluntary | holds limited, terms not stated",
        "2017-01-25 | limits | | resolution or motion | voluntary | holds limited, terms not stated",
        "2017-01-26 | none listed | | | |",
        "2017-02-17 | none listed | | | |",
        "2019-09-30 | none listed | | | |",
        "2019-10-01 | mandates | | statute | compelled | mandate to honor detainers; bans limiting policies"
      })
  void miamiDadeLimitsUntilTheMayorReversesItAndTheStateMandates(
      String day, String stance, String possible, String basis, String chosen, String components) {
    holds(new UnitPlace("FL", "12086"), day, stance, possible, basis, chosen, components);
  }

  @ParameterizedTest(name = "Philadelphia's own on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-04-15 | none listed | | | |",
        "2014-04-16 | limits | | executive order | voluntary | holds only with a judicial warrant; holds only for listed charges or convictions; limits notification",
        "2015-12-21 | limits | | executive order | voluntary | holds only with a judicial warrant; holds only for listed charges or convictions; limits notification",
        "2015-12-22 | none listed | | | |",
        "2016-01-03 | none listed | | | |",
        "2016-01-04 | limits | | executive order | voluntary | holds only with a judicial warrant; holds only for listed charges or convictions"
      })
  void philadelphiaReversesForTwelveDays(
      String day, String stance, String possible, String basis, String chosen, String components) {
    Precedence own =
        new Precedence(List.of(List.of(), law.ofCounty(new UnitPlace("PA", "42101"))), List.of());
    holds(own.on(LocalDate.parse(day)), stance, possible, basis, chosen, components);
  }

  @Test
  void aRulingThatADetainerIsARequestPermitsAndLimitsNobody() {
    LocalDate day = LocalDate.parse("2015-12-30");

    assertThat(law.of(new UnitPlace("PA", null)).on(day)).isEqualTo(Stance.NOTHING);
    assertThat(law.of(new UnitPlace("PA", "42101")).on(day)).isEqualTo(Stance.NOTHING);
    assertThat(law.of(new UnitPlace("PA", "42003")).on(day)).isEqualTo(Stance.NOTHING);
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    "TX,48453,2017-09-24,limiting",
    "TX,48453,2017-09-25,mandate",
    "CA,06073,2013-12-31,none_listed",
    "CA,06073,2014-01-01,limiting",
    "LA,22071,2024-07-31,limiting",
    "LA,22071,2024-08-01,conflict",
    "LA,22033,2024-08-01,mandate",
    "NY,36103,2016-12-01,limiting",
    "NY,36103,2016-12-02,none_listed",
    "FL,12086,2017-01-25,limiting",
    "FL,12086,2017-01-26,none_listed"
  })
  void theGroupFollowsFromTheStance(String state, String county, String day, String arm) {
    assertThat(law.of(new UnitPlace(state, county)).on(LocalDate.parse(day)).arm().code())
        .isEqualTo(arm);
  }

  @Test
  void aCitysPolicyDecidesForTheCityAndNotForItsCounty() {
    LocalDate day = LocalDate.parse("2014-01-01");
    List<DayByDay.Run> newark =
        DayByDay.of(law.spells()).stream()
            .filter(run -> run.jurisdiction().equals("Newark"))
            .filter(run -> !run.from().isAfter(day))
            .filter(run -> run.to() == null || run.to().isAfter(day))
            .toList();

    assertThat(newark).hasSize(1);
    assertThat(newark.get(0).stance().kind().word()).isEqualTo("limits");
    assertThat(newark.get(0).stance().decidedBy()).isEqualTo(PlaceLevel.CITY);
    assertThat(law.of(new UnitPlace("NJ", newark.get(0).county())).on(day).kind().word())
        .isEqualTo("none listed");
  }

  @ParameterizedTest(name = "as known on {0} a limit of Miami-Dade in 2017 ends: {1}")
  @CsvSource({"2013-12-02,none listed", "2016-12-31,limits", "2017-01-26,none listed"})
  void aReversalIsKnownFromItsOwnDay(String known, String stance) {
    LawOfPlaces then = asKnown(known);

    assertThat(
            then.of(new UnitPlace("FL", "12086")).on(LocalDate.parse("2017-06-30")).kind().word())
        .isEqualTo(stance);
  }

  @ParameterizedTest(name = "as known on {0} Texas on 2017-09-10: {1}")
  @CsvSource({"2017-05-06,none listed", "2017-08-01,mandates", "2017-08-30,none listed"})
  void aSignedLawIsExpectedOnItsDayUntilACourtStopsIt(String known, String stance) {
    LawOfPlaces then = asKnown(known);

    assertThat(then.of(new UnitPlace("TX", null)).on(LocalDate.parse("2017-09-10")).kind().word())
        .isEqualTo(stance);
  }

  private static LawOfPlaces asKnown(String day) {
    return new LawOfPlaces(DatedSpell.all(release, Optional.of(LocalDate.parse(day))));
  }

  private static void holds(
      UnitPlace place,
      String day,
      String stance,
      String possible,
      String basis,
      String chosen,
      String components) {
    holds(law.of(place).on(LocalDate.parse(day)), stance, possible, basis, chosen, components);
  }

  private static void holds(
      Stance found,
      String stance,
      String possible,
      String basis,
      String chosen,
      String components) {
    assertThat(found.kind().word()).isEqualTo(stance);
    assertThat(found.possible() == null ? null : found.possible().word()).isEqualTo(possible);
    assertThat(Optional.ofNullable(found.basis()).map(LegalBasis::words).orElse(null))
        .isEqualTo(basis);
    assertThat(Optional.ofNullable(found.compulsion()).map(Compulsion::words).orElse(null))
        .isEqualTo(chosen);
    assertThat(ComponentsInWords.of(found.components()))
        .isEqualTo(Objects.requireNonNullElse(components, ""));
  }
}
