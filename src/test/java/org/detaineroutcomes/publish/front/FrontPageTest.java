package org.detaineroutcomes.publish.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.FixtureAnswers;
import org.detaineroutcomes.publish.FixtureGroups;
import org.detaineroutcomes.publish.FrontText;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class FrontPageTest {
  private static final String VIOLENT = "violent_rate_per_100k";
  private static final String PROPERTY = "property_rate_per_100k";

  private static FrontText page(FixtureAnswers planted) {
    return FrontText.of(planted.material());
  }

  private static FixtureAnswers effect(double value, double low, double high) {
    return new FixtureAnswers()
        .effect(VIOLENT, value, low, high)
        .check(EffectCheck.LEAVE_ONE_OUT, CheckVerdict.NOT_RUN, null, null, null, null, null);
  }

  @Test
  void theTitleIsTheFinding() {
    assertThat(page(effect(-2.0, -6, 2)).title())
        .isEqualTo(
            "Synthetic data: no detectable change in violent offenses; changes above 6.0 per"
                + " 100,000 residents a year either way are ruled out");
    assertThat(page(effect(-32.0, -59, -4)).title())
        .isEqualTo(
            "Synthetic data: in counties with a dated limiting policy, violent offenses fell by 32"
                + " per 100,000 residents a year relative to those with no listed limiting policy");
  }

  @Test
  void everyAnswerStandsInOneTableWithHowItsChecksWent() {
    FrontText page =
        page(
            new FixtureAnswers()
                .effect(VIOLENT, -2.0, -6, 2)
                .check(EffectCheck.EARLIER_TRENDS, CheckVerdict.FAILED, null, null, null, null, 0.0)
                .check(EffectCheck.REPORTERS, CheckVerdict.PASSED, null, null, null, null, null)
                .effect(PROPERTY, 35.0, 1, 70)
                .check(
                    EffectCheck.RANDOMIZATION, CheckVerdict.NOT_RUN, null, null, null, null, null));
    assertThat(page.rows("answers-at-a-glance"))
        .containsExactly(
            "Violent offenses | No listed limiting policy (national) | −2.0 | −6.0 to 2.0 | [x] |"
                + " [x] | 9 | 5 | 1 | 1 | 0",
            "Property offenses | No listed limiting policy (national) | 35.0 | 1.0 to 70.0 | [x] |"
                + " [x] | 9 | 5 | 0 | 0 | 1");
    assertThat(page.text())
        .contains("Checks that speak against the answer: 1 of 2 for violent offenses.")
        .contains("1 of the 2 intervals in the table excludes zero.");
  }

  @Test
  void threeDoubtsAreSaidInPlainWords() {
    FrontText page =
        page(
            new FixtureAnswers()
                .effect(VIOLENT, -2.0, -6, 2)
                .check(EffectCheck.EARLIER_TRENDS, CheckVerdict.FAILED, null, null, null, null, 0.0)
                .check(EffectCheck.PLACEBO_DATE, CheckVerdict.FAILED, "2", 9.0, 2.0, 16.0, 0.02));
    assertThat(page.doubts())
        .containsExactly(
            "Only 5 places that decide for themselves adopted: one of them can carry the answer.",
            "Before any policy began, the two groups were already moving apart in violent"
                + " offenses. What came after may only have continued that.",
            "A change in violent offenses shows up even if the policies are dated too early.");
  }

  @Test
  void thePageIsShortAndWithoutJargon() {
    for (Material material : List.of(Fixture.material(Map.of()), records())) {
      FrontText page = FrontText.of(material);
      assertThat(page.words()).isLessThan(1_500);
      assertThat(page.jargon()).isEmpty();
      assertThat(page.weight()).isLessThan(300_000);
    }
  }

  private static Material records() {
    return Fixture.material(Fixture.job(Map.of()), Map.of(Measures.TABLE, Fixture.measures()));
  }

  @Test
  void groupsSideBySideStandBeforeTheDeclinesOfReports() {
    Map<Table, List<TableRow>> tables =
        Map.of(Measures.TABLE, week(), Groups.TABLE, FixtureGroups.groups());
    FrontText page = FrontText.of(Fixture.material(Fixture.job(Map.of()), tables));

    assertThat(page.title()).contains("ICE recorded 206 declined detainers in the week");
    assertThat(page.rows("groups-at-a-glance")).hasSizeGreaterThan(1);
  }

  private static List<TableRow> week() {
    return new Rows(Measures.TABLE)
        .row(
            Measures.ID,
            "W1",
            FigureFields.MEASURE,
            MeasureId.DECLINES_RECORDED.code(),
            FigureFields.BASIS,
            Basis.AS_PUBLISHED.code(),
            FigureFields.RECORD_KIND,
            RecordKind.WEEK.code(),
            FigureFields.RECORD,
            "2017-01-28",
            FigureFields.BOUND,
            Bound.EXACT.code(),
            MeasureFields.COUNTS_PEOPLE,
            true,
            MeasureFields.NUMERATOR,
            206L)
        .list();
  }

  @Test
  void theLabelsOfAJobStandWhereverAGroupIsNamed() {
    String text =
        FrontText.of(Fixture.material(Map.of("treated", "alpha", "control", "beta"))).text();
    assertThat(text).doesNotContain("dated limiting policy vs").contains("labelled “alpha”");
  }

  @Test
  void thePageSaysHowItIsCitedUnderTheKeyThatStaysWithItsContent() {
    assertThat(page(effect(-2.0, -6, 2)).text())
        .contains("Detainer Outcomes and Public Safety. (2017). Synthetic data: no detectable")
        .contains("[Data release]. Result key " + Fixture.manifest().resultKey + ".")
        .contains("@misc{demo-0123abcd0123,");
  }

  @Test
  void aPageLooksForItsCorrectionUnderItsOwnKeyAndANoticeClosesNoString() {
    assertThat(page(effect(-2.0, -6, 2)).html())
        .contains("href=\"../../../corrections/" + Fixture.manifest().resultKey + ".css\"");
    assertThat(CorrectionNotice.styleSheet("abc", "2 \"rows\" } were <lost>."))
        .contains(
            "2 \\000022 rows\\000022  \\00007d  were \\00003c lost\\00003e \\00002e  The release");
  }
}
