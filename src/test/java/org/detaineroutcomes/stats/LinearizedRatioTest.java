package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.stats.LinearizedRatio.Parts;
import org.junit.jupiter.api.Test;

class LinearizedRatioTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static SortedMap<String, Parts> clusters(double... numerators) {
    SortedMap<String, Parts> clusters = new TreeMap<>();
    for (int i = 0; i < numerators.length; i++) {
      clusters.put("unit " + i, new Parts(numerators[i], 1));
    }
    return clusters;
  }

  @Test
  void ofEqualBasesItIsTheMeanWithStudentsInterval() {
    LinearizedRatio mean = LinearizedRatio.ofSums(clusters(1, 2, 3));

    // The standard error of 1, 2, 3 is 1 over the root of 3; t with 2 degrees is 4.302653.
    assertThat(mean.value()).isEqualTo(2, EXACT);
    assertThat(mean.interval().high()).isEqualTo(2 + 4.302652729749 / Math.sqrt(3), within(1e-9));
    assertThat(mean.interval().low()).isEqualTo(2 - 4.302652729749 / Math.sqrt(3), within(1e-9));
  }

  @Test
  void itWeighsByTheBaseAndTheMeanDoesNot() {
    SortedMap<String, Parts> clusters = new TreeMap<>();
    clusters.put("a", new Parts(10, 10));
    clusters.put("b", new Parts(0, 30));
    clusters.put("empty", new Parts(0, 0));

    assertThat(LinearizedRatio.ofSums(clusters).value()).isEqualTo(0.25, EXACT);
    assertThat(LinearizedRatio.ofMeans(clusters).value()).isEqualTo(0.5, EXACT);
    assertThat(LinearizedRatio.ofMeans(clusters).influence()).hasSize(2);
  }

  @Test
  void aGroupBesideItselfDiffersByNothing() {
    LinearizedRatio mean = LinearizedRatio.ofSums(clusters(1, 2, 3));

    assertThat(mean.difference(mean)).isEqualTo(new Interval(0, 0));
    assertThat(mean.ratio(mean)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void oneClusterHasNoSpread() {
    assertThat(LinearizedRatio.ofSums(clusters(5)).interval().low()).isNaN();
  }
}
