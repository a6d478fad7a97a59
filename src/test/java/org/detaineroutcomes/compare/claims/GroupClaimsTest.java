package org.detaineroutcomes.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.claims.rules.EffectOfSize;
import org.detaineroutcomes.compare.claims.rules.GroupClaim;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CurveHolding;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

class GroupClaimsTest {
  private static final String LIMITING = "dated limiting policy";
  private static final String NONE_LISTED = "no listed limiting policy";
  private static final String VIOLENT = "violent_rate_per_100k";
  private static final String PROPERTY = "property_rate_per_100k";
  private static final String SAFER = "sanctuary cities generally are safer than other localities";
  private static final String DANGEROUS = "sanctuary jurisdictions endanger public safety";

  @Example
  void lowerLevelsInEveryOutcomeSupportTheClaimThatAGroupIsSafer() {
    Judgement found =
        new SmallFacts()
            .estimate(level(VIOLENT, -30, 10))
            .estimate(level(PROPERTY, -300, 100))
            .judge("sanctuary-safer", SAFER);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).as("no effect bears it out").isTrue();
    assertThat(SmallFacts.because(found)).contains("that holds of the levels");
  }

  @Example
  void levelsThatAnEffectBearsOutSupportTheWholeClaim() {
    Judgement found =
        new SmallFacts()
            .estimate(level(VIOLENT, -30, 10))
            .estimate(effect(VIOLENT, -12, 4))
            .judge("sanctuary-safer", SAFER);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isFalse();
  }

  @Example
  void aClaimOfAnEffectSaysWhetherItHoldsOverTheCurve() {
    SmallFacts facts =
        new SmallFacts()
            .estimate(effect(VIOLENT, 12, 4))
            .row(
                SpecificationCurves.TABLE,
                CodedUnits.MEASURE,
                "violent",
                Estimates.TREATED_ARM,
                "limiting",
                SpecificationCurves.ESTIMATED,
                100L,
                SpecificationCurves.BELOW,
                30L,
                SpecificationCurves.ABOVE,
                70L,
                SpecificationCurves.APART_BELOW,
                2L,
                SpecificationCurves.APART_ABOVE,
                20L,
                SpecificationCurves.READING,
                "turns");

    assertThat(facts.judge("sanctuary-dangerous", DANGEROUS).notes())
        .contains(
            Note.of(ClaimNote.OVER_CURVE, VIOLENT, CurveHolding.TURNS, 100L, 30L, 70L, 2L, 20L));
  }

  @Example
  void directionsHoldOverACurveByTheSameRule() {
    assertThat(CurveHolding.of(ClaimDirection.LOWER, CurveReading.BELOW))
        .isEqualTo(CurveHolding.of(ClaimDirection.HIGHER, CurveReading.ABOVE))
        .isEqualTo(CurveHolding.HOLDS);
    assertThat(CurveHolding.of(ClaimDirection.LOWER, CurveReading.ABOVE))
        .isEqualTo(CurveHolding.of(ClaimDirection.HIGHER, CurveReading.BELOW))
        .isEqualTo(CurveHolding.FAILS);
    assertThat(CurveHolding.of(ClaimDirection.NO_DIFFERENCE, CurveReading.NOT_APART))
        .isEqualTo(CurveHolding.HOLDS);
  }

  @Example
  void offensesOfOneForceOverAllResidentsAreNoLevelOfCrime() {
    SmallFacts facts =
        new SmallFacts()
            .row(Panels.TABLE, CrimeFields.SCOPE, "known to sheriff or county police")
            .estimate(level(VIOLENT, -30, 10));

    assertThat(facts.judge("sanctuary-safer", SAFER).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(
            new GroupClaim(Arm.LIMITING, ClaimContrast.LEVEL, ClaimDirection.HIGHER)
                .judge(SmallFacts.claim("x", "x", null), facts.facts())
                .verdict())
        .isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Example
  void outcomesThatPointBothWaysContradictTheClaimInPartWhicheverItsDirection() {
    SmallFacts facts =
        new SmallFacts().estimate(level(VIOLENT, -30, 10)).estimate(level(PROPERTY, 300, 100));

    Judgement found = facts.judge("sanctuary-safer", SAFER);
    Judgement opposite =
        new GroupClaim(Arm.LIMITING, ClaimContrast.LEVEL, ClaimDirection.HIGHER)
            .judge(SmallFacts.claim("x", "x", null), facts.facts());

    assertThat(found.verdict()).isEqualTo(opposite.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(found.inPart()).isTrue();
    assertThat(opposite.inPart()).isTrue();
  }

  @Example
  void aLevelDifferenceIsNoEffectAndDoesNotJudgeAClaimOfOne() {
    Judgement found =
        new SmallFacts().estimate(level(VIOLENT, 30, 10)).judge("sanctuary-dangerous", DANGEROUS);

    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(found.missing()).containsExactly(Note.of(ClaimNeed.EFFECT_ESTIMATE));
  }

  @Example
  void anIntervalThatLeavesBothOpenDecidesNothingAndSaysWhatWouldHaveBeenFound() {
    Judgement found =
        new SmallFacts()
            .estimate(mean(VIOLENT, LIMITING, 300))
            .estimate(mean(VIOLENT, NONE_LISTED, 310))
            .estimate(effect(VIOLENT, 5, 20))
            .judge("sanctuary-dangerous", DANGEROUS);

    assertThat(found.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    Map<String, Double> figures = SmallFacts.figures(found);
    assertThat(figures)
        .containsEntry(
            "margin of equivalence, a tenth of the lower group’s mean, either way", 30.0);
    assertThat(
            figures.get("smallest true difference that would have been found four times in five"))
        .isBetween(56.0, 56.1);
  }

  @Example
  void aMarginThatIsRuledOutContradictsBothDirectionsAndSupportsNoDifference() {
    SmallFacts facts =
        new SmallFacts()
            .estimate(mean(VIOLENT, LIMITING, 300))
            .estimate(mean(VIOLENT, NONE_LISTED, 310))
            .estimate(effect(VIOLENT, 5, 8));

    assertThat(facts.judge("sanctuary-dangerous", DANGEROUS).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(
            new GroupClaim(Arm.LIMITING, ClaimContrast.EFFECT, ClaimDirection.LOWER)
                .judge(SmallFacts.claim("x", "x", null), facts.facts())
                .verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(facts.judge("hausman-no-effect", "no effect").verdict())
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Example
  void aPublishedSizeIsSupportedWhereTheIntervalHoldsItAndExcludesZero() {
    assertThat(size(-20, 5).verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(size(-10, 8).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(size(10, 5).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Example
  void aPublishedSizeIsNotMeasurableOnTheOffensesOfOneForce() {
    Judgement found =
        new SmallFacts()
            .row(Panels.TABLE, CrimeFields.SCOPE, "known to sheriff or county police")
            .row(
                PublishedFindings.TABLE,
                PublishedFindings.STUDY,
                "Manning & Burkhardt 2022",
                PublishedFindings.ESTIMATE,
                -17.9)
            .estimate(effect(VIOLENT, 10, 5))
            .judge("manning-violent", "lowered violent crime by 17.9");

    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(found.figures()).hasSize(2);
  }

  private static Judgement size(double estimate, double error) {
    return new SmallFacts()
        .row(
            PublishedFindings.TABLE,
            PublishedFindings.STUDY,
            "Manning & Burkhardt 2022",
            PublishedFindings.ESTIMATE,
            -17.9)
        .estimate(effect(VIOLENT, estimate, error))
        .judge("manning-violent", "lowered violent crime by 17.9");
  }

  @Property(tries = 200)
  void theOrderOfTheTwoGroupsInAnEstimateDecidesNothing(
      @ForAll @DoubleRange(min = -90, max = 90) double first,
      @ForAll @DoubleRange(min = -90, max = 90) double second,
      @ForAll @DoubleRange(min = 1, max = 40) double error) {
    for (Rule rule : rules(Arm.LIMITING)) {
      assertThat(judge(rule, facts(first, second, error, false)))
          .isEqualTo(judge(rule, facts(first, second, error, true)));
    }
  }

  @Property(tries = 200)
  void exchangingTheTwoLabelsMirrorsEverySentenceAndLeavesTheVerdict(
      @ForAll @DoubleRange(min = -90, max = 90) double first,
      @ForAll @DoubleRange(min = -90, max = 90) double second,
      @ForAll @DoubleRange(min = 1, max = 40) double error) {
    List<Rule> of = rules(Arm.LIMITING);
    List<Rule> mirrored = rules(Arm.NONE_LISTED);
    for (int i = 0; i < of.size(); i++) {
      Judgement seen = judge(of.get(i), facts(first, second, error, false));
      Judgement mirror = judge(mirrored.get(i), exchanged(first, second, error));

      assertThat(mirror.verdict()).isEqualTo(seen.verdict());
      assertThat(mirror.inPart()).isEqualTo(seen.inPart());
      assertThat(SmallFacts.because(mirror)).isEqualTo(exchanged(SmallFacts.because(seen)));
      assertThat(SmallFacts.words(mirror).caveat()).isEqualTo(SmallFacts.words(seen).caveat());
      assertThat(estimand(mirrored.get(i))).isEqualTo(exchanged(estimand(of.get(i))));
      assertThat(mirror.figures().stream().map(SmallFacts::label))
          .isEqualTo(seen.figures().stream().map(f -> exchanged(SmallFacts.label(f))).toList());
      assertThat(mirror.figures().stream().map(ClaimFigure::value))
          .isEqualTo(seen.figures().stream().map(ClaimFigure::value).toList());
    }
  }

  @Property(tries = 200)
  void oppositeClaimsAreJudgedByTheSameSteps(
      @ForAll @DoubleRange(min = -90, max = 90) double first,
      @ForAll @DoubleRange(min = -90, max = 90) double second,
      @ForAll @DoubleRange(min = 1, max = 40) double error) {
    for (ClaimContrast measured : ClaimContrast.values()) {
      Judgement lower =
          judge(
              new GroupClaim(Arm.LIMITING, measured, ClaimDirection.LOWER),
              facts(first, second, error, false));
      Judgement higher =
          judge(
              new GroupClaim(Arm.LIMITING, measured, ClaimDirection.HIGHER),
              facts(-first, -second, error, false));

      assertThat(higher.verdict()).isEqualTo(lower.verdict());
      assertThat(higher.inPart()).isEqualTo(lower.inPart());
    }
  }

  @Example
  void everyRuleIsUntouchedByTheOrderOfTheGroups() {
    Rules.all()
        .forEach(
            (id, rule) -> {
              Claim claim = SmallFacts.claim(id, "a claim", null);
              assertThat(ClaimVerdicts.judge(claim, facts(-20, 12, 5, false).facts()))
                  .isEqualTo(ClaimVerdicts.judge(claim, facts(-20, 12, 5, true).facts()));
            });
  }

  private static String estimand(Rule rule) {
    return NoteWords.of(rule.estimand(), Names.plain(Job.Unit.COUNTY));
  }

  private static List<Rule> rules(Arm group) {
    return List.of(
        new GroupClaim(group, ClaimContrast.LEVEL, ClaimDirection.LOWER),
        new GroupClaim(group, ClaimContrast.LEVEL, ClaimDirection.HIGHER),
        new GroupClaim(group, ClaimContrast.LEVEL, ClaimDirection.NO_DIFFERENCE),
        new GroupClaim(group, ClaimContrast.EFFECT, ClaimDirection.LOWER),
        new GroupClaim(group, ClaimContrast.EFFECT, ClaimDirection.HIGHER),
        new GroupClaim(group, ClaimContrast.EFFECT, ClaimDirection.NO_DIFFERENCE),
        new EffectOfSize("Manning & Burkhardt 2022", VIOLENT, group));
  }

  private static Judgement judge(Rule rule, SmallFacts facts) {
    return rule.judge(SmallFacts.claim("x", "x", null), facts.facts());
  }

  private static SmallFacts facts(double first, double second, double error, boolean turned) {
    return labelled(LIMITING, NONE_LISTED, first, second, error, turned);
  }

  /** The same numbers with the two labels exchanged. */
  private static SmallFacts exchanged(double first, double second, double error) {
    return labelled(NONE_LISTED, LIMITING, first, second, error, false);
  }

  private static SmallFacts labelled(
      String a, String b, double first, double second, double error, boolean turned) {
    SmallFacts facts =
        new SmallFacts()
            .row(
                PublishedFindings.TABLE,
                PublishedFindings.STUDY,
                "Manning & Burkhardt 2022",
                PublishedFindings.ESTIMATE,
                -17.9)
            .estimate(mean(VIOLENT, a, 300))
            .estimate(mean(VIOLENT, b, 310))
            .estimate(mean(PROPERTY, a, 200))
            .estimate(mean(PROPERTY, b, 150));
    for (String estimator : List.of("means", "did", "twfe")) {
      facts
          .estimate(line(estimator, VIOLENT, a, b, first, error, turned))
          .estimate(line(estimator, PROPERTY, a, b, second, error, turned));
    }
    return facts;
  }

  private static String exchanged(String text) {
    return text.replace(NONE_LISTED, "\u0001")
        .replace(LIMITING, NONE_LISTED)
        .replace("\u0001", LIMITING);
  }

  private static EstimateLine level(String outcome, double value, double error) {
    return line("means", outcome, LIMITING, NONE_LISTED, value, error, false);
  }

  private static EstimateLine effect(String outcome, double value, double error) {
    return line("did", outcome, LIMITING, NONE_LISTED, value, error, false);
  }

  private static EstimateLine line(
      String estimator,
      String outcome,
      String first,
      String second,
      double value,
      double error,
      boolean turned) {
    double signed = turned ? -value : value;
    return line(
        estimator,
        outcome,
        turned ? arms(second, first) : arms(first, second),
        estimator.equals("means") ? new Term(TermKind.DIFFERENCE, "difference") : Term.OVERALL,
        null,
        signed,
        error);
  }

  private static ComparedArms arms(String first, String second) {
    return new ComparedArms(arm(first), arm(second), ControlPool.NATIONAL);
  }

  private static Arm arm(String group) {
    return group.equals(LIMITING) ? Arm.LIMITING : Arm.NONE_LISTED;
  }

  private static EstimateLine mean(String outcome, String group, double value) {
    return line(
        "means",
        outcome,
        arms(LIMITING, NONE_LISTED),
        new Term(TermKind.LEVEL, "mean"),
        Group.of(EstimateDimension.ARM, arm(group).code()),
        value,
        1);
  }

  private static EstimateLine line(
      String estimator,
      String outcome,
      ComparedArms arms,
      Term term,
      Group group,
      double value,
      double error) {
    Estimate estimate =
        new Estimate(
            outcome,
            estimator,
            Specification.NONE,
            term,
            null,
            null,
            null,
            group,
            value,
            error,
            null,
            null,
            value - 2 * error,
            value + 2 * error,
            null,
            null,
            null,
            EstimateUnit.OUTCOME,
            null,
            null,
            null,
            null,
            null);
    return new EstimateLine(
        "0123456789abcdef", arms, estimate, Specification.NONE, List.of(), List.of(), null);
  }
}
