package org.detaineroutcomes.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeIndexTest {
  @Test
  void aConstantIsFoundByItsCodeAndByNothingElse() {
    assertThat(Code.of(Bound.class, "exact")).contains(Bound.EXACT);
    assertThat(Code.of(Bound.class, "EXACT")).isEmpty();
    assertThat(Code.of(Bound.class, "")).isEmpty();
    assertThat(Code.of(Bound.class, null)).isEmpty();
  }

  @Test
  void everyCodeOfAListFindsItsOwnConstant() {
    for (MeasureId measure : MeasureId.values()) {
      assertThat(Code.of(MeasureId.class, measure.code())).contains(measure);
    }
  }
}
