package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedBasisTest {
  @Test
  void noneIsStatedOnlyWhereEveryBoxIsAnsweredNo() {
    assertThat(StatedBasis.of(List.of(false, false))).isEqualTo(StatedBasis.NONE);
    assertThat(StatedBasis.of(Arrays.asList(false, null))).isEqualTo(StatedBasis.BLANK);
    assertThat(StatedBasis.of(Arrays.asList(true, null))).isEqualTo(StatedBasis.ONE);
    assertThat(StatedBasis.of(Arrays.asList(true, null, true))).isEqualTo(StatedBasis.SEVERAL);
  }

  @Test
  void aThreatLevelIsReadFromItsNumber() {
    assertThat(List.of("1", "2.0", "Level 3", "ICE Threat Level 1").stream().map(ThreatLevel::of))
        .containsExactly(
            ThreatLevel.LEVEL_1, ThreatLevel.LEVEL_2, ThreatLevel.LEVEL_3, ThreatLevel.LEVEL_1);
    assertThat(List.of("", "None", "No threat level", "N/A").stream().map(ThreatLevel::of))
        .containsOnly(ThreatLevel.NONE_STATED);
    assertThat(ThreatLevel.of("4")).isEqualTo(ThreatLevel.OTHER);
  }
}
