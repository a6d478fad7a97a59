package org.detaineroutcomes.compare.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class CheckRulesTest {
  private static final String VIOLENT = "violent_rate_per_100k";
  private static final ComparedArms ARMS =
      new ComparedArms(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.NATIONAL);

  private final List<EstimateLine> all = new ArrayList<>();
  private final List<Row> ladder = new ArrayList<>();
  private final List<Row> curves = new ArrayList<>();

  private EstimateLine line(
      String outcome,
      Term term,
      Specification settings,
      Group group,
      Double estimate,
      Double low,
      Double high,
      Double p,
      Note... notes) {
    Estimate row =
        new Estimate(
            outcome,
            "callaway-santanna",
            settings,
            term,
            null,
            null,
            null,
            group,
            estimate,
            null,
            null,
            p,
            low,
            high,
            null,
            null,
            null,
            EstimateUnit.PER_100K_RESIDENTS,
            null,
            null,
            null,
            null,
            null);
    EstimateLine line =
        new EstimateLine(
            String.format(Locale.ROOT, "%016x", all.size()),
            ARMS,
            row,
            Specification.NONE,
            List.of(notes),
            List.of(),
            null);
    all.add(line);
    return line;
  }

  private EstimateLine effect(Double estimate, Double low, Double high, Note... notes) {
    return line(VIOLENT, Term.OVERALL, Specification.NONE, null, estimate, low, high, null, notes);
  }

  private EstimateLine check(
      TermName term,
      EstimateDimension dimension,
      String member,
      Double estimate,
      double low,
      double high) {
    return line(
        VIOLENT,
        Term.check(term),
        Specification.NONE,
        Group.of(dimension, member),
        estimate,
        low,
        high,
        null);
  }

  private void coding(LadderRung rung, double estimate, double low, double high) {
    ladder.add(
        new TableRowBuilder(Ladder.TABLE)
            .set(PanelFields.OUTCOME, VIOLENT)
            .set(EstimateFields.ESTIMATOR, "callaway-santanna")
            .set(Estimates.TREATED_ARM, ARMS.treated().code())
            .set(Estimates.CONTROL_ARM, ARMS.control().code())
            .set(LadderSamples.RUNG, rung.code())
            .set(EstimateFields.ESTIMATE, estimate)
            .set(EstimateFields.CONF_LOW, low)
            .set(EstimateFields.CONF_HIGH, high)
            .row());
  }

  private Judged judged(EffectCheck check, EstimateLine line) {
    CheckedEffect effect =
        new CheckedEffect(
            line,
            all,
            TableRow.all(Ladder.TABLE, ladder),
            TableRow.all(SpecificationCurves.TABLE, curves));
    return CheckRules.ALL.stream()
        .filter(rule -> rule.check() == check)
        .findFirst()
        .orElseThrow()
        .judge(effect);
  }

  private CheckVerdict verdict(EffectCheck check, EstimateLine line) {
    return judged(check, line).verdict();
  }

  @Test
  void everyCheckHasOneRuleInTheOrderOfItsCode() {
    assertThat(CheckRules.ALL).extracting(CheckRule::check).containsExactly(EffectCheck.values());
  }

  @Test
  void whatNobodyAskedForIsNotRun() {
    EstimateLine effect = effect(-32.0, -59.0, -4.0);
    assertThat(CheckRules.ALL)
        .allSatisfy(
            rule -> assertThat(verdict(rule.check(), effect)).isEqualTo(CheckVerdict.NOT_RUN));
  }

  @Test
  void aPlantedPlaceboOutcomeThatChangesFailsANullAsItFailsAnEffect() {
    EstimateLine none = effect(0.6, -8.4, 9.6);
    EstimateLine placebo =
        line(
            "unemployment_percent",
            Term.OVERALL,
            Specification.NONE,
            null,
            -0.28,
            -0.52,
            -0.03,
            null,
            Note.of(ComparisonNote.PLACEBO_OUTCOME));

    Judged judged = judged(EffectCheck.PLACEBO_OUTCOME, none);

    assertThat(judged.verdict()).isEqualTo(CheckVerdict.FAILED);
    assertThat(judged.id()).isEqualTo(placebo.id());
    assertThat(judged.varied()).isEqualTo("unemployment_percent");
    assertThat(judged.figure().estimate()).isEqualTo(-0.28);
  }

  @Test
  void aPlaceboDateFailsByTheOneThatIsFarthestFromZero() {
    EstimateLine effect = effect(-32.0, -59.0, -4.0);
    for (int shift = 1; shift <= 3; shift++) {
      line(
          VIOLENT,
          Term.check(TermName.PLACEBO_DATE),
          Specification.of(SettingKey.PLACEBO_SHIFT, shift),
          Group.of(EstimateDimension.TERM, "simple"),
          shift * 5.0,
          shift * 5.0 - 9,
          shift * 5.0 + 9,
          null);
    }
    Judged judged = judged(EffectCheck.PLACEBO_DATE, effect);
    assertThat(judged.verdict()).isEqualTo(CheckVerdict.FAILED);
    assertThat(judged.varied()).isEqualTo("3");
    assertThat(judged.figure().estimate()).isEqualTo(15.0);
  }

  @Test
  void earlierTrendsFailBelowFivePercent() {
    EstimateLine apart =
        effect(0.6, -8.4, 9.6, Note.of(RobustnessNote.EARLIER_TRENDS, 13, 55.979, 0.001, 1.5, 0.8));
    EstimateLine alike =
        effect(0.6, -8.4, 9.6, Note.of(RobustnessNote.EARLIER_TRENDS, 3, 1.2, 0.753, 1.5, 0.8));
    assertThat(verdict(EffectCheck.EARLIER_TRENDS, apart)).isEqualTo(CheckVerdict.FAILED);
    assertThat(verdict(EffectCheck.EARLIER_TRENDS, alike)).isEqualTo(CheckVerdict.PASSED);
  }

  @Test
  void aPlantedSignThatRestsOnOneGroupFails() {
    EstimateLine effect = effect(0.6, -8.4, 9.6);
    check(TermName.LEAVE_ONE_OUT, EstimateDimension.LEFT_OUT, "TX", 3.9, -4.0, 11.8);
    check(TermName.LEAVE_ONE_OUT, EstimateDimension.LEFT_OUT, "CA", -0.9, -9.1, 7.3);

    Judged judged = judged(EffectCheck.LEAVE_ONE_OUT, effect);

    assertThat(judged.verdict()).isEqualTo(CheckVerdict.FAILED);
    assertThat(judged.varied()).isEqualTo("CA");
  }

  @Test
  void anEffectWhoseIntervalIncludesZeroWithoutOneGroupFails() {
    EstimateLine effect = effect(0.9, 0.1, 1.7);
    check(TermName.LEAVE_ONE_OUT, EstimateDimension.LEFT_OUT, "Cortland", 0.7, -0.1, 1.5);
    assertThat(judged(EffectCheck.LEAVE_ONE_OUT, effect).varied()).isEqualTo("Cortland");
    assertThat(verdict(EffectCheck.LEAVE_ONE_OUT, effect)).isEqualTo(CheckVerdict.FAILED);
  }

  @Test
  void aGroupThatMovesTheFigureAndNotTheAnswerPasses() {
    EstimateLine effect = effect(-32.0, -59.0, -4.0);
    check(TermName.LEAVE_ONE_OUT, EstimateDimension.LEFT_OUT, "NY", -21.0, -40.0, -2.0);
    assertThat(verdict(EffectCheck.LEAVE_ONE_OUT, effect)).isEqualTo(CheckVerdict.PASSED);
  }

  private void bounds(String strength, double low, double high) {
    check(
        TermName.BOUNDS_RELATIVE_MAGNITUDES,
        EstimateDimension.RELATIVE_MAGNITUDE,
        strength,
        null,
        low,
        high);
  }

  @Test
  void boundsFailAnEffectAtTheWeakestStrengthThatIncludesZero() {
    EstimateLine effect = effect(-32.0, -59.0, -4.0);
    bounds("10.0", -900, 800);
    bounds("2.0", -272, 206);
    bounds("0.5", -70, -1);
    Judged judged = judged(EffectCheck.TREND_BOUNDS, effect);
    assertThat(judged.verdict()).isEqualTo(CheckVerdict.FAILED);
    assertThat(judged.dimension().code() + " " + judged.varied())
        .isEqualTo("relative_magnitude 2.0");
    assertThat(judged.figure().high()).isEqualTo(206);
  }

  @Test
  void boundsFailANullThatNoLongerRulesOutWhatItDid() {
    EstimateLine none = effect(0.6, -8.4, 9.6);
    bounds("0.5", -12, 14);
    assertThat(verdict(EffectCheck.TREND_BOUNDS, none)).isEqualTo(CheckVerdict.PASSED);
    bounds("1.0", -40.5, 31.3);
    assertThat(verdict(EffectCheck.TREND_BOUNDS, none)).isEqualTo(CheckVerdict.FAILED);
  }

  private void chance(double p) {
    line(
        VIOLENT,
        Term.check(TermName.RANDOMIZATION),
        Specification.NONE,
        Group.of(EstimateDimension.TERM, "simple"),
        1.0,
        null,
        null,
        p);
  }

  @Test
  void chanceAndIntervalMustGiveOneAnswer() {
    EstimateLine effect = effect(-32.0, -59.0, -4.0);
    EstimateLine none = effect(-2.0, -9.0, 4.0);
    chance(0.152);
    assertThat(verdict(EffectCheck.RANDOMIZATION, effect)).isEqualTo(CheckVerdict.FAILED);
    assertThat(verdict(EffectCheck.RANDOMIZATION, none)).isEqualTo(CheckVerdict.PASSED);
  }

  @Test
  void chanceBelowFivePercentSpeaksAgainstANull() {
    EstimateLine none = effect(-2.0, -9.0, 4.0);
    chance(0.004);
    assertThat(verdict(EffectCheck.RANDOMIZATION, none)).isEqualTo(CheckVerdict.FAILED);
  }

  @Test
  void codingsThatTurnTheSignOrTheIntervalFailTheirCheckAlone() {
    EstimateLine effect = effect(-13.3, -39.5, 12.9);
    coding(LadderRung.AS_BEFORE, 10.4, -10.2, 30.9);
    coding(LadderRung.SAME_REPORTERS, 10.4, -10.2, 30.9);
    coding(LadderRung.ONE_ADOPTER, -5.3, -31.1, 20.5);
    coding(LadderRung.MAJORITY, -21.0, -46.8, -0.7);
    coding(LadderRung.AS_ASKED, -13.3, -39.5, 12.9);
    coding(LadderRung.WITHOUT_LARGEST, -9.8, -38.6, 19.0);

    assertThat(verdict(EffectCheck.REPORTERS, effect)).isEqualTo(CheckVerdict.PASSED);
    assertThat(verdict(EffectCheck.ADOPTERS, effect)).isEqualTo(CheckVerdict.FAILED);
    assertThat(judged(EffectCheck.ADOPTERS, effect).against().orElseThrow().estimate())
        .isEqualTo(-5.3);
    assertThat(judged(EffectCheck.TIMING_RULE, effect).varied()).isEqualTo("majority");
    assertThat(verdict(EffectCheck.TIMING_RULE, effect)).isEqualTo(CheckVerdict.FAILED);
    assertThat(verdict(EffectCheck.LARGEST_ADOPTER, effect)).isEqualTo(CheckVerdict.PASSED);
  }

  private void curve(CurveReading reading) {
    curves.add(
        new TableRowBuilder(SpecificationCurves.TABLE)
            .set(CodedUnits.MEASURE, "violent")
            .set(Estimates.TREATED_ARM, ARMS.treated().code())
            .set(SpecificationCurves.READING, reading.code())
            .set(SpecificationCurves.P_MEDIAN, 0.4)
            .row());
  }

  @Test
  void aCurveThatTurnsOnTheChoicesFailsANullAndAnEffect() {
    curve(CurveReading.TURNS);
    assertThat(verdict(EffectCheck.SPECIFICATION_CURVE, effect(-32.0, -59.0, -4.0)))
        .isEqualTo(CheckVerdict.FAILED);
    assertThat(verdict(EffectCheck.SPECIFICATION_CURVE, effect(0.6, -8.4, 9.6)))
        .isEqualTo(CheckVerdict.FAILED);
  }

  @Test
  void aCurveThatSaysWhatTheEffectSaysPasses() {
    curve(CurveReading.BELOW);
    EstimateLine below = effect(-32.0, -59.0, -4.0);
    assertThat(verdict(EffectCheck.SPECIFICATION_CURVE, below)).isEqualTo(CheckVerdict.PASSED);
    assertThat(judged(EffectCheck.SPECIFICATION_CURVE, below).pValue()).isEqualTo(0.4);
    assertThat(verdict(EffectCheck.SPECIFICATION_CURVE, effect(32.0, 4.0, 59.0)))
        .isEqualTo(CheckVerdict.FAILED);
  }
}
