package org.detaineroutcomes.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.PeopleCount.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureAuditTest {
  private static final Suppression TEN = new Suppression(10, Zeros.PRINTED);
  private static final Suppression NO_ZEROS = new Suppression(10, Zeros.WITHHELD);
  private static final SourceRecord FILE = SourceRecord.file("f.csv");
  private static final SourceRecord WEEK = new SourceRecord(RecordKind.WEEK, "2017-01-28");

  /** Counts as they are put together for a case. */
  private static final class Counts {
    private final List<PeopleCount> all = new ArrayList<>();

    private Counts add(CountKey key, long value) {
      return add(key, value, Source.RELEASE, "measures");
    }

    private Counts add(CountKey key, long value, Source source, String table) {
      all.add(new PeopleCount(new FigureRef(table, List.of("" + all.size())), key, value, source));
      return this;
    }
  }

  private static CountKey key(
      String measure, String dimension, String member, String partOf, String base, Side side) {
    return key(measure, null, null, FILE, dimension, member, partOf, base, "as_recorded", side);
  }

  private static CountKey key(
      String measure,
      Integer days,
      FlushVersion flush,
      SourceRecord record,
      String dimension,
      String member,
      String partOf,
      String base,
      String basis,
      Side side) {
    return new CountKey(
        measure, days, flush, null, record, dimension, member, partOf, base, basis, side);
  }

  private static CountKey within(int days, FlushVersion flush, String dimension, String member) {
    return key(
        "declined_within",
        days,
        flush,
        FILE,
        dimension,
        member,
        null,
        null,
        "as_recorded",
        Side.NUMERATOR);
  }

  private static CountKey citizens(String county) {
    return key(
        "citizens_lifted", county == null ? null : "county", county, null, null, Side.NUMERATOR);
  }

  private static CountKey of(String dimension, String member, String base, Side side) {
    return key("declined", dimension, member, null, base, side);
  }

  private static CountKey report(String measure, String effect, String basis) {
    return key(
        measure,
        null,
        null,
        WEEK,
        effect == null ? null : "correction_effect",
        effect,
        null,
        measure.equals("declines_corrected") ? "number_as_published" : null,
        basis,
        Side.NUMERATOR);
  }

  private static CountKey years(String county, String years) {
    return key(
        county == null ? "declined_by_years" : "declined_by_county_and_years",
        county == null ? "years" : "county_in_years",
        county == null ? years : county,
        county == null ? null : years,
        "local_custody_in_years",
        Side.NUMERATOR);
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of(
            "a part of a total",
            new Counts().add(citizens(null), 30).add(citizens("A"), 25).add(citizens("B"), 5),
            "county: B; outcome: us_citizen"),
        Arguments.of(
            "bases one in another",
            new Counts()
                .add(of(null, null, "local_choice", Side.BASE), 15_068)
                .add(of("custody", "local", "in_custody", Side.BASE), 15_067)
                .add(of("custody", "unknown", "in_custody", Side.BASE), 1),
            "held: unknown; side: local_choice"),
        Arguments.of(
            "published less corrected",
            new Counts()
                .add(report("declines_recorded", null, "as_published"), 130)
                .add(report("declines_recorded", null, "as_corrected"), 126)
                .add(report("declines_corrected", "withdrawn", "as_published"), 4),
            "corrected: yes; effect: withdrawn; section: declines_recorded"),
        Arguments.of(
            "forms and what they ask",
            new Counts()
                .add(of("form", "I-247", "on_form", Side.NUMERATOR), 225)
                .add(of("form", "I-247D", "on_form", Side.NUMERATOR), 5)
                .add(of("request", "hold", "asking", Side.NUMERATOR), 230),
            "form: I-247D; outcome: declined"),
        Arguments.of(
            "a form by date",
            new Counts()
                .add(of("form", "I-247D", "on_form", Side.BASE), 38)
                .add(
                    key("by_form", "form_era", "one_form", "I-247D", "all_rows", Side.NUMERATOR), 1)
                .add(
                    key("by_form", "form_era", "three_forms", "I-247D", "all_rows", Side.NUMERATOR),
                    37),
            "form: I-247D; form_era: one_form"),
        Arguments.of(
            "quarters of a curve",
            new Counts()
                .add(within(30, null, null, null), 888)
                .add(within(30, null, "issue_quarter", "2016 Q1"), 4)
                .add(within(30, null, "issue_quarter", "2016 Q2"), 884),
            "issue_quarter: 2016 Q1"),
        Arguments.of(
            "the remainder of a share",
            new Counts()
                .add(of(null, null, "all_rows", Side.NUMERATOR), 96)
                .add(of(null, null, "all_rows", Side.BASE), 100),
            "outcome: (rest)"),
        Arguments.of(
            "a claim's figure",
            new Counts()
                .add(citizens("B"), 5)
                .add(citizens("B"), 5, Source.RELEASE, "claim_figures"),
            "county: B; outcome: us_citizen"),
        Arguments.of(
            "two tables that share a margin",
            new Counts()
                .add(years(null, "2014"), 60)
                .add(years(null, "2015"), 45)
                .add(years("42001", "2014"), 3)
                .add(years("42003", "2014"), 57)
                .add(years("42001", "2015"), 20)
                .add(years("42003", "2015"), 25),
            "county: 42001; outcome: declined; side: local_choice; years: 2014"),
        Arguments.of(
            "a stock flushed",
            new Counts()
                .add(within(30, FlushVersion.AS_RECORDED, null, null), 40)
                .add(within(30, FlushVersion.WITHOUT_FLUSH, null, null), 31),
            "flush: (rest)"),
        Arguments.of(
            "two points of a curve",
            new Counts()
                .add(within(30, null, null, null), 100)
                .add(within(90, null, null, null), 104),
            "since day: 00030"),
        Arguments.of(
            "rows that a join leaves out",
            new Counts()
                .add(key("issued", null, null, null, null, Side.NUMERATOR), 50)
                .add(key("issued", "join_fate", "matched", null, null, Side.NUMERATOR), 45)
                .add(key("issued", "join_fate", "no_unit", null, null, Side.NUMERATOR), 5),
            "join_fate: no_unit"),
        Arguments.of(
            "groups side by side",
            new Counts()
                .add(key("known", "policy_arm_of_parts", "both", null, null, Side.NUMERATOR), 30)
                .add(key("known", "policy_arm", "limiting", "both", null, Side.NUMERATOR), 25)
                .add(key("known", "policy_arm", "ordered", "both", null, Side.NUMERATOR), 5),
            "policy_arm: ordered"),
        Arguments.of(
            "a number that is known already",
            new Counts()
                .add(citizens(null), 45, Source.PUBLISHER, "earlier")
                .add(citizens("A"), 40)
                .add(citizens("B"), 5),
            "county: B; outcome: us_citizen"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void aPlantedLeakIsNamed(String kind, Counts counts, String leaked) {
    List<DisclosureAudit.Leak> leaks =
        DisclosureAudit.leaks(
            TEN,
            ReleaseFigures.of(counts.all),
            count -> count.value() >= 10 || count.figure().table().equals("claim_figures"),
            List.of());
    assertThat(leaks).anyMatch(leak -> leak.of().contains(leaked));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void nothingLeaksOfWhatTheSolverLeaves(String kind, Counts counts, String leaked) {
    Disclosure disclosure = Disclosure.of(TEN, counts.all);
    assertThat(
            DisclosureAudit.leaks(
                TEN,
                ReleaseFigures.of(counts.all),
                count -> disclosure.of(count.figure(), count.key().side()) == Withheld.NOTHING,
                List.of()))
        .isEmpty();
  }

  @Test
  void aZeroThatIsWithheldFollowsFromATotalAndItsOnlyOtherPart() {
    Counts counts =
        new Counts().add(citizens(null), 20).add(citizens("A"), 20).add(citizens("B"), 0);
    assertThat(
            DisclosureAudit.leaks(
                NO_ZEROS, ReleaseFigures.of(counts.all), count -> count.value() > 0, List.of()))
        .extracting(DisclosureAudit.Leak::sentence)
        .containsExactly(
            "measures, county: B; outcome: us_citizen: a reader can tell that it is 0, from"
                + " outcome: us_citizen and county: A; outcome: us_citizen");
  }

  @Test
  void zerosArePrintedUnlessTheRuleWithholdsThem() {
    assertThat(TEN.alone(0L)).isEqualTo(Withheld.NOTHING);
    assertThat(NO_ZEROS.alone(0L)).isEqualTo(Withheld.SMALL);
    assertThat(new Suppression(2, Zeros.PRINTED).alone(0L)).isEqualTo(Withheld.SMALL);
    assertThat(new Suppression(1, Zeros.WITHHELD).alone(0L)).isEqualTo(Withheld.NOTHING);
  }

  @Test
  void twoCountsTellAnotherWhereTheirDifferenceIsSmall() {
    assertThat(TEN.tells(40, 31)).isTrue();
    assertThat(TEN.tells(31, 40)).isTrue();
    assertThat(TEN.tells(41, 31)).isFalse();
    assertThat(TEN.tells(40, 40)).isFalse();
    assertThat(NO_ZEROS.tells(40, 40)).isTrue();
  }
}
