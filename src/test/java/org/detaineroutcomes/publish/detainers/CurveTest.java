package org.detaineroutcomes.publish.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static Curve curve(FlushVersion version, long... events) {
    List<Curve.Point> points = new ArrayList<>();
    for (int day = 0; day < events.length; day++) {
      points.add(
          new Curve.Point(day, 100, events[day], events[day] / 100.0, null, null, null, null));
    }
    return new Curve(
        SourceRecord.file("ice.xlsx"), null, version, EndCause.DECLINED, Basis.AS_RECORDED, points);
  }

  private static List<Integer> days(List<Curve.Point> points) {
    return points.stream().map(Curve.Point::day).toList();
  }

  @Test
  void betweenPrintedPointsAtLeastTenPeopleAreCounted() {
    Curve curve = curve(FlushVersion.AS_RECORDED, 4, 9, 12, 21, 22, 40);

    assertThat(days(curve.printable(new Suppression(10, Zeros.PRINTED), Optional.empty())))
        .containsExactly(2, 4, 5);
  }

  @Test
  void withoutAThresholdEveryPointIsPrinted() {
    assertThat(
            days(
                curve(FlushVersion.AS_RECORDED, 0, 1, 2)
                    .printable(new Suppression(0, Zeros.PRINTED), Optional.empty())))
        .containsExactly(0, 1, 2);
  }

  @Test
  void aPointThatWouldTellASmallFlushBySubtractionIsLeftOut() {
    Curve with = curve(FlushVersion.AS_RECORDED, 20, 39, 60);
    Curve without = curve(FlushVersion.WITHOUT_FLUSH, 20, 30, 45);

    assertThat(days(without.printable(new Suppression(10, Zeros.PRINTED), Optional.of(with))))
        .containsExactly(0, 2);
  }
}
