package org.detaineroutcomes.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;

class SuppressionTest {
  private static final Suppression TEN = new Suppression(10, Zeros.PRINTED);
  private static final SourceRecord WEEK = new SourceRecord(RecordKind.WEEK, "2017-01-28");

  private static FigureRef figure(int row) {
    return new FigureRef("measures", List.of(String.valueOf(row)));
  }

  private static CountKey key(String measure, String dimension, String member, Side side) {
    return new CountKey(
        measure, null, null, null, WEEK, dimension, member, null, null, "as_published", side);
  }

  /** What is withheld of counts, in their order. */
  private static List<Withheld> apply(List<PeopleCount> counts) {
    Disclosure disclosure = Disclosure.of(TEN, counts);
    return counts.stream().map(c -> disclosure.of(c.figure(), c.key().side())).toList();
  }

  private static PeopleCount whole(long count) {
    return new PeopleCount(figure(0), key("declined", null, null, Side.NUMERATOR), count);
  }

  private static PeopleCount county(String name, long count) {
    return new PeopleCount(
        new FigureRef("counties", List.of(name)),
        key("declined", "county", name, Side.NUMERATOR),
        count);
  }

  private static List<PeopleCount> share(String name, long count, long base) {
    return List.of(
        new PeopleCount(figure(7), key("declined", "county", name, Side.NUMERATOR), count),
        new PeopleCount(figure(7), key("declined", "county", name, Side.BASE), base));
  }

  private static List<Withheld> withheld(PeopleCount... counts) {
    return apply(List.of(counts));
  }

  @Example
  void aCountOfPeopleBelowTenIsWithheldAndItsLargeBaseIsNot() {
    assertThat(apply(share("Kent", 9, 500))).containsExactly(Withheld.SMALL, Withheld.NOTHING);
  }

  @Example
  void tenIsPrinted() {
    assertThat(withheld(county("Kent", 10))).containsExactly(Withheld.NOTHING);
  }

  @Example
  void aFigureWithoutAFlushIsWithheldWhereTheDifferenceIsSmall() {
    assertThat(
            withheld(issued(FlushVersion.AS_RECORDED, 40), issued(FlushVersion.WITHOUT_FLUSH, 31)))
        .containsExactly(Withheld.NOTHING, Withheld.COMPLEMENT);
    assertThat(
            withheld(issued(FlushVersion.AS_RECORDED, 41), issued(FlushVersion.WITHOUT_FLUSH, 31)))
        .containsExactly(Withheld.NOTHING, Withheld.NOTHING);
  }

  private static PeopleCount issued(FlushVersion version, long count) {
    return new PeopleCount(
        figure(version == FlushVersion.AS_RECORDED ? 0 : 1),
        new CountKey(
            "declined_within",
            30,
            version,
            null,
            WEEK,
            "issue_year",
            "2016",
            null,
            "issued_in_year",
            "as_recorded",
            Side.NUMERATOR),
        count);
  }

  @Example
  void theSmallestOtherCountGoesWhereTheTotalWouldGiveOneAway() {
    assertThat(withheld(whole(155), county("Kent", 5), county("Sussex", 50), county("York", 100)))
        .containsExactly(Withheld.NOTHING, Withheld.SMALL, Withheld.COMPLEMENT, Withheld.NOTHING);
  }

  @Example
  void anAnswerToOneBoxThatWouldFollowFromTheOthersIsWithheldWithTheSmallOne() {
    List<PeopleCount> counts = new ArrayList<>();
    counts.addAll(answer(0, "final_order", "yes", 5));
    counts.addAll(answer(1, "final_order", "no", 95));
    counts.addAll(answer(2, "biometric_match", "yes", 40));
    counts.addAll(answer(3, "biometric_match", "no", 60));

    assertThat(apply(counts))
        .containsExactly(
            Withheld.SMALL,
            Withheld.NOTHING,
            Withheld.COMPLEMENT,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.NOTHING);
  }

  @Example
  void anAnswerThatIsUnknownHidesWithTheOneThatWouldGiveItAway() {
    List<PeopleCount> counts = new ArrayList<>();
    counts.addAll(answer(0, "final_order", "yes", 40));
    counts.addAll(answer(1, "final_order", "no", 55));
    counts.addAll(answer(2, "final_order", "unknown", 5));
    counts.addAll(answer(3, "biometric_match", "yes", 100));

    assertThat(apply(counts))
        .containsExactly(
            Withheld.COMPLEMENT,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.SMALL,
            Withheld.NOTHING,
            Withheld.NOTHING,
            Withheld.NOTHING);
  }

  /** A share of 100 detainers by the answer to a box. */
  private static List<PeopleCount> answer(int figure, String box, String answer, long count) {
    return List.of(
        new PeopleCount(figure(figure), answered(box, answer, Side.NUMERATOR), count),
        new PeopleCount(figure(figure), answered(box, answer, Side.BASE), 100));
  }

  private static CountKey answered(String box, String answer, Side side) {
    return new CountKey(
        "by_box", null, null, null, WEEK, "box", answer, box, "all_rows", "as_recorded", side);
  }

  @Example
  void twoSmallCountsHideEachOther() {
    assertThat(withheld(whole(112), county("Kent", 5), county("Sussex", 7), county("York", 100)))
        .containsExactly(Withheld.NOTHING, Withheld.SMALL, Withheld.SMALL, Withheld.NOTHING);
  }

  @Example
  void aCountWithheldInOneTableIsWithheldInTheOther() {
    PeopleCount elsewhere =
        new PeopleCount(
            new FigureRef("claim_figures", List.of("Sussex")),
            key("declined", "county", "Sussex", Side.NUMERATOR),
            50);
    assertThat(
            withheld(
                whole(555),
                county("Kent", 5),
                county("Sussex", 50),
                county("York", 500),
                elsewhere))
        .endsWith(Withheld.COMPLEMENT);
  }

  @Example
  void aShareThatLeavesFewerThanTenIsWithheld() {
    assertThat(apply(share("Kent", 96, 100))).startsWith(Withheld.COMPLEMENT);
    assertThat(apply(share("Kent", 100, 100))).startsWith(Withheld.NOTHING);
  }

  @Example
  void aSmallBaseIsWithheldToo() {
    assertThat(apply(share("Kent", 4, 8))).containsExactly(Withheld.SMALL, Withheld.SMALL);
  }

  @Example
  void countsOfTwoRecordsAreNoPartsOfOneTotal() {
    SourceRecord other = new SourceRecord(RecordKind.WEEK, "2017-02-04");
    PeopleCount next =
        new PeopleCount(
            figure(5),
            new CountKey(
                "declined",
                null,
                null,
                null,
                other,
                "county",
                "Kent",
                null,
                null,
                "as_published",
                Side.NUMERATOR),
            4);
    assertThat(withheld(whole(55), county("Kent", 5), county("Sussex", 50), next))
        .containsExactly(Withheld.NOTHING, Withheld.SMALL, Withheld.COMPLEMENT, Withheld.SMALL);
  }

  @Property
  void noWithheldPartIsTheTotalLessThePrintedParts(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 40) Integer> parts) {
    List<Withheld> printed = apply(counties(parts, i -> "county " + i));
    long hidden = printed.stream().skip(1).filter(why -> why != Withheld.NOTHING).count();
    assertThat(printed.get(0) != Withheld.NOTHING || hidden != 1).isTrue();
    assertThat(IntStream.range(0, parts.size()).filter(i -> parts.get(i) < 10))
        .allMatch(i -> parts.get(i) == 0 || printed.get(i + 1) == Withheld.SMALL);
  }

  @Property
  void namesNeverChangeWhatIsWithheld(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 40) Integer> parts,
      @ForAll("nasty") @Size(8) List<String> names) {
    assertThat(apply(counties(parts, i -> i + names.get(i) + i)))
        .isEqualTo(apply(counties(parts, i -> "county " + i)));
    assertThat(apply(counties(parts, i -> names.get(i) + i)))
        .isEqualTo(apply(counties(parts, i -> "county " + i)));
  }

  @Provide
  Arbitrary<List<String>> nasty() {
    return Arbitraries.of(
            "",
            " ",
            ": ",
            "Kent: the county",
            ", ",
            ", week from 2017-01-28",
            "; ",
            " vs ",
            ", without the policy-start flush",
            "custody: local",
            "outcome: declined",
            "synthetic/detainers.csv",
            "all reports, withdrawn ones in",
            "null",
            "\u001f",
            "|")
        .list()
        .ofSize(8);
  }

  private static List<PeopleCount> counties(List<Integer> parts, IntFunction<String> name) {
    long total = parts.stream().mapToLong(Integer::longValue).sum();
    List<PeopleCount> counts = new ArrayList<>(List.of(whole(total)));
    IntStream.range(0, parts.size()).forEach(i -> counts.add(county(name.apply(i), parts.get(i))));
    return List.copyOf(counts);
  }
}
