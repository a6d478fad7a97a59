package org.detaineroutcomes.publish.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.junit.jupiter.api.Test;

class CountLinesTest {
  private static final Suppression TEN = new Suppression(10, Zeros.PRINTED);
  private static final Suppression NO_ZEROS = new Suppression(10, Zeros.WITHHELD);

  private static FigureRef of(String name) {
    return new FigureRef("places", List.of(name));
  }

  private static CountLines counts(Map<String, Long> values) {
    CountLines lines = new CountLines();
    values.forEach((name, value) -> lines.add(of(name), value));
    return lines;
  }

  @Test
  void aSmallCountIsWithheldAndASecondOneWithItsTotalInSight() {
    CountLines lines = counts(Map.of("all", 77L, "a", 60L, "b", 16L, "c", 1L));
    lines.sum(of("all"), List.of(of("a"), of("b"), of("c")));

    assertThat(lines.withheld(TEN)).containsExactlyInAnyOrder(of("b"), of("c"));
  }

  @Test
  void zeroIsPrintedAndProtectsNothing() {
    CountLines lines = counts(Map.of("all", 73L, "a", 60L, "b", 13L, "c", 0L));
    lines.sum(of("all"), List.of(of("a"), of("b"), of("c")));

    assertThat(lines.withheld(TEN)).isEmpty();
  }

  @Test
  void aZeroThatTheRuleWithholdsIsASmallCount() {
    CountLines lines = counts(Map.of("all", 73L, "a", 60L, "b", 13L, "c", 0L));
    lines.sum(of("all"), List.of(of("a"), of("b"), of("c")));

    assertThat(lines.withheld(NO_ZEROS)).containsExactlyInAnyOrder(of("b"), of("c"));
  }

  @Test
  void withAThresholdOfTwoZeroAndOneAreWithheldAlike() {
    CountLines lines = counts(Map.of("a", 0L, "b", 1L, "c", 2L));

    assertThat(lines.withheld(new Suppression(2, Zeros.PRINTED)))
        .containsExactlyInAnyOrder(of("a"), of("b"));
  }

  @Test
  void smallCountsThatAddUpToASmallNumberAreJoinedByALargerOne() {
    CountLines lines = counts(Map.of("all", 64L, "a", 40L, "b", 20L, "c", 3L, "d", 1L));
    lines.sum(of("all"), List.of(of("a"), of("b"), of("c"), of("d")));

    assertThat(lines.withheld(TEN)).containsExactlyInAnyOrder(of("b"), of("c"), of("d"));
  }

  @Test
  void smallCountsThatCanOnlyBeTheLargestOfTheirKindAreJoinedByALargerOne() {
    CountLines lines = counts(Map.of("all", 38L, "a", 20L, "b", 9L, "c", 9L));
    lines.sum(of("all"), List.of(of("a"), of("b"), of("c")));

    assertThat(lines.withheld(TEN)).containsExactlyInAnyOrder(of("a"), of("b"), of("c"));
  }

  @Test
  void whatIsWithheldInOneSumIsNotToldByAnother() {
    CountLines lines =
        counts(Map.of("all", 77L, "a", 60L, "b", 17L, "a1", 30L, "a2", 30L, "b1", 2L, "b2", 15L));
    lines.sum(of("all"), List.of(of("a"), of("b")));
    lines.sum(of("b"), List.of(of("b1"), of("b2")));

    assertThat(lines.withheld(TEN)).containsExactlyInAnyOrder(of("b1"), of("b2"));
  }

  @Test
  void aDifferenceFromATotalElsewhereIsNotTold() {
    CountLines lines = counts(Map.of("2010", 30L, "2011", 50L));
    lines.sumElsewhere(List.of(of("2010"), of("2011")), 4);

    assertThat(lines.withheld(TEN)).containsExactly(of("2010"));
  }

  @Test
  void aSumThatTheNumbersDoNotBearOutIsNone() {
    CountLines lines = counts(Map.of("all", 100L, "a", 60L, "c", 1L));
    lines.sum(of("all"), List.of(of("a"), of("c")));

    assertThat(lines.withheld(TEN)).containsExactly(of("c"));
  }
}
