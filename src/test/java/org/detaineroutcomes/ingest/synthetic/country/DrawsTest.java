package org.detaineroutcomes.ingest.synthetic.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws have the moments of their distributions, and each purpose its own stream. */
class DrawsTest {
  private static final int MANY = 20_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 12, 400})
  void poissonDrawsHaveTheirMeanAndAsMuchVariance(double mean) {
    Draws draws = Draws.of(7, "poisson");
    double[] values = IntStream.range(0, MANY).mapToDouble(i -> draws.poisson(mean)).toArray();
    double average = IntStream.range(0, MANY).mapToDouble(i -> values[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, MANY)
            .mapToDouble(i -> (values[i] - average) * (values[i] - average))
            .average()
            .orElseThrow();
    assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(mean / MANY)));
    assertThat(variance / mean).isCloseTo(1, within(0.06));
  }

  @Test
  void aShockHasMeanOne() {
    Draws draws = Draws.of(7, "shock");
    double average =
        IntStream.range(0, MANY).mapToDouble(i -> draws.shock(0.2)).average().orElse(0);
    assertThat(average).isCloseTo(1, within(4 * 0.2 / Math.sqrt(MANY)));
  }

  @Test
  void noMeanIsNoOffense() {
    assertThat(Draws.of(7, "zero").poisson(0)).isZero();
  }

  @Test
  void aPurposeHasItsOwnStreamWhateverElseWasDrawn() {
    Draws first = Draws.of(1, "crime", "36001");
    double expected = first.uniform();
    Draws.of(1, "crime", "36003").uniform();
    assertThat(Draws.of(1, "crime", "36001").uniform()).isEqualTo(expected);
    assertThat(Draws.of(2, "crime", "36001").uniform()).isNotEqualTo(expected);
  }

  @Test
  void shufflingKeepsEveryElementOnce() {
    assertThat(Draws.of(1, "shuffle").shuffled(List.of(1, 2, 3, 4, 5)))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }
}
