package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.junit.jupiter.api.Test;

class SamplingTest {
  private static final String OUTCOME = "violent";
  private static final Job JOB = Hand.counties(2010, 2013, "undated");
  private static final Treatment LAW =
      Hand.treatment(
          JOB,
          Hand.countyLimit("IA", "19001", "2012-01-01", "2012-01-01"),
          Hand.countyLimit("IA", "19003", "2010-01-01", "2010-01-01"),
          Hand.countyLimit("IA", "19005", "2017-01-01", "2017-01-31"),
          Hand.countyLimit("IA", "19007", "2012-01-01", "2012-01-01"),
          Hand.countyLimit("IA", "19009", "", ""),
          Hand.agreement("IA", "19011", "2009-10-01", "2017-08-01"),
          Hand.policeAgreement("IA", "19001", "2009-10-01", "2017-08-01"));

  /** No unit has a row in 2011, and none has the outcome in 2010. */
  private static final Coverage COVERAGE =
      new Coverage(
          List.of(
              unit("19001", 3, 2),
              unit("19003", 3, 2),
              unit("19005", 3, 2),
              unit("19009", 3, 2),
              unit("19011", 3, 2),
              unit("19013", 3, 1),
              unit("19015", 2, 2),
              unit("19017", 3, 2)),
          Map.of(Coverage.ROW, List.of(2010, 2012, 2013), OUTCOME, List.of(2012, 2013)));

  private static Coverage.Unit unit(String fips, int rows, int values) {
    return new Coverage.Unit(
        fips, new UnitPlace("IA", fips), Map.of(Coverage.ROW, rows, OUTCOME, values));
  }

  private static final Sampling SAMPLING = new Sampling(JOB, LAW, COVERAGE);

  private static List<String> ids(SampleAttrition funnel) {
    return funnel.left().stream().map(Candidate::id).toList();
  }

  private static Note someRow(String from, String to) {
    return Note.of(SampleRule.ROW_IN_SOME_PERIOD, List.of(from), List.of(to), "");
  }

  @Test
  void aBalancedControlHasAValueInEveryPeriodThatHasAny() {
    SampleAttrition funnel = SAMPLING.funnel(OUTCOME, true, Arm.NONE_LISTED);

    assertThat(ids(funnel)).containsExactly("19011", "19017");
    assertThat(funnel.steps())
        .containsExactly(
            new SampleAttrition.Step(Note.of(SampleRule.BEGINS, Arm.NONE_LISTED), 4, 4, 0, ""),
            new SampleAttrition.Step(someRow("2010", "2013"), 4, 4, 0, ""),
            new SampleAttrition.Step(
                Note.of(
                    SampleRule.ROW_IN_EVERY_PERIOD,
                    List.of("2010", "2012"),
                    List.of("2010", "2013"),
                    List.of("2011"),
                    List.of("2011"),
                    false),
                3,
                3,
                1,
                "19015"),
            new SampleAttrition.Step(
                Note.of(
                    SampleRule.OUTCOME_IN_EVERY_PERIOD,
                    "violent",
                    List.of("2012"),
                    List.of("2013"),
                    List.of("2010"),
                    List.of("2011"),
                    false),
                2,
                2,
                1,
                "19013"));
  }

  @Test
  void aUnitWhosePeriodsAfterAReversalAreLeftOutIsBalancedUntilThen() {
    DatedSpell reversed =
        Hand.spell(
            "IA",
            "county",
            "19001",
            "limits",
            "2011-01-01",
            "2011-01-01",
            "2012-06-01",
            "policies");
    Job job = Hand.reversing(JOB, Reversals.EXCLUDE_AFTER);
    Coverage coverage =
        new Coverage(
            List.of(unit("19001", 2, 2), unit("19003", 2, 2), unit("19005", 4, 4)),
            Map.of(
                Coverage.ROW,
                List.of(2010, 2011, 2012, 2013),
                OUTCOME,
                List.of(2010, 2011, 2012, 2013)));
    Sampling sampling =
        new Sampling(
            job,
            Hand.treatment(
                job, reversed, Hand.countyLimit("IA", "19003", "2011-01-01", "2011-01-01")),
            coverage);

    SampleAttrition funnel = sampling.funnel(OUTCOME, true, Arm.LIMITING);
    assertThat(ids(funnel)).containsExactly("19001");
    assertThat(funnel.steps())
        .extracting(SampleAttrition.Step::rule)
        .contains(
            Note.of(
                SampleRule.ROW_IN_EVERY_PERIOD,
                List.of("2010"),
                List.of("2013"),
                List.of(),
                List.of(),
                true));
    assertThat(ids(sampling.funnel(OUTCOME, true, Arm.NONE_LISTED))).containsExactly("19005");
  }

  @Test
  void anUnbalancedControlHasAValueInSomePeriod() {
    assertThat(ids(SAMPLING.funnel(OUTCOME, false, Arm.NONE_LISTED)))
        .containsExactly("19011", "19013", "19015", "19017");
  }

  @Test
  void aTreatedUnitHasAPeriodBeforeItsPolicyAndOneWithIt() {
    Job counts = Hand.counties(2010, 2013, "undated");
    Coverage everyYear =
        new Coverage(
            COVERAGE.units(),
            Map.of(Coverage.ROW, List.of(2010, 2012, 2013), OUTCOME, List.of(2010, 2012)));
    SampleAttrition funnel =
        new Sampling(counts, LAW, everyYear).funnel(OUTCOME, true, Arm.LIMITING);

    assertThat(ids(funnel)).containsExactly("19001");
    assertThat(funnel.steps())
        .extracting(
            SampleAttrition.Step::rule, SampleAttrition.Step::left, SampleAttrition.Step::named)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Note.of(SampleRule.BEGINS, Arm.LIMITING), 4, ""),
            org.assertj.core.groups.Tuple.tuple(someRow("2010", "2013"), 3, "19007"),
            org.assertj.core.groups.Tuple.tuple(
                Note.of(SampleRule.ADOPTED_AFTER, "2010"), 2, "19003"),
            org.assertj.core.groups.Tuple.tuple(
                Note.of(SampleRule.ADOPTED_BY, "2012"), 1, "19005"));
  }

  @Test
  void aUnitTreatedLaterStaysWhereNotYetTreatedUnitsAreControls() {
    Job notYet =
        JobParts.job(
            JOB.name(),
            JOB.title(),
            JOB.simulate(),
            JOB.inputs(),
            0,
            JOB.resolve(),
            JOB.panel(),
            JobParts.treatment(
                TreatmentDefinition.ANY_DETAINER_LIMIT,
                Controls.NOT_YET,
                List.of(),
                ControlPool.NATIONAL,
                Map.of()),
            JOB.outcomes(),
            JOB.comparisons(),
            JOB.publish());
    Coverage all =
        new Coverage(
            COVERAGE.units(),
            Map.of(Coverage.ROW, List.of(2010, 2012, 2013), OUTCOME, List.of(2010, 2012)));

    assertThat(ids(new Sampling(notYet, LAW, all).funnel(OUTCOME, true, Arm.LIMITING)))
        .containsExactly("19001", "19005");
  }

  @Test
  void agreementsAreCountedApartAndLoseThoseWithAPolicyOfTheirOwn() {
    SampleAttrition funnel = SAMPLING.funnel(OUTCOME, true, Arm.AGREEMENT_287G);

    assertThat(ids(funnel)).containsExactly("19011");
    assertThat(funnel.steps().get(0).left()).isEqualTo(2);
  }

  @Test
  void whoIsKeptOutLeavesForANamedReason() {
    SampleAttrition funnel = SAMPLING.funnel(OUTCOME, true, Arm.EXCLUDED);

    assertThat(funnel.left()).isEmpty();
    assertThat(funnel.steps().get(funnel.steps().size() - 1))
        .isEqualTo(
            new SampleAttrition.Step(
                Note.of(SampleRule.NOT_EXCLUDED, ExclusionReason.UNDATED), 0, 0, 1, "19009"));
  }

  @Test
  void aUnitIsInTheSampleOfOneArmOnly() {
    List<String> units =
        SampleTables.rows(Map.of(OUTCOME, SAMPLING)).values().iterator().next().stream()
            .map(row -> row.getString(1) + " " + row.getString(2))
            .toList();

    assertThat(units).doesNotHaveDuplicates();
    assertThat(units).contains("balanced 19011", "unbalanced 19013");
    assertThat(Arrays.asList("balanced 19009", "unbalanced 19007")).noneMatch(units::contains);
  }

  private static Coverage.Unit reported(String fips, int sets, double share) {
    return new Coverage.Unit(
        fips,
        new UnitPlace("IA", fips),
        Map.of(Coverage.ROW, 2, OUTCOME, 2),
        Map.of(),
        Map.of(OUTCOME, new Coverage.Steadiness(sets, share)));
  }

  private static SampleAttrition underRule(Reporters rule) {
    Job job = Hand.reportedBy(Hand.counties(2010, 2011), rule);
    Coverage coverage =
        new Coverage(
            List.of(
                reported("19001", 1, 1),
                reported("19003", 2, 0.95),
                reported("19005", 2, 0.5),
                reported("19007", 0, 1)),
            Map.of(Coverage.ROW, List.of(2010, 2011), OUTCOME, List.of(2010, 2011)));
    return new Sampling(job, Hand.treatment(job), coverage).funnel(OUTCOME, true, Arm.NONE_LISTED);
  }

  @Test
  void aUnitWhoseReportersChangeLeavesAtAStepOfItsOwn() {
    SampleAttrition funnel = underRule(Reporters.CONSTANT);

    assertThat(ids(funnel)).containsExactly("19001", "19007");
    assertThat(funnel.steps())
        .contains(
            new SampleAttrition.Step(
                Note.of(SampleRule.SAME_REPORTERS, "violent"), 2, 2, 2, "19003; 19005"));
  }

  @Test
  void aJobMayTakeAnyReportersOrAShareOfTheOffenses() {
    assertThat(ids(underRule(Reporters.ANY))).containsExactly("19001", "19003", "19005", "19007");
    assertThat(ids(underRule(Reporters.share(0.9)))).containsExactly("19001", "19003", "19007");
    assertThat(underRule(Reporters.share(0.9)).steps())
        .extracting(SampleAttrition.Step::rule)
        .contains(Note.of(SampleRule.REPORTERS_SHARE, 0.9));
  }
}
