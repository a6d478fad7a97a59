package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.detaineroutcomes.publish.material.MeasureLine.Withheld;

class SuppressionTest {
  private static final Suppression TEN = new Suppression(10);

  private static MeasureLine count(String group, long count) {
    return line("declined", group, "", count, null, true);
  }

  private static MeasureLine share(String group, long count, long base) {
    return line("declined", group, "rows", count, base, true);
  }

  private static MeasureLine line(
      String measure, String group, String baseName, long count, Long base, boolean people) {
    Double share = base == null ? null : (Double) ((double) count / base);
    return new MeasureLine(
        "",
        measure,
        group,
        baseName,
        "as recorded",
        count,
        base,
        share,
        share,
        share,
        "",
        people,
        "",
        Withheld.NOTHING);
  }

  private static List<Withheld> withheld(MeasureLine... lines) {
    return TEN.apply(List.of(lines)).stream().map(MeasureLine::withheld).toList();
  }

  @Example
  void aCountOfPeopleBelowTenIsWithheldWithItsShareAndInterval() {
    MeasureLine printed = TEN.apply(List.of(share("Kent", 9, 500))).get(0);
    assertThat(printed.count()).isNull();
    assertThat(printed.share()).isNull();
    assertThat(printed.low()).isNull();
    assertThat(printed.base()).isEqualTo(500);
  }

  @Example
  void aFigureWithoutAFlushIsWithheldWhereTheDifferenceIsSmall() {
    assertThat(
            withheld(
                line("declined", "issued: 2016", "issued", 40, 214L, true),
                line("declined" + Suppression.WITHOUT, "issued: 2016", "issued", 31, 214L, true)))
        .containsExactly(Withheld.NOTHING, Withheld.COMPLEMENT);
    assertThat(
            withheld(
                line("declined", "issued: 2016", "issued", 41, 214L, true),
                line("declined" + Suppression.WITHOUT, "issued: 2016", "issued", 31, 214L, true)))
        .containsExactly(Withheld.NOTHING, Withheld.NOTHING);
  }

  @Example
  void tenIsPrinted() {
    assertThat(withheld(count("Kent", 10))).containsExactly(Withheld.NOTHING);
  }

  @Example
  void offensesAreNeverWithheld() {
    assertThat(withheld(line("murders", "Kent", "", 2, null, false)))
        .containsExactly(Withheld.NOTHING);
  }

  @Example
  void theSmallestOtherCountGoesWhereTheTotalWouldGiveOneAway() {
    assertThat(withheld(count("", 155), count("Kent", 5), count("Sussex", 50), count("York", 100)))
        .containsExactly(Withheld.NOTHING, Withheld.SMALL, Withheld.COMPLEMENT, Withheld.NOTHING);
  }

  @Example
  void twoSmallCountsHideEachOther() {
    assertThat(withheld(count("", 112), count("Kent", 5), count("Sussex", 7), count("York", 100)))
        .containsExactly(Withheld.NOTHING, Withheld.SMALL, Withheld.SMALL, Withheld.NOTHING);
  }

  @Example
  void aCountWithheldInOneTableIsWithheldInTheOther() {
    MeasureLine elsewhere = line("declined or lifted", "Sussex", "", 50, null, true);
    assertThat(
            withheld(
                count("", 155),
                count("Kent", 5),
                count("Sussex", 50),
                count("York", 100),
                elsewhere))
        .endsWith(Withheld.COMPLEMENT);
  }

  @Example
  void aShareThatLeavesFewerThanTenIsWithheld() {
    assertThat(withheld(share("Kent", 96, 100))).containsExactly(Withheld.COMPLEMENT);
    assertThat(withheld(share("Kent", 100, 100))).containsExactly(Withheld.NOTHING);
  }

  @Example
  void aSmallBaseIsWithheldToo() {
    MeasureLine printed = TEN.apply(List.of(share("Kent", 4, 8))).get(0);
    assertThat(printed.base()).isNull();
    assertThat(printed.count()).isNull();
  }

  @Example
  void aShareOfTwentyEventsIsUnstableAndOfTwentyOneIsNot() {
    assertThat(share("Kent", 20, 500).isUnstable()).isTrue();
    assertThat(share("Kent", 21, 500).isUnstable()).isFalse();
  }

  @Property
  void noWithheldPartIsTheTotalLessThePrintedParts(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 40) Integer> parts) {
    long total = parts.stream().mapToLong(Integer::longValue).sum();
    List<MeasureLine> lines = new java.util.ArrayList<>(List.of(count("", total)));
    for (int i = 0; i < parts.size(); i++) {
      lines.add(count("county " + i, parts.get(i)));
    }
    List<MeasureLine> printed = TEN.apply(lines);
    long hidden = printed.stream().skip(1).filter(MeasureLine::isWithheld).count();
    assertThat(printed.get(0).isWithheld() || hidden != 1).isTrue();
    assertThat(printed).allMatch(l -> l.count() == null || l.count() >= 10);
  }
}
