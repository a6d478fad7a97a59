package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.junit.jupiter.api.Test;

class MeasureCellsTest {
  private static MeasureLine line(Basis basis, long count, Withheld withheld) {
    return new MeasureLine(
        "",
        MeasureKey.of(MeasureId.DECLINES_RECORDED, SourceRecord.file("f.csv"), basis),
        Bound.EXACT,
        "declines recorded",
        "",
        "",
        "",
        count,
        null,
        null,
        null,
        null,
        "",
        true,
        List.of(),
        null,
        withheld);
  }

  private static List<Basis> revised(MeasureLine... lines) {
    return MeasureCells.revised(List.of(lines)).stream().map(MeasureKey::basis).toList();
  }

  @Test
  void anotherNumberThanThePublishedOneIsRevised() {
    assertThat(
            revised(
                line(Basis.AS_PUBLISHED, 206, Withheld.NOTHING),
                line(Basis.AS_CORRECTED, 151, Withheld.NOTHING)))
        .containsExactly(Basis.AS_CORRECTED);
  }

  @Test
  void theSameNumberIsNot() {
    assertThat(
            revised(
                line(Basis.AS_PUBLISHED, 206, Withheld.NOTHING),
                line(Basis.AS_CORRECTED, 206, Withheld.NOTHING)))
        .isEmpty();
  }

  @Test
  void whatWasNotPublishedOrIsNotPrintedIsNotSaidToBeRevised() {
    assertThat(revised(line(Basis.AS_CORRECTED, 151, Withheld.NOTHING))).isEmpty();
    assertThat(
            revised(
                line(Basis.AS_PUBLISHED, 9, Withheld.SMALL),
                line(Basis.AS_CORRECTED, 151, Withheld.NOTHING)))
        .isEmpty();
  }
}
