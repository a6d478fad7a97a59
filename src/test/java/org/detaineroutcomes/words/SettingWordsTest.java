package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingWordsTest {
  @Test
  void settingsAreSaidInWords() {
    assertThat(SettingWords.of("control=never")).isEqualTo("beside units that never adopt");
    assertThat(SettingWords.of("vcov=cluster:unit_id")).isEqualTo("clustered by unit");
    assertThat(SettingWords.of("cluster=unit_id,state")).isEqualTo("clustered by unit,state");
    assertThat(SettingWords.of("reference=-1")).isEqualTo("against event time −1");
    assertThat(SettingWords.of("draws=1000")).isEqualTo("1000 draws");
  }

  @Test
  void aSettingWithoutWordsKeepsItsNameAndValue() {
    assertThat(SettingWords.of("minimum-overlap=0.05")).isEqualTo("minimum overlap 0.05");
    assertThat(SettingWords.of("known without error")).isEqualTo("known without error");
  }
}
