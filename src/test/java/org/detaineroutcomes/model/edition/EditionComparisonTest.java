package org.detaineroutcomes.model.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionComparisonTest {
  private final List<Reported> earlier = new ArrayList<>();
  private final List<Reported> later = new ArrayList<>();

  @Test
  void aCountThatDiffersIsRevisedAndTheSameCountIsNot() {
    earlier.add(row("Denver, CO", "2024-01", 10L, 3L));
    later.add(row("Denver, CO", "2024-01", 12L, 3L));
    earlier.add(row("Boulder, CO", "2024-01", 1L, 0L));
    later.add(row("Boulder, CO", "2024-01", 1L, 0L));

    EditionComparison compared = EditionComparison.of(earlier, later);

    assertThat(compared.asOne()).isEqualTo(new EditionComparison.Totals(2, 1, 0, 0));
    assertThat(compared.revisions())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.kind()).isEqualTo(Revision.Kind.REVISED);
              assertThat(revision.words(List.of("robbery", "murder"))).isEqualTo("robbery 10 → 12");
            });
  }

  @Test
  void anAbsentCountIsNotAZero() {
    earlier.add(row("Denver, CO", "2024-01", null, 3L));
    later.add(row("Denver, CO", "2024-01", 0L, 3L));

    assertThat(EditionComparison.of(earlier, later).revisions().get(0).words(List.of("robbery")))
        .isEqualTo("robbery absent → 0");
  }

  @Test
  void monthsOfOneEditionAloneAreNewOrWithdrawn() {
    earlier.add(row("Denver, CO", "2024-01", 10L, 3L));
    later.add(row("Denver, CO", "2024-02", 9L, 1L));

    EditionComparison compared = EditionComparison.of(earlier, later);

    assertThat(compared.asOne()).isEqualTo(new EditionComparison.Totals(0, 0, 1, 1));
    assertThat(compared.renamings()).isEmpty();
  }

  @Test
  void aNameThatDiffersInItsCapitalsIsOneUnit() {
    earlier.add(row("Mcallen, TX", "2024-01", 10L, 3L));
    earlier.add(row("Mcallen, TX", "2024-02", 11L, 3L));
    later.add(row("McAllen, TX", "2024-01", 10L, 3L));
    later.add(row("McAllen, TX", "2024-02", 14L, 3L));

    EditionComparison compared = EditionComparison.of(earlier, later);

    assertThat(compared.underOneName()).isEqualTo(new EditionComparison.Totals(0, 0, 2, 2));
    assertThat(compared.asOne()).isEqualTo(new EditionComparison.Totals(2, 1, 0, 0));
    assertThat(compared.renamings().get(0).words())
        .isEqualTo("Mcallen, TX is now McAllen, TX (the same letters)");
    assertThat(compared.revisions().stream().map(Revision::kind))
        .containsExactly(Revision.Kind.RENAMED, Revision.Kind.RENAMED_AND_REVISED);
  }

  @Test
  void anotherNameWithTheSameCountsIsOneUnit() {
    for (int month = 1; month <= 8; month++) {
      earlier.add(row("Nashville, TN", "2024-0" + month, 40L + month, 3L));
      later.add(
          row("Metropolitan Nashville, TN", "2024-0" + month, month == 8 ? 99L : 40L + month, 3L));
      later.add(row("Memphis, TN", "2024-0" + month, 70L + month, 9L));
    }

    EditionComparison compared = EditionComparison.of(earlier, later);

    assertThat(compared.renamings())
        .containsExactly(
            new Renaming(
                "agency",
                "TN",
                "Nashville, TN",
                "Metropolitan Nashville, TN",
                "the same counts in 7 of 8 periods"));
    assertThat(compared.asOne()).isEqualTo(new EditionComparison.Totals(8, 1, 8, 0));
  }

  @Test
  void twoNamesThatCountNothingAreNotTakenAsOne() {
    for (int month = 1; month <= 8; month++) {
      earlier.add(row("Ada, ID", "2024-0" + month, 0L, 0L));
      later.add(row("Bliss, ID", "2024-0" + month, 0L, 0L));
    }

    assertThat(EditionComparison.of(earlier, later).renamings()).isEmpty();
  }

  @Test
  void oneNameThatCouldBeTwoIsNeither() {
    for (int month = 1; month <= 8; month++) {
      earlier.add(row("Ada, ID", "2024-0" + month, 5L, 1L));
      later.add(row("Bliss, ID", "2024-0" + month, 5L, 1L));
      later.add(row("Cascade, ID", "2024-0" + month, 5L, 1L));
    }

    assertThat(EditionComparison.of(earlier, later).renamings()).isEmpty();
  }

  @Test
  void exchangingTheEditionsExchangesNewAndWithdrawn() {
    earlier.add(row("Denver, CO", "2024-01", 10L, 3L));
    later.add(row("Denver, CO", "2024-01", 11L, 3L));
    later.add(row("Denver, CO", "2024-02", 9L, 1L));
    List<Reported> first = earlier;
    List<Reported> second = later;

    assertThat(EditionComparison.of(second, first).asOne())
        .isEqualTo(new EditionComparison.Totals(1, 1, 0, 1));
  }

  private static Reported row(String unit, String period, Long... counts) {
    String state = unit.substring(unit.length() - 2);
    return new Reported(unit, state, "agency", period, Arrays.asList(counts), "file.csv", 1);
  }
}
