package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {
  @Test
  void ofTenValuesTheSecondAndTheNinthBoundTheMedian() {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    for (int value = 1; value <= 10; value++) {
      counts.put(value, 1L);
    }

    assertThat(MedianInterval.median(counts)).isEqualTo(5);
    assertThat(MedianInterval.of(counts, 0.95)).isEqualTo(new Interval(2, 9));
  }

  @Test
  void fiveValuesAreTooFewForAnInterval() {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    counts.put(3, 4L);
    counts.put(7, 1L);

    assertThat(MedianInterval.median(counts)).isEqualTo(3);
    assertThat(MedianInterval.of(counts, 0.95)).isNull();
  }
}
