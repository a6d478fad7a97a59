package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.panel.Hand.agreement;
import static org.detaineroutcomes.panel.Hand.countyLimit;
import static org.detaineroutcomes.panel.Hand.keeping;
import static org.detaineroutcomes.panel.Hand.spell;
import static org.detaineroutcomes.panel.Hand.stateLaw;
import static org.detaineroutcomes.panel.Hand.treatment;

import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.panel.Hand;
import org.junit.jupiter.api.Test;

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
  void aCountyIsTreatedFromThePeriodOfTheLatestPossibleDay() {
    Treatment treatment = treatment(YEARS, countyLimit("IA", "19153", "2012-07-01", "2013-06-30"));

    assertThat(treatment.standing(POLK))
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2013), null));
    assertThat(treatment.stance(POLK, Period.year(2012))).isEqualTo("none listed");
    assertThat(treatment.stance(POLK, Period.year(2013))).isEqualTo("limits");
  }

  @Test
  void theFirstOfTwoDatedPoliciesCounts() {
    DatedSpell first = countyLimit("IA", "19153", "2014-08-18", "2014-08-18");
    DatedSpell second = countyLimit("IA", "19153", "2017-01-01", "2017-01-31");
    Treatment treatment = treatment(YEARS, second, first);

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2014));
    assertThat(new SpellUses(treatment).of(first)).isEqualTo(PolicyUse.DATES_UNIT);
    assertThat(new SpellUses(treatment).of(second)).isEqualTo(PolicyUse.LATER_SPELL);
  }

  @Test
  void aListingWithoutADateKeepsACountyOutOfBothGroups() {
    DatedSpell undated = countyLimit("IA", "19153", "", "");
    Treatment treatment = treatment(YEARS, undated);

    assertThat(treatment.standing(POLK))
        .isEqualTo(
            new ArmAssignment(
                Arm.EXCLUDED, null, "listed with a limiting policy that has no date"));
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
    assertThat(treatment.standing(tompkins)).isEqualTo(ArmAssignment.excluded(Treatment.IN_PART));
    assertThat(treatment(keeping(YEARS, "city-policy"), ithaca).standing(tompkins).arm())
        .isEqualTo(Arm.NONE_LISTED);
    assertThat(new SpellUses(treatment).of(ithaca)).isEqualTo(PolicyUse.NOT_THE_TREATMENT);
    assertThat(treatment.standing(new UnitPlace("NY", "36047")).cohort())
        .isEqualTo(Period.year(2014));
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
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.year(2014), null));
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
        .isEqualTo(ArmAssignment.excluded(Treatment.IN_PART));
    assertThat(treatment.standing(new UnitPlace("OR", "41043")).arm()).isEqualTo(Arm.NONE_LISTED);
  }

  @Test
  void aTableOfPoliciesDecidesAloneWhoIsDatedAndEventsSayTheStance() {
    DatedSpell tabled = countyLimit("NY", "36103", "2014-09-01", "2014-09-30");
    DatedSpell event =
        spell("FL", "county", "12086", "limits", "2013-12-03", "2013-12-03", "", "policy_events");
    UnitPlace miami = new UnitPlace("FL", "12086");
    Treatment both = treatment(YEARS, tabled, event);

    Treatment kept = treatment(keeping(YEARS, "event-policy"), tabled, event);

    assertThat(both.standing(miami)).isEqualTo(ArmAssignment.excluded(Treatment.EVENT_ALONE));
    assertThat(both.stance(miami, Period.year(2014))).isEqualTo("limits");
    assertThat(both.limitedByAnEventAlone(miami)).isFalse();
    assertThat(kept.standing(miami).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(kept.limitedByAnEventAlone(miami)).isTrue();
    assertThat(new SpellUses(both).of(event)).isEqualTo(PolicyUse.STANCE_ALONE);
    assertThat(treatment(YEARS, event).standing(miami).cohort()).isEqualTo(Period.year(2013));
  }

  @Test
  void aStatewideLimitTakesControlsAwayAndLeavesDatedCounties() {
    Treatment treatment =
        treatment(
            YEARS,
            spell("IA", "state", null, "limits", "", "2017-02-03", "", "statewide_policies"),
            countyLimit("IA", "19153", "2014-08-18", "2014-08-18"));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.LIMITING);
    assertThat(treatment.standing(ELSEWHERE).reason())
        .isEqualTo("in a state where a limit holds state-wide");
  }

  @Test
  void anEventInAStatesLawIsNoStatewideListing() {
    DatedSpell ruling = stateLaw("IA", "limits", "2014-03-04", "2014-03-04");
    Treatment treatment = treatment(YEARS, ruling);

    assertThat(treatment.standing(ELSEWHERE).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.stance(ELSEWHERE, Period.year(2014))).isEqualTo("limits");
    assertThat(new SpellUses(treatment).of(ruling)).isEqualTo(PolicyUse.NOT_THE_TREATMENT);
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
  void aReversalEndsTheStanceAndNotTheCohort() {
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
                "2015-01-26",
                "policy_events"));

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2013));
    assertThat(treatment.stance(POLK, Period.year(2014))).isEqualTo("limits");
    assertThat(treatment.stance(POLK, Period.year(2015))).isEqualTo("none listed");
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
    assertThat(leftOut.standing(POLK).reason()).isEqualTo("limited and reversed before the window");
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
        .isEqualTo(new ArmAssignment(Arm.LIMITING, Period.month(2019, 3), null));
    assertThat(treatment.standing(new UnitPlace("FL", "12086")))
        .isEqualTo(new ArmAssignment(Arm.MANDATE, Period.month(2019, 10), null));
    assertThat(treatment.standing(new UnitPlace("DC", null)).reason())
        .isEqualTo("a state law about detainers has no date in force");
    assertThat(treatment.standing(new UnitPlace("OH", null)).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(treatment.stance(new UnitPlace("FL", null), Period.month(2019, 9)))
        .isEqualTo("none listed");
    assertThat(treatment.stance(new UnitPlace("FL", null), Period.month(2019, 10)))
        .isEqualTo("mandates");
  }

  @Test
  void anAgencyInNoKnownStateIsInNoGroup() {
    assertThat(treatment(MONTHS).standing(new UnitPlace(null, null)).reason())
        .isEqualTo("in no state that is known");
  }

  @Test
  void anUnknownDefinitionIsAnsweredWithTheNearestOne() {
    Job job =
        Hand.job(Job.Unit.COUNTY, Period.year(2010), Period.year(2016), "any-detainer-limits");

    assertThatThrownBy(() -> treatment(job))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot use the treatment definition 'any-detainer-limits'")
        .hasMessageContaining("did you mean 'any-detainer-limit'?");
  }

  @Test
  void everyUnknownKindOfControlIsNamedAtOnce() {
    assertThatThrownBy(() -> treatment(Hand.counties(2010, 2016, "undatd", "state-wide")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("did you mean 'undated'?")
        .hasMessageContaining("did you mean 'statewide'?");
  }
}
