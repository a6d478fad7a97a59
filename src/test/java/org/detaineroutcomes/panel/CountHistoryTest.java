package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountHistoryTest {
  private static List<Integer> breaks(Long... counts) {
    return new CountHistory(List.of(counts)).breaks().stream().map(CountHistory.Break::at).toList();
  }

  @Test
  void aCountyWhosePoliceIsMissingFallsFromThousandsToTen() {
    assertThat(breaks(4_100L, 3_900L, 3_600L, 3_400L, 3_200L, 3_061L, 10L)).containsExactly(6);
  }

  @Test
  void aFallToZeroAndTheRiseAfterItAreBoth() {
    assertThat(breaks(4_000L, 0L, 0L, 0L, 4_079L)).containsExactly(1, 4);
  }

  @Test
  void aSmallCountyMayGoFromNothingToFive() {
    assertThat(breaks(0L, 5L, 1L, 3L, 0L, 4L)).isEmpty();
  }

  @Test
  void aHistoryOfWideStepsAllowsAWideStep() {
    assertThat(breaks(100L, 400L, 90L, 500L, 100L, 450L)).isEmpty();
    assertThat(breaks(100L, 110L, 105L, 112L, 100L, 450L)).containsExactly(5);
  }

  @Test
  void twoCountsAreNoHistory() {
    assertThat(breaks(1L, 842L)).isEmpty();
  }

  @Test
  void theCountsAllowedAreAroundTheOneBefore() {
    CountHistory.Break found =
        new CountHistory(List.of(1_000L, 1_000L, 1_000L, 10L)).breaks().get(0);

    assertThat(found.otherSteps()).isEqualTo(2);
    assertThat(found.usual()).isEqualTo(1);
    assertThat(found.least()).isBetween(165.0, 185.0);
    assertThat(found.most()).isBetween(5_400.0, 6_000.0);
  }
}
