package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Names PLAIN = Names.plain(Job.Unit.COUNTY);

  @Test
  void aComparisonNamesBothArmsAndThePool() {
    assertThat(PLAIN.comparison(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.SAME_STATE))
        .isEqualTo("dated limiting policy vs no listed limiting policy, same state");
    assertThat(PLAIN.comparison(Arm.LIMITING, Arm.AGREEMENT_287G, ControlPool.AGREEMENT_287G))
        .isEqualTo("dated limiting policy vs 287(g) agreement through the window");
  }

  @Test
  void noPoolIsNationalInOneState() {
    assertThat(PLAIN.inOneState().pool(ControlPool.NATIONAL)).isEqualTo("within the state");
  }

  @Test
  void everyArmHasWordsOfItsOwn() {
    assertThat(Arrays.stream(Arm.values()).map(PLAIN::arm)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Arm.values()).map(PLAIN::with)).doesNotHaveDuplicates();
  }

  @Test
  void aGroupOfTheMartsIsNamedByItsCodeOrItsWords() {
    Names names = new Names(Map.of(Arm.LIMITING, "alpha"), Job.Unit.COUNTY);
    assertThat(names.group("limiting")).isEqualTo("alpha");
    assertThat(names.group("dated limiting policy")).isEqualTo("alpha");
    assertThat(names.group("a dated limiting policy of old"))
        .isEqualTo("a dated limiting policy of old");
  }
}
