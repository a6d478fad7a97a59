package org.detaineroutcomes.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.junit.jupiter.api.Test;

class ReportClaimsTest {
  private static final String IGNORED = "3,083 detainer requests were ignored in one week";
  private static final String HIGHEST =
      "the report shows the jurisdictions with the highest volume of declined detainers";
  private static final String WEEKLY = "this report will be issued weekly";

  @Test
  void issuedSaidToBeIgnoredHasTheWrongDenominator() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.NATIONWIDE, null, 3083)
            .report(ReportFigure.DECLINED, null, 206)
            .judge("ignored-3083", IGNORED);

    assertThat(found.verdict()).isEqualTo(Verdict.WRONG_DENOMINATOR);
    assertThat(SmallFacts.because(found)).contains("their ratio is refused");
    assertThat(SmallFacts.figures(found))
        .containsValues(3083.0, 206.0)
        .containsEntry("the same, as corrected", 206.0)
        .hasSize(3);
  }

  @Test
  void theSameNumberOfDeclinesWouldBeSupported() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.NATIONWIDE, null, 4000)
            .report(ReportFigure.DECLINED, null, 3083)
            .judge("ignored-3083", IGNORED);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void withoutTheReportTheClaimIsNotMeasurableAndWhatItLacksIsNamed() {
    Judgement found = new SmallFacts().judge("ignored-3083", IGNORED);

    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(SmallFacts.words(found).missing())
        .isEqualTo("detainers issued nationwide and declines recorded in one week (ddor_totals)");
  }

  @Test
  void aRankingByIssuedThatLacksThePlaceWithMostDeclinesIsContradicted() {
    Judgement found = ranked("Clark, NV", 142);

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(SmallFacts.because(found)).contains("Travis County, TX, is not in it");
  }

  @Test
  void aRankingByIssuedThatHasThePlaceWithMostDeclinesStillCountsIssued() {
    Judgement found = ranked("Travis, TX", 142);

    assertThat(found.verdict()).isEqualTo(Verdict.WRONG_DENOMINATOR);
  }

  @Test
  void aPlaceWithLessThanHalfOfTheDeclinesIsNotSureToLead() {
    Judgement found = ranked("Clark, NV", 50);

    assertThat(found.verdict()).isEqualTo(Verdict.WRONG_DENOMINATOR);
  }

  @Test
  void aPromiseOfAWeeklyReportIsContradictedWhereNoEditionCoversALaterWeek() {
    Judgement found = editions("2017-01-28", "2017-02-04").judge("weekly", WEEKLY);

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(SmallFacts.because(found)).contains("2017-02-04 to 2017-02-10");
    assertThat(SmallFacts.figures(found)).containsEntry("editions on record", 2.0);
  }

  @Test
  void whereDaysOfPublicationAreKnownTheyDecideAPromiseOfAWeeklyReport() {
    assertThat(published("2017-03-20", "2017-03-27", "2017-04-03").verdict())
        .isEqualTo(Verdict.SUPPORTED);
    Judgement late = published("2017-03-20", "2017-04-10");
    assertThat(late.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(late.inPart()).isTrue();
    assertThat(SmallFacts.words(late).caveat()).isEqualTo("judged by the days of publication");
  }

  private static Judgement published(String... days) {
    SmallFacts facts = new SmallFacts();
    for (int week = 0; week < days.length; week++) {
      facts.row(
          DdorTotals.TABLE,
          ReportFields.REPORT_START,
          LocalDate.of(2017, 1, 28).plusWeeks(week),
          Provenance.EDITION,
          LocalDate.parse(days[week]));
    }
    return facts.judge("weekly", WEEKLY);
  }

  @Test
  void aPromiseOfAWeeklyReportIsSupportedWhereEveryLaterWeekHasItsEdition() {
    Judgement found = editions("2017-03-18", "2017-03-25", "2017-04-01").judge("weekly", WEEKLY);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aWeekLeftOutContradictsAPromiseOfAWeeklyReportInPart() {
    Judgement found = editions("2017-03-18", "2017-04-01").judge("weekly", WEEKLY);

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(found.inPart()).isTrue();
  }

  @Test
  void aClaimWithoutARuleIsNamed() {
    Judgement found = new SmallFacts().judge("my-own-claim", "the moon is made of cheese");

    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(SmallFacts.because(found)).isEqualTo("no rule for this claim (my-own-claim)");
  }

  /** Section I names one place; 206 declines are recorded, so many of them of Travis County. */
  private static Judgement ranked(String listed, long declines) {
    return new SmallFacts()
        .report(ReportFigure.ISSUED, listed, 51)
        .report(ReportFigure.DECLINED, "Travis County, TX", declines)
        .report(ReportFigure.DECLINED, null, 206)
        .judge("highest-declined", HIGHEST);
  }

  private static SmallFacts editions(String... starts) {
    SmallFacts facts = new SmallFacts();
    for (String start : starts) {
      LocalDate first = LocalDate.parse(start);
      facts.row(
          DdorTotals.TABLE,
          ReportFields.REPORT_START,
          first,
          ReportFields.REPORT_END,
          first.plusDays(6));
    }
    return facts;
  }
}
