package org.detaineroutcomes.trace.former;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.SettingKey;
import org.junit.jupiter.api.Test;

/** Former ids are digests of the texts that releases of schema version 1 hold. */
class FormerEstimateTest {
  private static final FormerEstimate.Arms NATIONAL =
      new FormerEstimate.Arms(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.NATIONAL);
  private static final String PAIR = "dated limiting policy vs no listed limiting policy, national";
  private static final String VIOLENT = "violent_rate_per_100k";

  private static Map<SettingKey, List<String>> settings(Object... pairs) {
    Map<SettingKey, List<String>> settings = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      settings.put((SettingKey) pairs[i], List.of(pairs[i + 1].toString()));
    }
    return settings;
  }

  @Test
  void clustersStoodInTheSettingOfTheErrors() {
    FormerEstimate twfe =
        new FormerEstimate(
            NATIONAL,
            VIOLENT,
            "twfe",
            settings(
                SettingKey.VCOV,
                "cluster",
                SettingKey.CLUSTER,
                "unit_id",
                SettingKey.WEIGHTS,
                "none"),
            "treated",
            null,
            null,
            null,
            null);

    assertThat(twfe.id())
        .isEqualTo(
            StableId.of(
                PAIR,
                VIOLENT,
                "twfe",
                "vcov=cluster:unit_id;weights=none",
                "treated",
                null,
                null,
                null));
  }

  @Test
  void theWeightOfADonorHadItsCohortInTheTerm() {
    FormerEstimate omega =
        new FormerEstimate(
            NATIONAL,
            VIOLENT,
            "synthetic-did",
            settings(SettingKey.DESIGN, "differences", SettingKey.PLACEBOS, 20),
            "omega",
            "2010",
            null,
            null,
            new FormerEstimate.Member(EstimateDimension.DONOR, "29067", null));

    assertThat(omega.id())
        .isEqualTo(
            StableId.of(
                PAIR,
                VIOLENT,
                "synthetic-did",
                "design=differences;placebos=20",
                "omega of cohort 2010",
                "29067",
                null,
                null));
  }

  @Test
  void aCheckRepeatedTheSeedOfItsEstimator() {
    FormerEstimate randomization =
        new FormerEstimate(
            NATIONAL,
            VIOLENT,
            "callaway-santanna",
            settings(
                SettingKey.DRAWS,
                1000,
                SettingKey.SEED,
                1,
                SettingKey.PERMUTATIONS,
                199,
                SettingKey.STATISTIC,
                "estimate"),
            "randomization",
            null,
            null,
            null,
            new FormerEstimate.Member(EstimateDimension.TERM, "simple", null));

    assertThat(randomization.id())
        .isEqualTo(
            StableId.of(
                PAIR,
                VIOLENT,
                "callaway-santanna",
                "draws=1000;seed=1;permutations=199;seed=1;statistic=estimate",
                "randomization",
                "simple",
                null,
                null));
  }

  @Test
  void aBoundHadItsMultipleInPlaceOfTheCohort() {
    FormerEstimate bound =
        new FormerEstimate(
            new FormerEstimate.Arms(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.AGREEMENT_287G),
            VIOLENT,
            "event-study",
            Map.of(),
            "bounds_relative_magnitudes",
            null,
            null,
            null,
            new FormerEstimate.Member(EstimateDimension.RELATIVE_MAGNITUDE, "0.5", null));

    assertThat(bound.id())
        .isEqualTo(
            StableId.of(
                "dated limiting policy vs no listed limiting policy through the window",
                VIOLENT,
                "event-study",
                null,
                "bounds_relative_magnitudes",
                "Mbar=0.5",
                null,
                null));
  }
}
