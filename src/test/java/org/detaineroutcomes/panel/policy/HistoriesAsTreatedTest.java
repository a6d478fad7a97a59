package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.panel.Hand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when the hard cases are treated, by all the policies that the jobs read. */
class HistoriesAsTreatedTest {
  private static final UnitPlace SUFFOLK = new UnitPlace("NY", "36103");
  private static final UnitPlace ALBANY = new UnitPlace("NY", "36001");
  private static final UnitPlace PHILADELPHIA = new UnitPlace("PA", "42101");

  @TempDir static Path warehouse;
  private static List<DatedSpell> spells;

  @BeforeAll
  static void resolved() {
    spells = DatedSpell.all(Policies.resolved(warehouse));
  }

  @ParameterizedTest(name = "{0} {1} by year, in {2} to {3}: {4} from {5}, no longer from {6}")
  @CsvSource({
    "Suffolk, NY, 36103, 2000, 2019, LIMITING, 2015, 2016",
    "Kings, NY, 36047, 2000, 2019, LIMITING, 2012,",
    "Onondaga, NY, 36067, 2000, 2019, LIMITING, 2014,",
    "Miami-Dade, FL, 12086, 2010, 2019, LIMITING, 2014, 2017",
    "Arlington, VA, 51013, 2010, 2016, LIMITING, 2016,",
    "Orleans, LA, 22071, 2010, 2016, LIMITING, 2014,",
    "Cook, IL, 17031, 2010, 2016, LIMITING, 2012,",
    "Los Angeles, CA, 06037, 2010, 2016, CONFLICT,,",
    "Orange, CA, 06059, 2010, 2016, CONFLICT,,",
    "Alameda, CA, 06001, 2010, 2016, LIMITING, 2014,"
  })
  void byYear(
      String name,
      String state,
      String county,
      int from,
      int to,
      Arm arm,
      Integer cohort,
      Integer until) {
    Treatment treatment = new Treatment(Hand.counties(from, to, "undated", "statewide"), spells);
    UnitPlace place = new UnitPlace(state, county);

    assertThat(treatment.standing(place).arm()).isEqualTo(arm);
    assertThat(treatment.standing(place).cohort())
        .isEqualTo(cohort == null ? null : Period.year(cohort));
    if (arm == Arm.LIMITING) {
      assertThat(treatment.reversal(place).orElse(null))
          .isEqualTo(until == null ? null : Period.year(until));
    }
  }

  @ParameterizedTest(name = "{0} {1} by month: {3} from {4}, no longer from {5}")
  @CsvSource({
    "Suffolk, NY, 36103, LIMITING, 2014-10, 2016-12",
    "Miami-Dade, FL, 12086, LIMITING, 2014-01, 2017-01",
    "Philadelphia, PA, 42101, LIMITING, 2014-05, 2015-12",
    "Travis, TX, 48453, LIMITING, 2017-02, 2017-09",
    "Orleans, LA, 22071, LIMITING, 2013-09,"
  })
  void byMonth(String name, String state, String county, Arm arm, String cohort, String until) {
    Treatment treatment =
        new Treatment(
            Hand.job(
                Job.Unit.COUNTY,
                Period.month(2013, 1),
                Period.month(2018, 10),
                "any-detainer-limit"),
            spells);
    UnitPlace place = new UnitPlace(state, county);

    assertThat(treatment.standing(place).arm()).isEqualTo(arm);
    assertThat(treatment.standing(place).cohort()).hasToString(cohort);
    assertThat(treatment.reversal(place).map(Period::toString).orElse(null)).isEqualTo(until);
  }

  @Test
  void suffolkIsNotTreatedFromItsReversalToTheRuling() {
    Treatment treatment = new Treatment(Hand.counties(2000, 2019, "statewide"), spells);

    for (int year = 2016; year <= 2018; year++) {
      assertThat(treatment.inForce(SUFFOLK, Period.year(year))).isFalse();
      assertThat(treatment.compares(SUFFOLK, Period.year(year))).isFalse();
    }
    assertThat(treatment.inForce(SUFFOLK, Period.year(2019))).as("by the ruling").isTrue();
    assertThat(treatment.compares(SUFFOLK, Period.year(2019))).isFalse();
  }

  @Test
  void theRulingOf2018ReachesEveryCountyOfNewYork() {
    Job job = Hand.counties(2000, 2019, "undated", "statewide");
    Treatment state = new Treatment(job, spells, Set.of(SUFFOLK, ALBANY));
    Treatment nation = new Treatment(job, spells, Set.of(ALBANY, new UnitPlace("OH", "39001")));

    assertThat(state.compared()).hasToString("2000 to 2018");
    assertThat(state.standing(ALBANY).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(nation.compared()).hasToString("2000 to 2019");
    assertThat(nation.standing(ALBANY))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.STATEWIDE));
  }

  @Test
  void texasMandatesFromTheStayOfItsInjunction() {
    Treatment treatment = law("state-law", Period.month(2016, 1), Period.month(2020, 12));

    assertThat(treatment.standing(new UnitPlace("TX", "48201")))
        .isEqualTo(ArmAssignment.treated(Arm.MANDATE, Period.month(2017, 10)));
    assertThat(treatment.share(new UnitPlace("TX", "48201"), Period.month(2017, 9)))
        .isEqualTo(6 / 30.0);
    assertThat(treatment.stance(new UnitPlace("TX", "48201"), Period.month(2017, 9)))
        .isEqualTo("none listed");
  }

  @ParameterizedTest(name = "{0}, {1}, under the law of states from 2018 on: {3}")
  @CsvSource({
    "Clackamas, OR, 41005, LIMITING",
    "Denver, CO, 08031, LIMITING",
    "Albuquerque, NM, 35001, LIMITING",
    "Orleans, LA, 22071, CONFLICT",
    "East Baton Rouge, LA, 22033, MANDATE",
    "Allegheny, PA, 42003, NONE_LISTED",
    "Philadelphia, PA, 42101, EXCLUDED",
    "Bucks, PA, 42017, EXCLUDED",
    "King, WA, 53033, EXCLUDED",
    "Spokane, WA, 53063, LIMITING"
  })
  void underTheLawOfStatesNoPlaceThatLimitsIsAControl(
      String name, String state, String county, Arm arm) {
    Treatment treatment = law("state-law", Period.month(2018, 1), Period.month(2024, 7));

    assertThat(treatment.standing(new UnitPlace(state, county)).arm()).isEqualTo(arm);
  }

  @Test
  void philadelphiaIsNotUndated() {
    Treatment treatment = new Treatment(Hand.counties(2010, 2016, "undated"), spells);

    assertThat(treatment.standing(PHILADELPHIA))
        .as("in force in no whole year before 2017: it lapsed from 22 December 2015 to 3 January")
        .isEqualTo(ArmAssignment.treated(Arm.LIMITING, Period.year(2017)));
    assertThat(treatment.share(PHILADELPHIA, Period.year(2015))).isEqualTo(355 / 365.0);
  }

  private static Treatment law(String definition, Period from, Period to) {
    return new Treatment(
        Hand.job(Job.Unit.AGENCY, from, to, definition, "undated", "statewide"), spells);
  }
}
