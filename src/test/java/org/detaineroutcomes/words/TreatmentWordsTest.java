package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;
import org.junit.jupiter.api.Test;

class TreatmentWordsTest {
  @Test
  void saysWhoTheControlsAreAndWhoIsNoneOfThem() {
    assertThat(
            TreatmentWords.sentence(
                List.of(
                    Setting.of(SettingKey.DEFINITION, "any-detainer-limit"),
                    Setting.of(SettingKey.CONTROLS, "never"),
                    Setting.of(SettingKey.EXCLUDE_CONTROLS, "undated", "statewide"),
                    Setting.of(SettingKey.REVERSALS, "first"),
                    Setting.of(SettingKey.ADOPTION, "first-full"),
                    Setting.of(SettingKey.PRACTICE, "count"))))
        .isEqualTo(
            "Treatment: treated is who has any limit on detainers of the unit's own; controls are units never treated; no controls are"
                + " units with a policy without a date or a statewide policy; units whose policy"
                + " ended in the window stay treated; a unit is treated from the first period"
                + " wholly in force.");
  }

  @Test
  void saysWhatBecomesOfReversals() {
    assertThat(
            TreatmentWords.sentence(
                List.of(
                    Setting.of(SettingKey.DEFINITION, "no-holds"),
                    Setting.of(SettingKey.CONTROLS, "not-yet"),
                    Setting.of(SettingKey.REVERSALS, "exclude-after"))))
        .isEqualTo(
            "Treatment: treated is who has a limit of its own by whose words there are no holds; controls are units not yet treated; units whose policy ended in"
                + " the window are left out from then on.");
  }

  @Test
  void keepsWhatItHasNoOtherWordsFor() {
    assertThat(
            TreatmentWords.sentence(
                List.of(
                    Setting.of(SettingKey.DEFINITION, "observed-honour-rate"),
                    Setting.of(SettingKey.CONTROLS, "never"),
                    Setting.of(SettingKey.THRESHOLD, "0.5"))))
        .isEqualTo(
            "Treatment: treated is who has fewer of its detainers honored than the threshold, among those honored or declined on the record; controls are units never treated; threshold: 0.5.");
  }
}
