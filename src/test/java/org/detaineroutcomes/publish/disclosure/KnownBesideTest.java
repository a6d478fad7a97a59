package org.detaineroutcomes.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.junit.jupiter.api.Test;

class KnownBesideTest {
  private static final Suppression TEN = new Suppression(10, Zeros.PRINTED);
  private static final SourceRecord FILE = SourceRecord.file("f.csv");

  private static boolean isLarge(PeopleCount count) {
    return count.value() >= 10;
  }

  private static PeopleCount count(
      String measure, String dimension, String member, String partOf, String base, long value) {
    CountKey key =
        new CountKey(
            measure,
            null,
            null,
            null,
            FILE,
            dimension,
            member,
            partOf,
            base,
            "as_recorded",
            base == null ? Side.NUMERATOR : Side.BASE);
    String row = measure + dimension + member + partOf;
    return new PeopleCount(new FigureRef("measures", List.of(row)), key, value);
  }

  private static PeopleCount citizens(String county, long value) {
    return count("citizens_lifted", county == null ? null : "county", county, null, null, value);
  }

  private static ReleaseFigures after(EarlierRelease earlier, PeopleCount... counts) {
    return new ReleaseFigures(List.of(counts), List.of(earlier));
  }

  private static List<String> leaks(ReleaseFigures figures, Predicate<PeopleCount> printed) {
    return DisclosureAudit.leaks(TEN, figures, printed, List.of()).stream()
        .map(DisclosureAudit.Leak::of)
        .toList();
  }

  private static void nothingLeaksOfWhatIsChosen(ReleaseFigures figures) {
    Disclosure disclosure = Disclosure.of(TEN, figures);
    assertThat(
            leaks(
                figures,
                count -> disclosure.of(count.figure(), Side.NUMERATOR) == Withheld.NOTHING))
        .isEmpty();
  }

  @Test
  void thoseAddedBetweenTwoEditionsAreFewPeople() {
    ReleaseFigures figures =
        after(
            new EarlierRelease("first", List.of(citizens(null, 30)), List.of()),
            citizens(null, 33));
    assertThat(leaks(figures, KnownBesideTest::isLarge))
        .containsExactly("edition: added since; outcome: us_citizen");
    nothingLeaksOfWhatIsChosen(figures);
  }

  @Test
  void aCountThatAnEarlierReleasePrintsGivesAwayWhatThisOneWithholdsBesideIt() {
    ReleaseFigures figures =
        after(
            new EarlierRelease(
                "first",
                List.of(citizens(null, 155), citizens("York", 100)),
                List.of(citizens("Kent", 5), citizens("Sussex", 50))),
            citizens(null, 155),
            citizens("Kent", 5),
            citizens("Sussex", 50),
            citizens("York", 100));
    assertThat(leaks(figures, KnownBesideTest::isLarge))
        .contains("county: Kent; outcome: us_citizen");

    Disclosure disclosure = Disclosure.of(TEN, figures);
    assertThat(disclosure.of(citizens("Sussex", 50).figure(), Side.NUMERATOR))
        .isEqualTo(Withheld.COMPLEMENT);
    assertThat(disclosure.of(citizens("York", 100).figure(), Side.NUMERATOR))
        .isEqualTo(Withheld.NOTHING);
    nothingLeaksOfWhatIsChosen(figures);
  }

  @Test
  void whatAnEarlierReleaseGaveAwayIsNoLeakOfThisOne() {
    ReleaseFigures figures =
        after(
            new EarlierRelease(
                "first",
                List.of(citizens(null, 45), citizens("Sussex", 40)),
                List.of(citizens("Kent", 5))),
            citizens(null, 90));
    assertThat(leaks(figures, KnownBesideTest::isLarge)).isEmpty();
  }

  @Test
  void localCustodyAloneIsAPartOfAllWithoutACountOfUnknownCustody() {
    ReleaseFigures figures =
        ReleaseFigures.of(
            List.of(
                count("declined", null, null, null, "all_rows", 100),
                count("declined", "custody", "local", null, "in_custody", 50),
                count("declined", "custody", "federal", null, "in_custody", 45),
                count("declined", "custody", "state", null, "in_custody", 5)));
    assertThat(leaks(figures, KnownBesideTest::isLarge)).contains("side: state");
  }
}
