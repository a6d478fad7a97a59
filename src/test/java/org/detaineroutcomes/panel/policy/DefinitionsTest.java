package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.panel.Hand;
import org.detaineroutcomes.panel.policy.definition.Definitions;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefinitionsTest {
  private static final UnitPlace POLK = new UnitPlace("IA", "19153");
  private static final UnitPlace LINN = new UnitPlace("IA", "19113");
  private static final UnitPlace LEHIGH = new UnitPlace("PA", "42077");
  private static final UnitPlace ADAMS = new UnitPlace("IA", "19003");

  private static final DatedSpell WARRANT =
      limit("IA", "19153", "2014-08-18", Compulsion.VOLUNTARY, PolicyComponent.JUDICIAL_WARRANT);
  private static final DatedSpell NO_HOLDS =
      limit("IA", "19113", "2014-08-18", Compulsion.FOLLOWS_RULING, PolicyComponent.NO_HOLDS);
  private static final DatedSpell SETTLED =
      limit("PA", "42077", "2014-12-31", Compulsion.COMPELLED, PolicyComponent.NOTIFICATION);

  @ParameterizedTest
  @EnumSource(TreatmentDefinition.class)
  void everyDefinitionHasARule(TreatmentDefinition definition) {
    assertThat(Definitions.of(definition)).isNotNull();
  }

  @Test
  void everyDefinitionStandsInTheSchemaOfJobs() throws Exception {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Job.class.getResourceAsStream("/org/detaineroutcomes/job.schema.json"));
    List<String> words = new ArrayList<>();
    schema
        .at("/properties/treatment/properties/definition/enum")
        .forEach(word -> words.add(word.asText()));

    assertThat(words).containsExactlyElementsOf(TreatmentDefinition.words());
  }

  @Test
  void everyDefinitionComparesTwoGroupsThatPanelsName() {
    assertThat(TreatmentDefinition.values())
        .allSatisfy(
            definition ->
                assertThat(definition.arms())
                    .isNotEmpty()
                    .allSatisfy(pair -> assertThat(pair.treated()).isNotEqualTo(pair.control())));
    assertThat(PanelFields.ARM.allowed())
        .containsExactlyInAnyOrderElementsOf(Code.codes(Arm.class));
  }

  @Test
  void theComponentDecidesWhoIsTreatedAndOtherLimitsLeaveBothGroups() {
    Treatment treatment = under("judicial-warrant-only");

    assertThat(treatment.standing(POLK).cohort()).isEqualTo(Period.year(2015));
    assertThat(treatment.standing(LINN).reason()).isEqualTo(ExclusionReason.OTHERWISE);
    assertThat(treatment.standing(ADAMS).arm()).isEqualTo(Arm.NONE_LISTED);
    assertThat(under("no-holds").standing(LINN).arm()).isEqualTo(Arm.LIMITING);
    assertThat(under("no-notification").standing(LEHIGH).arm()).isEqualTo(Arm.LIMITING);
  }

  @Test
  void aLimitOnOtherTermsBeforeTheOneAskedForLeavesBothGroups() {
    DatedSpell first = limit("IA", "19153", "2012-01-01", Compulsion.VOLUNTARY);
    Treatment treatment = Hand.treatment(job("judicial-warrant-only"), first, WARRANT);

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.EXCLUDED);
  }

  @Test
  void onlyAChosenLimitTreatsWhereCompelledOnesAreExcluded() {
    Treatment treatment = under("compelled-excluded");

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.LIMITING);
    assertThat(treatment.standing(LINN).arm()).isEqualTo(Arm.EXCLUDED);
    assertThat(treatment.standing(LEHIGH).arm()).isEqualTo(Arm.EXCLUDED);
  }

  @Test
  void aPracticeTreatsUnlessTheJobAsksForEnactedLawAlone() {
    DatedSpell practice = limit("IA", "19153", "2014-08-18", Compulsion.VOLUNTARY);
    DatedSpell settled = limit("IA", "19113", "2014-08-18", Compulsion.COMPELLED);
    Job counted = job("any-detainer-limit");
    Treatment ignored = Hand.treatment(Hand.ofEnactedLaw(counted), practice, settled);

    assertThat(Hand.treatment(counted, practice, settled).standing(POLK).cohort())
        .isEqualTo(Period.year(2015));
    assertThat(ignored.standing(POLK))
        .isEqualTo(ArmAssignment.excluded(ExclusionReason.IN_PRACTICE));
    assertThat(ignored.stance(POLK, Period.year(2015))).isEqualTo("none listed");
    assertThat(ignored.standing(LINN).cohort()).isEqualTo(Period.year(2015));
    assertThat(ignored.standing(ADAMS).arm()).isEqualTo(Arm.NONE_LISTED);
  }

  @Test
  void theFederalListSaysWhoIsOnItAndNotSinceWhen() {
    DatedSpell listed = Hand.spell("IL", "county", "17031", "limits", "", "", "", "policy_lists");
    DatedSpell state = Hand.spell("WA", "state", null, "limits", "", "", "", "policy_lists");
    DatedSpell city = Hand.spell("NM", "city", "35001", "limits", "", "", "", "policy_lists");
    Treatment treatment = Hand.treatment(job("federal-list"), listed, state, city, WARRANT);

    assertThat(treatment.standing(new UnitPlace("IL", "17031")))
        .isEqualTo(new ArmAssignment(Arm.ON_LIST, null, null));
    assertThat(treatment.standing(new UnitPlace("WA", "53033")).reason())
        .isEqualTo(ExclusionReason.NEAR_LISTED);
    assertThat(treatment.standing(new UnitPlace("NM", "35001")).arm()).isEqualTo(Arm.EXCLUDED);
    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.NOT_ON_LIST);
  }

  @Test
  void aReversalInTheWindowIsNotedOrDropsTheUnitAsTheJobSays() {
    DatedSpell reversed =
        Hand.spell(
            "IA",
            "county",
            "19153",
            "limits",
            "2012-06-01",
            "2012-06-01",
            "2014-01-26",
            "policy_events");
    Treatment noted =
        Hand.treatment(Hand.reversing(job("any-detainer-limit"), Reversals.FIRST), reversed);
    Treatment dropped =
        Hand.treatment(Hand.reversing(job("any-detainer-limit"), Reversals.DROP), reversed);
    Treatment cut =
        Hand.treatment(
            Hand.reversing(job("any-detainer-limit"), Reversals.EXCLUDE_AFTER), reversed);

    assertThat(noted.standing(POLK).cohort()).isEqualTo(Period.year(2013));
    assertThat(noted.reversal(POLK)).contains(Period.year(2014));
    assertThat(noted.inForce(POLK, Period.year(2013))).isTrue();
    assertThat(noted.inForce(POLK, Period.year(2014))).isFalse();
    assertThat(noted.leavesPeriodsOut()).isFalse();
    assertThat(noted.notes())
        .containsExactly(
            "treatment: reversals: first (treated from the first adoption for good: noted, not"
                + " undone); no longer in force from: 19153 IA 2014");
    assertThat(dropped.standing(POLK).reason()).isEqualTo(ExclusionReason.REVERSED_WITHIN_WINDOW);
    assertThat(cut.standing(POLK).cohort()).isEqualTo(Period.year(2013));
    assertThat(cut.leavesPeriodsOut()).isTrue();
  }

  @Test
  void aCourtsOrderAgainstAMandateIsAGroupOfItsOwn() {
    DatedSpell decree =
        limit("IA", "19153", "2011-01-01", Compulsion.COMPELLED, PolicyComponent.LISTED_OFFENSES);
    DatedSpell mandate = Hand.stateLaw("IA", "mandates", "2014-07-01", "2014-07-01");
    Treatment treatment =
        Hand.treatment(
            job("any-detainer-limit"), decree, mandate, limit("IA", "19113", "2011-01-01", null));

    assertThat(treatment.standing(POLK).arm()).isEqualTo(Arm.CONFLICT);
    assertThat(treatment.stance(POLK, Period.year(2013))).isEqualTo("limits");
    assertThat(treatment.stance(POLK, Period.year(2015))).isEqualTo("conflict");
    assertThat(treatment.standing(LINN).arm()).isEqualTo(Arm.LIMITING);
    assertThat(treatment.stance(LINN, Period.year(2015))).isEqualTo("mandates");
  }

  private static Treatment under(String definition) {
    return Hand.treatment(job(definition), WARRANT, NO_HOLDS, SETTLED);
  }

  private static Job job(String definition) {
    return Hand.job(
        Job.Unit.COUNTY, Period.year(2010), Period.year(2016), definition, "undated", "statewide");
  }

  private static DatedSpell limit(
      String state, String county, String day, Compulsion chosen, PolicyComponent... components) {
    Set<PolicyComponent> all = EnumSet.noneOf(PolicyComponent.class);
    all.addAll(List.of(components));
    LocalDate date = LocalDate.parse(day);
    return new DatedSpell(
        new PolicyPlace(county, state, PlaceLevel.COUNTY, county, "county name"),
        PolicyDirection.LIMITS,
        true,
        new SpellDays(date, date, null, null),
        day,
        ListedIn.POLICIES,
        true,
        new Terms(
            all,
            chosen == Compulsion.COMPELLED ? LegalBasis.SETTLEMENT : LegalBasis.AGENCY_POLICY,
            chosen));
  }
}
