package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;
import org.junit.jupiter.api.Test;

class SettingWordsTest {
  private static String said(SettingKey key, String... values) {
    return SettingWords.of(Setting.of(key, values));
  }

  @Test
  void settingsAreSaidInWords() {
    assertThat(said(SettingKey.CONTROL, "never")).isEqualTo("beside units that never adopt");
    assertThat(said(SettingKey.CLUSTER, "unit_id", "state")).isEqualTo("clustered by unit+state");
    assertThat(said(SettingKey.REFERENCE, "-1")).isEqualTo("against event time −1");
    assertThat(said(SettingKey.DRAWS, "1000")).isEqualTo("1000 draws");
  }

  @Test
  void clusteredErrorsAreSaidOnceWithTheirClusters() {
    assertThat(
            SettingWords.of(
                List.of(
                    Setting.of(SettingKey.VCOV, "cluster"),
                    Setting.of(SettingKey.CLUSTER, "unit_id"))))
        .isEqualTo("clustered by unit");
  }

  @Test
  void aSettingWithoutWordsKeepsItsNameAndValue() {
    assertThat(said(SettingKey.IMPOSE_NULL, "true")).isEqualTo("impose null true");
  }
}
