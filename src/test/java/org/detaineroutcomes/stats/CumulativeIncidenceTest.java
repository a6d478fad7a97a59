package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
  private static final double EXACT = 1e-14;
  private static final int A = 1;
  private static final int B = 2;
  private static final int CENSORED = CumulativeIncidence.CENSORED;

  /** Five spells: A on day 1, B on day 2, one last seen on day 3, A on day 4, one seen to day 5. */
  private static CumulativeIncidence five() {
    return of(new int[] {1, 2, 3, 4, 5}, new int[] {A, B, CENSORED, A, CENSORED});
  }

  private static CumulativeIncidence of(int[] time, int[] cause) {
    long[] once = new long[time.length];
    Arrays.fill(once, 1);
    return CumulativeIncidence.of(time, cause, once, 2);
  }

  @Test
  void fiveSpellsByHand() {
    CumulativeIncidence fit = five();

    assertThat(fit.at(A, 0).incidence()).isZero();
    assertThat(fit.at(A, 1).incidence()).isCloseTo(1 / 5.0, within(EXACT));
    assertThat(fit.at(B, 2).incidence()).isCloseTo(4 / 5.0 * 1 / 4.0, within(EXACT));
    assertThat(fit.at(A, 3).incidence()).isCloseTo(1 / 5.0, within(EXACT));
    assertThat(fit.at(A, 4).incidence()).isCloseTo(1 / 5.0 + 3 / 5.0 * 1 / 2.0, within(EXACT));
    assertThat(fit.survival(4)).isCloseTo(3 / 10.0, within(EXACT));
    assertThat(fit.at(A, 4).atRisk()).isEqualTo(2);
    assertThat(fit.at(A, 4).events()).isEqualTo(2);
  }

  @Test
  void theVarianceOfFiveSpellsByHand() {
    double firstDay = 0.3 * 0.3 / (5 * 4) + 4 / 125.0 - 2 * 0.3 / 25;
    double secondDay = 0.3 * 0.3 / (4 * 3);
    double fourthDay = 0.6 * 0.6 / 8;

    assertThat(five().at(A, 4).stdError())
        .isCloseTo(Math.sqrt(firstDay + secondDay + fourthDay), within(EXACT))
        .isCloseTo(Math.sqrt(0.065), within(EXACT));
  }

  /**
   * {@code survfit(Surv(time + 1, cause) ~ 1)} of R's survival 3.5-3, with ties and ends on day 0.
   */
  @Test
  void threeCausesWithTiesAreAsSurvivalHasThem() {
    int[] time = {0, 0, 1, 2, 2, 2, 3, 5, 5, 7, 8, 8, 9, 12, 12, 15};
    int[] cause = {1, 3, 2, 1, 2, 0, 2, 1, 1, 0, 3, 2, 0, 2, 1, 0};
    long[] once = new long[time.length];
    Arrays.fill(once, 1);
    CumulativeIncidence fit = CumulativeIncidence.of(time, cause, once, 3);

    assertThat(fit.at(1, 5).incidence()).isCloseTo(0.2625, within(EXACT));
    assertThat(fit.at(1, 5).stdError()).isCloseTo(0.11308010158732613, within(EXACT));
    assertThat(fit.at(1, 12).incidence()).isCloseTo(0.3694444444444445, within(EXACT));
    assertThat(fit.at(1, 12).stdError()).isCloseTo(0.13565968222989486, within(EXACT));
    assertThat(fit.at(2, 8).incidence()).isCloseTo(0.2739583333333333, within(EXACT));
    assertThat(fit.at(2, 8).stdError()).isCloseTo(0.11801155097972911, within(EXACT));
    assertThat(fit.at(3, 12).incidence()).isCloseTo(0.1427083333333333, within(EXACT));
    assertThat(fit.at(3, 12).stdError()).isCloseTo(0.09410160243751363, within(EXACT));
  }

  @Test
  void theIntervalIsSymmetricForTheLogOfTheLog() {
    Interval interval = five().at(A, 4).interval(0.95);
    double half = 1.959963984540054 * Math.sqrt(0.065) / (0.5 * Math.log(2));

    assertThat(Math.log(-Math.log(interval.high())))
        .isCloseTo(Math.log(Math.log(2)) - half, within(1e-12));
    assertThat(Math.log(-Math.log(interval.low())))
        .isCloseTo(Math.log(Math.log(2)) + half, within(1e-12));
  }

  @Test
  void thereIsNoIntervalWhereNothingHasHappened() {
    assertThat(five().at(B, 1).interval(0.95)).isNull();
  }

  @Test
  void withOneCauseItIsOneLessKaplanMeierWithGreenwoodsVariance() {
    CumulativeIncidence fit =
        of(new int[] {1, 2, 3, 4, 5}, new int[] {A, A, CENSORED, A, CENSORED});
    double kaplanMeier = 4 / 5.0 * 3 / 4.0 * 1 / 2.0;
    double greenwood = 1 / (5.0 * 4) + 1 / (4.0 * 3) + 1 / (2.0 * 1);

    assertThat(fit.at(A, 4).incidence()).isCloseTo(1 - kaplanMeier, within(EXACT));
    assertThat(fit.at(A, 4).stdError())
        .isCloseTo(kaplanMeier * Math.sqrt(greenwood), within(EXACT));
  }

  @Test
  void withoutCensoringItIsTheShareWithTheBinomialVariance() {
    CumulativeIncidence fit =
        of(new int[] {1, 1, 2, 3, 3, 4, 5, 9}, new int[] {A, B, B, A, B, B, A, B});

    assertThat(fit.at(A, 5).incidence()).isCloseTo(3 / 8.0, within(EXACT));
    assertThat(fit.at(A, 5).stdError()).isCloseTo(Math.sqrt(3 / 8.0 * 5 / 8.0 / 8), within(EXACT));
    assertThat(fit.at(A, 9).stdError()).isCloseTo(Math.sqrt(3 / 8.0 * 5 / 8.0 / 8), within(EXACT));
    assertThat(fit.at(B, 9).incidence()).isCloseTo(5 / 8.0, within(EXACT));
    assertThat(fit.survival(9)).isZero();
  }

  @Test
  void theIncidencesAndTheShareNotEndedAddUpToOneOnEveryDay() {
    Random random = new Random(7);
    int[] time = random.ints(500, 0, 60).toArray();
    int[] cause = random.ints(500, 0, 3).toArray();
    CumulativeIncidence fit = of(time, cause);

    for (int day = 0; day <= fit.last(); day++) {
      assertThat(fit.at(A, day).incidence() + fit.at(B, day).incidence() + fit.survival(day))
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void itReachesAsFarAsSomebodyWasFollowedOrForEverWhereAllHaveEnded() {
    assertThat(five().reaches(5)).isTrue();
    assertThat(five().reaches(6)).isFalse();
    assertThat(of(new int[] {1, 2}, new int[] {A, B}).reaches(100)).isTrue();
  }

  @Test
  void groupsOfSpellsAreAsGoodAsSpells() {
    CumulativeIncidence grouped =
        CumulativeIncidence.of(
            new int[] {4, 2, 2, 7}, new int[] {A, B, CENSORED, A}, new long[] {3, 2, 5, 1}, 2);
    CumulativeIncidence single =
        of(
            new int[] {4, 4, 4, 2, 2, 2, 2, 2, 2, 2, 7},
            new int[] {A, A, A, B, B, CENSORED, CENSORED, CENSORED, CENSORED, CENSORED, A});

    assertThat(grouped.at(A, 5)).isEqualTo(single.at(A, 5));
    assertThat(grouped.spells()).isEqualTo(11);
    assertThat(grouped.at(A, 3).atRisk()).isEqualTo(4);
  }

  @Test
  void aCauseThatIsNotOneOfThemIsRefused() {
    assertThatThrownBy(() -> of(new int[] {1}, new int[] {3}))
        .hasMessage("Cannot estimate incidence: spell 0 has time 1, cause 3 of 2, count 1");
  }
}
