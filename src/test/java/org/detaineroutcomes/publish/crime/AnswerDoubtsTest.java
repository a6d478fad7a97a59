package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.publish.FixtureAnswers;
import org.junit.jupiter.api.Test;

class AnswerDoubtsTest {
  private static final String VIOLENT = "violent_rate_per_100k";
  private static final String PROPERTY = "property_rate_per_100k";

  private final FixtureAnswers planted = new FixtureAnswers();

  private static Note earlierTrends(int df, double statistic, double p) {
    return Note.of(RobustnessNote.EARLIER_TRENDS, df, statistic, p, 1.5, 0.8);
  }

  private void failed(
      EffectCheck check, String varied, Double value, Double low, Double high, Double p) {
    planted.check(check, CheckVerdict.FAILED, varied, value, low, high, p);
  }

  private AnswerDoubts doubts() {
    return new AnswerDoubts(planted.material());
  }

  @Test
  void trendsPlaceboDatesAndBoundsAreSaidAgainstAnEffect() {
    planted.effect(VIOLENT, -32.0, -59, -4).note(earlierTrends(13, 55.979, 0.00001));
    failed(EffectCheck.EARLIER_TRENDS, null, null, null, null, 0.00001);
    failed(EffectCheck.PLACEBO_DATE, "2", 18.2, 2.9, 33.5, 0.02);
    planted.bounds(CheckVerdict.FAILED, EstimateDimension.RELATIVE_MAGNITUDE, "1.0", -272.0, 206.0);

    assertThat(doubts().sentences())
        .containsExactly(
            "The two groups did not move alike before adoption in violent offenses"
                + " (chi-squared(13) = 55.979, p <0.001): a change after adoption, or the lack of"
                + " one, may continue what began earlier.",
            "With adoption set too early a change is found too: violent offenses, dated 2 periods"
                + " too early +18.2 (95% interval 2.9 to 33.5).",
            "Where trends may differ after adoption (errors as for many treated clusters), the"
                + " interval of violent offenses widens from (−59 to −4) to (−272 to 206) and"
                + " includes zero (if trends differ by at most the largest difference before"
                + " adoption).");
  }

  @Test
  void checksThatWerePassedOrNotRunSayNothing() {
    planted
        .effect(VIOLENT, -32.0, -59, -4)
        .note(earlierTrends(3, 1.2, 0.753))
        .check(EffectCheck.EARLIER_TRENDS, CheckVerdict.PASSED, null, null, null, null, 0.753)
        .check(EffectCheck.LEAVE_ONE_OUT, CheckVerdict.NOT_RUN, null, null, null, null, null);
    assertThat(doubts().sentences()).isEmpty();
  }

  @Test
  void anIntervalThatNeitherHoldsTheOtherNorIsHeldByItMoves() {
    planted.effect(VIOLENT, -32.0, -59, -4);
    planted.bounds(CheckVerdict.FAILED, EstimateDimension.SMOOTHNESS, "0.0", -40.0, 2.0);
    assertThat(doubts().sentences())
        .containsExactly(
            "Where trends may differ after adoption (errors as for many treated clusters), the"
                + " interval of violent offenses moves from (−59 to −4) to (−40 to 2) and includes"
                + " zero (if the difference before"
                + " adoption goes on in a straight line).");
  }

  @Test
  void anIntervalWithinTheOtherNarrows() {
    planted.effect(VIOLENT, 1.0, -20, 22);
    planted.bounds(CheckVerdict.FAILED, EstimateDimension.SMOOTHNESS, "0.0", 3.0, 20.0);
    assertThat(doubts().sentences().get(0))
        .contains("narrows from (−20 to 22) to (3 to 20) and excludes zero");
  }

  @Test
  void aPlaceboOutcomeIsSaidOnceBesideEveryEffectItSpeaksAgainst() {
    planted.effect(VIOLENT, 0.6, -8.4, 9.6);
    failed(EffectCheck.PLACEBO_OUTCOME, "unemployment_percent", -0.28, -0.52, -0.03, 0.03);
    assertThat(planted.report().warnings())
        .contains(
            "An outcome that the policy should not change changes too: unemployment rate −0.28"
                + " (95% interval −0.52 to −0.03), beside violent offenses.");
  }

  @Test
  void aSignThatRestsOnOneGroupIsOnTheFirstScreenThoughItIsANull() {
    planted.effect(VIOLENT, 0.6, -8.4, 9.6);
    failed(EffectCheck.LEAVE_ONE_OUT, "CA", -0.9, -9.1, 7.3, 0.83);
    assertThat(planted.report().warnings())
        .contains(
            "An answer rests on one group: violent offenses +0.6 (95% interval −8.4 to 9.6),"
                + " without CA −0.9 (95% interval −9.1 to 7.3).");
  }

  @Test
  void anOutcomeThatPointsTheOtherWayIsOnTheFirstScreen() {
    planted.effect(VIOLENT, -32.0, -59, -4);
    planted.check(EffectCheck.REPORTERS, CheckVerdict.PASSED, null, null, null, null, null);
    planted.effect(PROPERTY, 166.0, 99, 233);
    planted.check(EffectCheck.REPORTERS, CheckVerdict.PASSED, null, null, null, null, null);

    assertThat(planted.report().warnings())
        .contains(
            "Not every outcome says what violent offenses −32 (95% interval −59 to −4) says:"
                + " property offenses +166 (95% interval 99 to 233).");
    assertThat(doubts().together())
        .contains(
            "Of the 2 intervals of the first table 2 exclude zero: below it violent offenses −32"
                + " (95% interval −59 to −4); above it property offenses +166 (95% interval 99 to"
                + " 233).");
  }

  @Test
  void aCodingThatTurnsTheAnswerStandsBesideTheOneBeforeIt() {
    planted.effect(VIOLENT, -13.3, -39.5, 12.9);
    planted.against(-5.3, -31.1, 20.5);
    failed(EffectCheck.ADOPTERS, "same_reporters", 10.4, -10.2, 30.9, null);
    assertThat(doubts().sentences())
        .containsExactly(
            "The answer turns on what counts as one unit: violent offenses, every place a unit +10"
                + " (95% interval −10 to 31), places of one adopter as one unit −5 (95% interval"
                + " −31 to 21).");
  }

  @Test
  void effectsOfSeveralGroupsAreNamedWithThemAndHeldAgainstTheirOwnFirst() {
    planted.effect(VIOLENT, 4.3, -1.4, 9.9);
    planted.check(EffectCheck.REPORTERS, CheckVerdict.PASSED, null, null, null, null, null);
    planted.treated(Arm.MANDATE).effect(VIOLENT, -20.0, -30, -10);
    failed(EffectCheck.RANDOMIZATION, null, -20.0, null, null, 0.4);
    assertThat(doubts().sentences())
        .containsExactly(
            "Dates of adoption dealt out again by chance give another answer than the interval:"
                + " violent offenses (mandate) −20.0 (95% interval −30.0 to −10.0), p = 0.400.");
  }
}
