package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.detaineroutcomes.model.TierCount.Counted;
import org.junit.jupiter.api.Test;

class TierCountTest {
  private static final TierCount ICE =
      new TierCount(CitizenTier.RECORDED_BY_ICE, Counted.RECORDS, 834);

  @Test
  void countsOfOneTierAreAdded() {
    assertThat(ICE.plus(new TierCount(CitizenTier.RECORDED_BY_ICE, Counted.RECORDS, 6)).count())
        .isEqualTo(840);
  }

  @Test
  void aSumAcrossTiersIsRefusedByName() {
    TierCount jail = new TierCount(CitizenTier.RECORDED_BY_JAIL, Counted.RECORDS, 420);

    assertThatThrownBy(() -> ICE.plus(jail))
        .hasMessage(
            "Cannot add 834 records (recorded_by_ice) and 420 records (recorded_by_jail): the"
                + " same person may stand in both, and no source says who does");
  }

  @Test
  void aSumOfRecordsAndPeopleIsRefused() {
    TierCount people = new TierCount(CitizenTier.RECORDED_BY_ICE, Counted.PEOPLE, 121);

    assertThatThrownBy(() -> ICE.plus(people)).hasMessageStartingWith("Cannot add 834 records");
  }
}
