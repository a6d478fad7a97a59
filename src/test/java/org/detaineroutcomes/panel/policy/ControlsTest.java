package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.panel.Hand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No control of a shipped job is dated as limiting, in its window, by a policy that the job reads.
 */
class ControlsTest {
  @TempDir static Path warehouse;
  private static List<DatedSpell> spells;
  private static Set<UnitPlace> counties;

  @BeforeAll
  static void resolved() throws IOException {
    spells = DatedSpell.all(Policies.resolved(warehouse));
    try (Stream<String> lines = Files.lines(Path.of("data/geography/counties.csv"))) {
      counties =
          lines
              .flatMap(line -> Stream.of(line.split(",", -1)))
              .filter(cell -> cell.matches("\\d{5}"))
              .map(fips -> new UnitPlace(state(fips), fips))
              .filter(place -> place.state() != null)
              .collect(Collectors.toSet());
    }
  }

  private static String state(String fips) {
    return UsState.ofFips(fips.substring(0, 2)).map(UsState::name).orElse(null);
  }

  static Stream<Job> jobs() {
    return Stream.of(
        Hand.counties(2010, 2016, "undated", "statewide"),
        Hand.counties(2000, 2019, "undated", "statewide"),
        Hand.counties(2007, 2016, "undated", "statewide"),
        Hand.job(
            Job.Unit.AGENCY,
            Period.month(2018, 1),
            Period.month(2024, 7),
            "state-law",
            "undated",
            "statewide"));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void noControlIsDatedAsLimiting(Job job) {
    Treatment all = new Treatment(job, spells);
    Set<String> limiting = new TreeSet<>();
    Set<UnitPlace> places = new HashSet<>(counties);
    if (job.panel().orElseThrow().unit() == Job.Unit.AGENCY) {
      counties.forEach(place -> places.add(new UnitPlace(place.state(), null)));
    }
    for (UnitPlace place : places) {
      if (all.standing(place).arm() == Arm.NONE_LISTED) {
        spells.stream()
            .filter(spell -> limits(spell, place, all.compared()))
            .forEach(spell -> limiting.add(place + ": " + spell.place().jurisdiction()));
      }
    }
    assertThat(counties).hasSizeGreaterThan(3_100);
    assertThat(limiting).isEmpty();
  }

  @Test
  void norInNewYorkWhoseComparisonEndsWithTheRuling() {
    Set<UnitPlace> newYork =
        counties.stream().filter(p -> p.state().equals("NY")).collect(Collectors.toSet());
    Treatment treatment =
        new Treatment(Hand.counties(2000, 2019, "undated", "statewide"), spells, newYork);

    assertThat(
            newYork.stream()
                .filter(place -> treatment.standing(place).arm() == Arm.NONE_LISTED)
                .filter(
                    place -> spells.stream().anyMatch(s -> limits(s, place, treatment.compared()))))
        .isEmpty();
  }

  /** In force by its certain days before the last period begins, whoever's it is in the county. */
  private static boolean limits(DatedSpell spell, UnitPlace place, Window window) {
    boolean here =
        (spell.ofState() || (place.county() == null && spell.ofCounty()))
            ? place.state().equals(spell.state())
            : place.county() != null && place.county().equals(spell.county());
    return here
        && spell.limits()
        && spell.aboutDetainers()
        && spell.inForceBetween(window.firstDay(), window.to().firstDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "national-2010-2016",
        "new-york",
        "monthly-2018-2024",
        "joined-year",
        "joined-month",
        "joined-reports",
        "pennsylvania"
      })
  void aShippedJobWithAPanelReadsEveryPolicyInput(String job) throws IOException {
    assertThat(Files.readString(Path.of("jobs", job + ".yaml")))
        .contains(
            "facts/policy_dates_from_public_pages.csv",
            "facts/statewide_policies.csv",
            "facts/state_policy_events.csv",
            "facts/local_policy_events.csv",
            "facts/agreements_287g_2002_2017.csv");
  }
}
