package org.detaineroutcomes.resolve.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.result.ClaimNumber;
import org.detaineroutcomes.model.result.ClaimNumber.Kind;
import org.detaineroutcomes.model.result.ClaimPart;
import org.junit.jupiter.api.Test;

class ClaimReadingTest {
  @Test
  void numbersStandInTheOrderOfTheClaimAndAmountsApart() {
    assertThat(
            ClaimReading.of(
                "834 US citizens were placed under detainers within a four-year period",
                "8,145 of 32,757"))
        .containsExactly(
            new ClaimNumber(ClaimPart.CLAIM, Kind.NUMBER, 834),
            new ClaimNumber(ClaimPart.CLAIM, Kind.MONTHS, 48),
            new ClaimNumber(ClaimPart.RESTS_ON, Kind.AMOUNT, 8145),
            new ClaimNumber(ClaimPart.RESTS_ON, Kind.AMOUNT, 32757));
  }

  @Test
  void aPercentageIsANumberTooAndYearsInDigitsAreMonths() {
    assertThat(ClaimReading.of("61.5 percent over 2 years", ""))
        .containsExactly(
            new ClaimNumber(ClaimPart.CLAIM, Kind.NUMBER, 61.5),
            new ClaimNumber(ClaimPart.CLAIM, Kind.NUMBER, 2),
            new ClaimNumber(ClaimPart.CLAIM, Kind.PERCENT, 61.5),
            new ClaimNumber(ClaimPart.CLAIM, Kind.MONTHS, 24));
  }

  @Test
  void digitsInsideAWordAreNoNumber() {
    assertThat(ClaimReading.of("form I247D says nothing", "8 U.S.C. section 1373(a)"))
        .extracting(ClaimNumber::value)
        .containsExactly(8.0, 1373.0);
  }
}
