package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.panel.Hand.agreement;
import static org.detaineroutcomes.panel.Hand.countyLimit;
import static org.detaineroutcomes.panel.Hand.keeping;
import static org.detaineroutcomes.panel.Hand.spell;
import static org.detaineroutcomes.panel.Hand.stateLaw;
import static org.detaineroutcomes.panel.Hand.treatment;

import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.panel.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentTest {
  private static final UnitPlace POLK = new UnitPlace("IA", "19153");
  private static final UnitPlace ELSEWHERE = new UnitPlace("IA", "19001");
  private static final Job YEARS = Hand.counties(2010, 2016, "undated", "statewide");
  private static final Job MONTHS =
      Hand.job(
          Job.Unit.AGENCY,
          Period.month(2018, 1),
          Period.month(2024, 7),
          "state-law-limits",
          "undated");

  @Test
  void aCountyIsTreatedFromTheFirstFullPeriodAfterTheLatestPossibleDay() {
    Treatment treatment = treatment(YEARS, countyLimit("IA", "19153", "2012-07-01", "2013-06-30"));

    assertThat(treatment.standing(POLK))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2014), null));
    assertThat(treatment.stance(POLK, Period.year(2013))).isEqualTo("none listed");
    assertThat(treatment.stance(POLK, Period.year(2014))).isEqualTo("limits");
    assertThat(treatment.share(POLK, Period.year(2013))).isEqualTo(185 / 365.0);
  }

  @ParameterizedTest(name = "in force from {0}, {1}: treated from {2}")
  @CsvSource({
    "2014-12-14, first-full, 2015",
    "2014-12-14, any-day, 2014",
    "2014-12-14, majority, 2015",
    "2014-06-30, majority, 2014",
    "2014-07-03, majority, 2015",
    "2014-01-01, first-full, 2014"
  })
  void theRuleOfAdoptionSaysHowMuchOfAPeriodIsEnough(String day, String rule, int cohort) {
    Job job = Hand.adopting(YEARS, Choice.of(AdoptionRule.class, rule).orElseThrow());
    Treatment treatment = treatment(job, countyLimit("IA", "19153", day, day));

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(cohort));
    assertThat(treatment.inForce(POLK, Period.year(cohort))).isTrue();
    assertThat(treatment.inForce(POLK, Period.year(cohort - 1))).isFalse();
  }

  @Test
  void anAgencyOfNoKnownCountyIsNoControlWhereACountyLimits() {
    UnitPlace somewhere = new UnitPlace("IA", null);
    Treatment treatment = treatment(MONTHS, countyLimit("IA", "19153", "2019-01-01", "2019-01-01"));

    assertThat(treatment.standing(somewhere))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.NO_COUNTY));
    assertThat(treatment.standing(ELSEWHERE).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.standing(new UnitPlace("NE", null)).arm()).isEqualTo(Arm.NONE_LISTED);
  }

  @Test
  void theFirstOfTwoDatedPoliciesCounts() {
    DatedSpell first = countyLimit("IA", "19153", "2014-08-18", "2014-08-18");
    DatedSpell second = countyLimit("IA", "19153", "2017-01-01", "2017-01-31");
    Treatment treatment = treatment(YEARS, second, first);

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2015));
    assertThat(new SpellUses(treatment).of(first)).isEqualTo(PolicyUse.DATES_UNIT);
    assertThat(new SpellUses(treatment).of(second)).isEqualTo(PolicyUse.LATER_SPELL);
  }

  @Test
  void aListingWithoutADateKeepsACountyOutOfBothGroups() {
    DatedSpell undated = countyLimit("IA", "19153", "", "");
    Treatment treatment = treatment(YEARS, undated);

    assertThat(treatment.standing(POLK))
        .isEqualTo(new ArmAssignment(Arm.EXCLUDED, null, ExclusionReason.UNDATED));
    assertThat(treatment.stance(POLK, Period.year(2016))).isEqualTo("undated limit");
    assertThat(new SpellUses(treatment).of(undated)).isEqualTo(PolicyUse.NO_CERTAIN_DATE);
  }

  @Test
  void aDateBeatsAListingWithoutOne() {
    Treatment treatment =
        treatment(
            YEARS,
            countyLimit("IA", "19153", "", ""),
            countyLimit("IA", "19153", "2014-01-01", "2014-12-31"));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.LIMITING);
  }

  @Test
  void aCityDatesNoCountyUnlessItIsItsCounties() {
    DatedSpell ithaca =
        spell("NY", "city", "36109", "limits", "2017-02-01", "2017-02-28", "", "policies");
    DatedSpell newYork = newYorkCity("36047");
    Treatment treatment = treatment(YEARS, ithaca, newYork);

    UnitPlace tompkins = new UnitPlace("NY", "36109");
    assertThat(treatment.standing(tompkins))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.IN_PART));
    assertThat(treatment(keeping(YEARS, "city-policy"), ithaca).standing(tompkins).arm())
        .isEqualTo(Arm.NONE_LISTED);
    assertThat(new SpellUses(treatment).of(ithaca)).isEqualTo(PolicyUse.NOT_OF_THE_JAIL);
    assertThat(treatment.standing(new UnitPlace("NY", "36047")).cohort())
        .isEqualTo(Period.year(2015));
  }

  @Test
  void aCityThatIsItsCountiesIsOneAdopterInAllOfThem() {
    DatedSpell kings = newYorkCity("36047");
    DatedSpell queens = newYorkCity("36081");
    Treatment treatment =
        treatment(YEARS, kings, queens, countyLimit("NY", "36103", "2014-09-01", "2014-09-30"));

    assertThat(treatment.adopterOf(new UnitPlace("NY", "36047")).orElseThrow())
        .isEqualTo(treatment.adopterOf(new UnitPlace("NY", "36081")).orElseThrow())
        .isEqualTo(new Adopter("NY New York City", "New York City", PlaceLevel.CITY));
    assertThat(treatment.adopterOf(new UnitPlace("NY", "36103")).orElseThrow().id())
        .isEqualTo("36103");
    assertThat(treatment.adopterOf(new UnitPlace("NY", "36001"))).isEmpty();
  }

  private static DatedSpell newYorkCity(String county) {
    return new DatedSpell(
        new PolicyPlace("New York City", "NY", PlaceLevel.CITY, county, PolicyPlace.WHOLE_COUNTIES),
        PolicyDirection.LIMITS,
        true,
        new SpellDays(null, java.time.LocalDate.of(2014, 11, 30), null, null),
        "November 2014",
        ListedIn.POLICIES,
        false,
        Terms.UNKNOWN);
  }

  @Test
  void aCityThatLiesInNoCountyDatesItselfHoweverItWasPlaced() {
    DatedSpell baltimore =
        spell("MD", "city", "24510", "limits", "2014-09-01", "2014-09-30", "", "policies");
    Treatment treatment = treatment(YEARS, baltimore);

    assertThat(treatment.standing(new UnitPlace("MD", "24510")))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2015), null));
    assertThat(treatment.standing(new UnitPlace("MD", "24005")).arm()).isEqualTo(Arm.NONE_LISTED);
  }

  @Test
  void aPoliceThatLimitsTakesItsCountyOutOfTheControls() {
    DatedSpell police =
        spell("OR", "agency", "41039", "limits", "2014-04-01", "2014-04-30", "", "policies");
    DatedSpell ended =
        spell(
            "OR", "city", "41043", "limits", "2005-01-01", "2005-01-01", "2008-01-01", "policies");
    Treatment treatment = treatment(YEARS, police, ended);

    assertThat(treatment.standing(new UnitPlace("OR", "41039")))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.IN_PART));
    assertThat(treatment.standing(new UnitPlace("OR", "41043")).arm()).isEqualTo(Arm.NONE_LISTED);
  }

  @Test
  void anEventTreatsAsTheTableOfPoliciesDoes() {
    DatedSpell tabled = countyLimit("NY", "36103", "2014-09-01", "2014-09-30");
    DatedSpell event =
        spell("FL", "county", "12086", "limits", "2013-12-03", "2013-12-03", "", "policy_events");
    UnitPlace miami = new UnitPlace("FL", "12086");
    Treatment both = treatment(YEARS, tabled, event);

    assertThat(both.standing(miami))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2014), null));
    assertThat(both.stance(miami, Period.year(2014))).isEqualTo("limits");
    assertThat(new SpellUses(both).of(event)).isEqualTo(PolicyUse.DATES_UNIT);
  }

  @Test
  void twoSourcesOfOnePolicyAreOnePolicyWhoseExactDayCounts() {
    DatedSpell month = countyLimit("IA", "19153", "2013-12-01", "2013-12-31");
    DatedSpell exact =
        spell("IA", "county", "19153", "limits", "2013-12-03", "2013-12-03", "", "policy_events");
    Treatment treatment = treatment(YEARS, month, exact);

    assertThat(treatment.share(POLK, Period.year(2013))).isEqualTo(29 / 365.0);
    assertThat(new SpellUses(treatment).of(exact)).isEqualTo(PolicyUse.DATES_UNIT);
    assertThat(new SpellUses(treatment).of(month)).isEqualTo(PolicyUse.LATER_SPELL);
  }

  @Test
  void aStatewideLimitTakesControlsAwayAndLeavesDatedCounties() {
    Treatment treatment =
        treatment(
            YEARS,
            spell("IA", "state", null, "limits", "", "2017-02-03", "", "statewide_policies"),
            countyLimit("IA", "19153", "2014-08-18", "2014-08-18"));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.LIMITING);
    assertThat(treatment.standing(ELSEWHERE).reason()).isEqualTo(ExclusionReason.STATEWIDE);
  }

  @Test
  void aLawOfTheStateLimitsEveryCountyWhichIsThenNoControl() {
    DatedSpell ruling = stateLaw("IA", "limits", "2014-03-04", "2014-03-04");
    Treatment keptOut = treatment(YEARS, ruling);
    Treatment counted = treatment(Hand.counties(2010, 2016, "undated"), ruling);

    assertThat(keptOut.standing(ELSEWHERE))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.STATEWIDE));
    assertThat(counted.standing(ELSEWHERE))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2015), null));
    assertThat(counted.adopterOf(ELSEWHERE).orElseThrow().id()).isEqualTo("IA");
    assertThat(keptOut.stance(ELSEWHERE, Period.year(2015))).isEqualTo("limits");
    assertThat(new SpellUses(keptOut).of(ruling)).isEqualTo(PolicyUse.EXCLUDES_STATE);
    assertThat(new SpellUses(counted).of(ruling)).isEqualTo(PolicyUse.TREATS_STATE);
  }

  @Test
  void aCountyUnderItsStatesLawBeforeItsOwnPolicyIsTreatedFromTheLawOn() {
    Treatment treatment =
        treatment(
            YEARS,
            stateLaw("IA", "limits", "2014-01-01", "2014-01-01"),
            countyLimit("IA", "19153", "2014-06-26", "2014-06-26"));

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2014));
    assertThat(treatment.adopterOf(POLK).orElseThrow().id()).isEqualTo("19153");
  }

  @Test
  void whenALawReachesEveryUnitTheComparisonEndsBefore() {
    DatedSpell own = countyLimit("IA", "19153", "2012-03-01", "2012-03-01");
    DatedSpell ruling = stateLaw("IA", "limits", "2015-11-14", "2015-11-14");
    Treatment treatment =
        new Treatment(YEARS, java.util.List.of(own, ruling), java.util.Set.of(POLK, ELSEWHERE));

    assertThat(treatment.compared()).hasToString("2010 to 2015");
    assertThat(treatment.standing(ELSEWHERE).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.stance(ELSEWHERE, Period.year(2015))).isEqualTo("none listed");
    assertThat(treatment.compares(ELSEWHERE, Period.year(2015))).isTrue();
    assertThat(treatment.compares(ELSEWHERE, Period.year(2016))).isFalse();
    assertThat(treatment.notes())
        .containsExactly(
            "treatment: a comparison with units that are never treated ends with 2015: from 2016 on"
                + " a limit is in force in every unit; controls: not-yet compares the later periods"
                + " with units that are not yet treated");
  }

  @Test
  void aLimitInNoWholePeriodIsNeitherTreatmentNorControl() {
    Treatment treatment =
        treatment(
            YEARS,
            spell(
                "IA",
                "county",
                "19153",
                "limits",
                "2014-02-01",
                "2014-02-01",
                "2014-09-25",
                "policy_events"));

    assertThat(treatment.standing(POLK))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.NEVER_FULLY));
  }

  @Test
  void aLimitBesideAnAgreementOfTheJailIsAConflictAndOneOfATownsPoliceIsNot() {
    Treatment treatment =
        treatment(
            YEARS,
            agreement("IA", "19153", "2009-10-01", "2015-03-31"),
            countyLimit("IA", "19153", "2014-06-26", "2014-06-26"));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.CONFLICT);
    assertThat(treatment.on(POLK, java.time.LocalDate.of(2014, 6, 25)).kind())
        .isEqualTo(Stance.Kind.AGREEMENT);
    assertThat(treatment.on(POLK, java.time.LocalDate.of(2014, 6, 26)).kind())
        .isEqualTo(Stance.Kind.CONFLICT);
    assertThat(treatment.on(POLK, java.time.LocalDate.of(2015, 4, 1)).kind())
        .isEqualTo(Stance.Kind.LIMITS);
    assertThat(
            treatment(
                    YEARS,
                    Hand.policeAgreement("IA", "19153", "2009-10-01", "2015-03-31"),
                    countyLimit("IA", "19153", "2014-06-26", "2014-06-26"))
                .standing(POLK)
                .arm())
        .isEqualTo(Arm.LIMITING);
  }

  @Test
  void anAgreementCountsWhenItIsListedOnBothDaysOfTheWindow() {
    Treatment treatment =
        treatment(
            YEARS,
            agreement("IA", "19153", "2009-10-01", "2017-08-01"),
            agreement("IA", "19001", "2009-10-01", "2013-09-30"));

    assertThat(treatment.agreementThrough(POLK)).isTrue();
    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.agreementThrough(ELSEWHERE)).isFalse();
    assertThat(treatment.stance(ELSEWHERE, Period.year(2012))).isEqualTo("287(g) agreement");
    assertThat(treatment.stance(ELSEWHERE, Period.year(2013))).isEqualTo("none listed");
  }

  @Test
  void anAgreementIsAGroupOfItsOwnWhereTheJobKeepsItOutOfTheControls() {
    Treatment treatment =
        treatment(
            Hand.counties(2010, 2016, "287g"),
            agreement("IA", "19153", "2009-10-01", "2017-08-01"));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.AGREEMENT_287G);
  }

  @Test
  void aReversalEndsTheTreatmentAndTheComparisonOfItsUnit() {
    Treatment treatment =
        treatment(
            YEARS,
            spell(
                "IA",
                "county",
                "19153",
                "limits",
                "2013-12-03",
                "2013-12-03",
                "2016-01-26",
                "policy_events"));

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2014));
    assertThat(treatment.stance(POLK, Period.year(2015))).isEqualTo("limits");
    assertThat(treatment.stance(POLK, Period.year(2016))).isEqualTo("none listed");
    assertThat(treatment.reversal(POLK)).contains(Period.year(2016));
    assertThat(treatment.compares(POLK, Period.year(2015))).isTrue();
    assertThat(treatment.compares(POLK, Period.year(2016))).isFalse();
  }

  @Test
  void aLimitThatEndedBeforeTheWindowDatesNothing() {
    DatedSpell old =
        spell(
            "IA",
            "county",
            "19153",
            "limits",
            "2007-01-01",
            "2007-01-01",
            "2009-01-01",
            "policy_events");
    Treatment kept = treatment(YEARS, old);
    Treatment leftOut = treatment(Hand.counties(2010, 2016, "reversed"), old);

    assertThat(kept.standing(POLK).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(new SpellUses(kept).of(old)).isEqualTo(PolicyUse.ENDED_BEFORE_WINDOW);
    assertThat(leftOut.standing(POLK).reason()).isEqualTo(ExclusionReason.REVERSED_BEFORE_WINDOW);
  }

  @Test
  void lawsOfStatesThatLimitAndThatMandateAreTwoTreatments() {
    Treatment treatment =
        treatment(
            MONTHS,
            stateLaw("NJ", "limits", "2019-03-15", "2019-03-15"),
            stateLaw("FL", "mandates", "2019-10-01", "2019-10-01"),
            stateLaw("DC", "limits", "2020-12-15", ""));

    assertThat(treatment.standing(new UnitPlace("NJ", null)))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.month(2019, 4), null));
    assertThat(treatment.standing(new UnitPlace("FL", "12086")))
        .isEqualTo(new ArmAssignment(Arm.MANDATE, Period.month(2019, 10), null));
    assertThat(treatment.standing(new UnitPlace("DC", null)).reason())
        .isEqualTo(ExclusionReason.STATE_LAW_UNDATED);
    assertThat(treatment.standing(new UnitPlace("OH", null)).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.stance(new UnitPlace("FL", null), Period.month(2019, 9)))
        .isEqualTo("none listed");
    assertThat(treatment.stance(new UnitPlace("FL", null), Period.month(2019, 10)))
        .isEqualTo("mandates");
  }

  @Test
  void aCountyThatLimitsItselfIsNoControlOfALawOfStates() {
    Treatment treatment =
        treatment(
            MONTHS,
            countyLimit("PA", "42101", "2016-01-04", "2016-01-04"),
            stateLaw("WA", "limits", "2019-05-21", "2019-05-21"),
            countyLimit("WA", "53033", "2013-12-31", "2013-12-31"));

    assertThat(treatment.standing(new UnitPlace("PA", "42101")))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.BELOW_STATE));
    assertThat(treatment.standing(new UnitPlace("PA", "42003")).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.standing(new UnitPlace("WA", "53033")))
        .as("limited before its state was")
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.OTHERWISE));
    assertThat(treatment.standing(new UnitPlace("WA", "53061")).cohort())
        .isEqualTo(Period.month(2019, 6));
  }

  @Test
  void anAgencyInNoKnownStateIsInNoGroup() {
    assertThat(treatment(MONTHS).standing(new UnitPlace(null, null)).reason())
        .isEqualTo(ExclusionReason.NO_STATE);
  }
}
