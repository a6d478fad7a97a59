package org.detaineroutcomes.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.junit.jupiter.api.Test;

class QualityFiguresTest {
  @Test
  void aShareThatFewPeopleMakeIsNotTold() {
    Shares people = new Shares(true, 10);

    assertThat(people.told(191, 200)).as("nine are not among them").isNull();
    assertThat(people.told(9, 200)).isNull();
    assertThat(people.told(9, 9)).isNull();
    assertThat(people.told(190, 200)).isEqualTo(0.95);
    assertThat(people.told(1_234, 2_000)).as("whole percents").isEqualTo(0.62);
    assertThat(people.told(200, 200)).isEqualTo(1.0);
    assertThat(people.told(0, 200)).isEqualTo(0.0);
  }

  @Test
  void aShareOfOtherRowsIsToldToFourDigits() {
    assertThat(new Shares(false, 10).told(1, 3)).isEqualTo(0.3333);
    assertThat(new Shares(false, 10).told(2, 3)).isEqualTo(0.6667);
  }

  @Test
  void aThresholdIsALeastOrAMost() {
    assertThat(QualityDimension.COMPLETENESS.verdict(0.9, 0.9)).isEqualTo(QualityVerdict.MET);
    assertThat(QualityDimension.COMPLETENESS.verdict(0.89, 0.9)).isEqualTo(QualityVerdict.NOT_MET);
    assertThat(QualityDimension.QUARANTINED.verdict(0.02, 0.01)).isEqualTo(QualityVerdict.NOT_MET);
    assertThat(QualityDimension.QUARANTINED.verdict(0.01, 0.01)).isEqualTo(QualityVerdict.MET);
    assertThat(QualityDimension.COVERAGE.verdict(0, null)).isEqualTo(QualityVerdict.NO_THRESHOLD);
  }
}
