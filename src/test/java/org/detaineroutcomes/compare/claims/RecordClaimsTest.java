package org.detaineroutcomes.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.DetainerForms;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.junit.jupiter.api.Test;

class RecordClaimsTest {
  private static final LocalDate WEEK_TWO = LocalDate.of(2017, 2, 4);
  private static final String FIFTY_MONTHS = "FY2008 to the start of FY2012 (50 months)";
  private static final String CAUSE = "probable-cause";
  private static final String BACKED = "detainers are backed by probable cause";
  private static final String PLACED =
      "834 US citizens were placed under detainers within a four-year period";
  private static final String TRAVIS = "142 declined detainers in Travis County in one week";

  @Test
  void eightHundredAndThirtyFourIsSupportedInPartSinceItCountsRecordsInFiftyMonths() {
    Judgement found =
        new SmallFacts()
            .row(
                PublishedTotals.TABLE,
                PublishedTotals.MEASURE,
                "detainers on U.S. citizens",
                PublishedTotals.PERIOD,
                FIFTY_MONTHS,
                CitizenFields.MONTHS_COVERED,
                50,
                PublishedTotals.VALUE,
                834.0)
            .judge("citizens-834", PLACED);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found))
        .contains("covers 50 months and not 48")
        .contains("records");
    assertThat(SmallFacts.figures(found).values()).anyMatch(v -> Math.abs(v - 200.16) < 1e-9);
  }

  @Test
  void probableCauseIsJudgedByTheBoxesOfTheFileAndNeverAsAWhole() {
    Judgement most =
        boxes("several", 30).row(DetainerGrounds.TABLE, boxed("none", 10)).judge(CAUSE, BACKED);
    Judgement fewer =
        boxes("one", 10).row(DetainerGrounds.TABLE, boxed("none", 30)).judge(CAUSE, BACKED);

    assertThat(most.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(fewer.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(most.inPart()).isTrue();
    assertThat(fewer.inPart()).isTrue();
    assertThat(SmallFacts.figures(most).values()).containsExactly(0.75);
    assertThat(SmallFacts.figures(fewer).values()).containsExactly(0.25);
    assertThat(SmallFacts.words(most).caveat())
        .contains("whether that is probable cause is for a court to find")
        .contains("the boxes are those of ice.xlsx");
  }

  @Test
  void blankBoxesSayNothingOfProbableCause() {
    assertThat(boxes("blank", 30).judge(CAUSE, BACKED).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(
            SmallFacts.figures(
                    boxes("blank", 30)
                        .row(DetainerGrounds.TABLE, boxed("one", 5))
                        .judge(CAUSE, BACKED))
                .values())
        .containsExactly(1.0);
  }

  private static SmallFacts boxes(String basis, long detainers) {
    return new SmallFacts().row(DetainerGrounds.TABLE, boxed(basis, detainers));
  }

  private static Object[] boxed(String basis, long detainers) {
    return new Object[] {
      Provenance.FILE,
      "ice.xlsx",
      DetainerFields.STATED_BASIS,
      basis,
      DetainerFields.DETAINERS,
      detainers
    };
  }

  @Test
  void anAuditThatCountsCitizensDetainedContradictsThatItNeverHappens() {
    String never = "ICE does not detain US citizens";
    Judgement audited =
        total("potential U.S. citizens detained by ICE (GAO)", "x", 121)
            .judge("citizens-never", never, null);
    Judgement records =
        total("detainers on U.S. citizens", "x", 834).judge("citizens-never", never, null);

    assertThat(audited.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(audited.inPart()).isTrue();
    assertThat(SmallFacts.because(audited)).contains("potential is not adjudicated");
    assertThat(records.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(records.inPart()).isTrue();
    assertThat(SmallFacts.because(records)).contains("who of them was detained, and by whom");
  }

  @Test
  void oneRiseAfterFallsSupportsMoreAndMoreInPartAndFallsAloneContradictIt() {
    SmallFacts falling = totals(300, 200, 100);
    SmallFacts rising = totals(300, 200, 250);
    String more = "ICE issues more and more detainers";

    assertThat(falling.judge("more-detainers", more, null).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    Judgement found = rising.judge("more-detainers", more, null);
    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found))
        .isEqualTo(
            "1 of 2 yearly changes up to the claim’s is a rise, the last one, and every year"
                + " before it brought a fall or none");
  }

  @Test
  void yearsAfterTheClaimDecideNothing() {
    Judgement found =
        totals(300, 200, 250).judge("more-detainers", "more and more", LocalDate.of(2013, 5, 1));

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aStockIsToldByThePolicyThatBeganAndByTheWeekThatFollowed() {
    SmallFacts facts =
        new SmallFacts()
            .report(ReportFigure.DECLINED, "Travis County, TX", 142)
            .report(WEEK_TWO, ReportFigure.DECLINED, "Travis County, TX", 2)
            .row(
                PolicySpells.TABLE,
                PolicyFields.DIRECTION,
                "limits",
                PlaceFields.JURISDICTION,
                "Travis County",
                PlaceFields.STATE,
                "TX",
                PolicyFields.FROM_LATEST,
                LocalDate.of(2017, 2, 1))
            .row(
                DdorDeclinedCounts.TABLE,
                ReportFields.REPORT_START,
                SmallFacts.WEEK_ONE,
                PlaceFields.JURISDICTION,
                "Travis",
                PlaceFields.STATE,
                "TX",
                DdorDeclinedCounts.OTHER_COUNT,
                143L);
    Judgement found = facts.judge("travis-142", TRAVIS);

    assertThat(found.verdict()).isEqualTo(Verdict.STOCK_NOT_FLOW);
    assertThat(SmallFacts.because(found))
        .contains("began on 2017-02-01, in that week")
        .contains("less than a tenth of it");
    assertThat(SmallFacts.words(found).caveat()).endsWith("another source counts 143");
  }

  @Test
  void aCountWithoutAnySignOfAStockIsSupported() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.DECLINED, "Travis County, TX", 142)
            .report(WEEK_TWO, ReportFigure.DECLINED, "Travis County, TX", 130)
            .judge("travis-142", TRAVIS);

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void detainersIssuedToAPlaceSayNothingOfItsCooperation() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.ISSUED, "Nassau, NY", 38, 38, 0)
            .judge("nassau", "Nassau County does not cooperate with detainers (38 issued)");

    assertThat(found.verdict()).isEqualTo(Verdict.WRONG_DENOMINATOR);
    assertThat(SmallFacts.because(found))
        .contains("no decline of the place is recorded in these inputs")
        .endsWith("the row itself is disputed");
  }

  @Test
  void aListWithCorrectedPlacesSupportsThatAppearanceIsNotAll() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.ISSUED, "Clark, NV", 51)
            .report(ReportFigure.ISSUED, "Franklin, IA", 5, 0, 0)
            .judge("not-exclusive", "appearance is not an exclusive factor");

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(SmallFacts.figures(found)).containsEntry("of these, corrected or disputed", 0.5);
  }

  @Test
  void jurisdictionsBoundByACourtContradictInPartThatTheyChoose() {
    String choose = "jurisdictions choose not to cooperate";
    SmallFacts voluntary = new SmallFacts().row(PolicySpells.TABLE, limit("Cook", "voluntary"));
    SmallFacts mixed =
        new SmallFacts()
            .row(PolicySpells.TABLE, limit("Cook", "voluntary"))
            .row(PolicySpells.TABLE, limit("Orleans Parish", "compelled"));

    assertThat(voluntary.judge("choose-not", choose).verdict()).isEqualTo(Verdict.SUPPORTED);
    Judgement found = mixed.judge("choose-not", choose);
    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found)).contains("Orleans Parish, LA");
  }

  @Test
  void jurisdictionsOfWhichMostChoseSupportInPartThatTheyChoose() {
    Judgement found =
        new SmallFacts()
            .row(PolicySpells.TABLE, limit("Cook", "voluntary"))
            .row(PolicySpells.TABLE, limit("King", "voluntary"))
            .row(PolicySpells.TABLE, limit("Orleans Parish", "compelled"))
            .judge("choose-not", "jurisdictions choose not to cooperate");

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found))
        .startsWith("most of those")
        .contains("Orleans Parish, LA");
  }

  @Test
  void aStatesStatuteBindsItsJailsAndItsOtherActsBindItsOwnAgencies() {
    SmallFacts facts = new SmallFacts().row(PolicySpells.TABLE, limit("Cook", "voluntary"));
    state(facts, "CA", "statute", LocalDate.of(2014, 1, 1));
    state(facts, "VA", "executive order", LocalDate.of(2015, 1, 5));
    state(facts, "OR", "statute", null);
    Judgement found = facts.judge("choose-not", "jurisdictions choose not to cooperate");

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(SmallFacts.because(found))
        .contains("bound by others: jails in CA, by its statute")
        .endsWith(
            "each act counted once, 1 chose and 1 are bound; each jail counted once, 1 chose and 1"
                + " are bound");
  }

  @Test
  void aStatuteOfManyJailsMakesTheChoiceDependOnTheUnitOfCount() {
    SmallFacts facts =
        new SmallFacts()
            .row(PolicySpells.TABLE, limit("Cook", "voluntary"))
            .row(PolicySpells.TABLE, limit("King", "voluntary"));
    state(facts, "CA", "statute", LocalDate.of(2014, 1, 1));
    for (int county = 1; county <= 58; county++) {
      facts.row(
          Areas.TABLE,
          Residents.AREA_FIPS,
          String.format("06%03d", county),
          PlaceFields.LEVEL,
          "county",
          PlaceFields.STATE,
          "CA");
    }
    facts.row(
        Areas.TABLE,
        Residents.AREA_FIPS,
        "06999",
        PlaceFields.LEVEL,
        "county",
        PlaceFields.STATE,
        "CA",
        Areas.VALID_TO,
        LocalDate.of(2010, 12, 31));
    Judgement found = facts.judge("choose-not", "jurisdictions choose not to cooperate");

    assertThat(found.verdict()).isEqualTo(Verdict.DEPENDS_ON_UNIT);
    assertThat(SmallFacts.because(found))
        .startsWith("some chose, and some are bound by others")
        .endsWith(
            "each act counted once, 2 chose and 1 are bound; each jail counted once, 2 chose and 58"
                + " are bound");
  }

  @Test
  void jailsThatAStateRunsItselfCountAsOne() {
    SmallFacts facts =
        new SmallFacts()
            .row(PolicySpells.TABLE, limit("Cook", "voluntary"))
            .row(PolicySpells.TABLE, limit("King", "voluntary"));
    state(facts, "CT", "statute", LocalDate.of(2014, 1, 1));
    for (int county = 1; county <= 15; county += 2) {
      facts.row(
          Areas.TABLE,
          Residents.AREA_FIPS,
          String.format("09%03d", county),
          PlaceFields.LEVEL,
          "county",
          PlaceFields.STATE,
          "CT");
    }
    Judgement found = facts.judge("choose-not", "jurisdictions choose not to cooperate");

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(SmallFacts.because(found))
        .endsWith(
            "each act counted once, 2 chose and 1 are bound; each jail counted once, 2 chose and 1"
                + " are bound");
  }

  @Test
  void onePlacesShareOfAReportIsSupportedAndItsAgeIsNotJudgedWithoutRows() {
    Judgement found =
        new SmallFacts()
            .report(ReportFigure.DECLINED, null, 206)
            .report(ReportFigure.DECLINED, "Travis County, TX", 142)
            .judge(
                "travis-stock",
                "142 of 206 declines are Travis County's, and about 73 % were issued before 2017");

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found)).contains("is not in these inputs");
  }

  @Test
  void aPlaceThatACourtBindsIsSaidToBeBoundAndItsNamingIsNotJudged() {
    SmallFacts facts = new SmallFacts();
    facts.row(
        PolicySpells.TABLE,
        PolicyFields.DIRECTION,
        "limits",
        PolicyFields.COMPULSION,
        "compelled",
        PlaceFields.JURISDICTION,
        "Orleans Parish",
        PlaceFields.STATE,
        "LA",
        PolicyFields.FROM_LATEST,
        LocalDate.of(2013, 8, 9));
    Judgement found = facts.judge("orleans-singled-out", "Orleans Parish was named although bound");

    assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found)).contains("binds Orleans Parish, LA, from 2013-08-09");
    assertThat(facts.judge("orleans-singled-out", "Cook County was named").verdict())
        .isEqualTo(Verdict.NOT_MEASURABLE);
  }

  private static void state(SmallFacts facts, String state, String basis, LocalDate from) {
    facts.row(
        PolicySpells.TABLE,
        PolicyFields.DIRECTION,
        "limits",
        PlaceFields.STATE,
        state,
        PlaceFields.LEVEL,
        "state",
        PolicyFields.ABOUT_DETAINERS,
        true,
        PolicyFields.BASIS_CODED,
        basis,
        PolicyFields.COMPULSION,
        "voluntary",
        PolicyFields.FROM_EARLIEST,
        from);
  }

  @Test
  void theFormsOfTheDaySayWhatWasAskedFor() {
    SmallFacts facts =
        new SmallFacts()
            .row(
                DetainerForms.TABLE,
                DetainerFields.FORM,
                "I-247D",
                DetainerForms.FROM,
                LocalDate.of(2015, 7, 1))
            .row(
                DetainerForms.TABLE,
                DetainerFields.FORM,
                "I-247N",
                DetainerForms.FROM,
                LocalDate.of(2015, 7, 1))
            .row(
                DetainerForms.TABLE,
                DetainerFields.FORM,
                "I-247A",
                DetainerForms.FROM,
                LocalDate.of(2017, 4, 2));
    Judgement found = facts.judge("simple-request", "a detainer is a simple request");

    assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(found.inPart()).isTrue();
    assertThat(SmallFacts.because(found))
        .contains("I-247D asks for: hold")
        .doesNotContain("I-247A");
  }

  @Test
  void paymentsByCountiesSupportInPartThatCitiesPaid() {
    String paid = "cities have paid thousands of dollars";
    Judgement counties = payment("Orleans Parish", "county", 30_000, 2013).judge("liability", paid);
    Judgement nation = payment("United States", "nation", 125_000, 2013).judge("liability", paid);
    Judgement unknown = payment("Somebody", null, 125_000, 2013).judge("liability", paid);
    Judgement later = payment("Los Angeles County", "county", 14e6, 2020).judge("liability", paid);

    assertThat(counties.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(counties.inPart()).isTrue();
    assertThat(nation.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(unknown.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(later.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(SmallFacts.figures(later))
        .containsEntry("payments by local governments and as large, after it, beside", 1.0);
  }

  @Test
  void aCityThatPaidSupportsThatCitiesPaidAndAnAwardIsNoPayment() {
    String paid = "cities have paid thousands of dollars";
    Judgement city = payment("City of Allentown", "city", 25_000, 2012).judge("liability", paid);
    SmallFacts verdict = payment("Suffolk County", "county", 112e6, 2017, "jury verdict");

    assertThat(city.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(city.inPart()).isFalse();
    assertThat(SmallFacts.because(city)).endsWith("cities are among them");
    assertThat(verdict.judge("liability", paid).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void aShareIsHeldAgainstTheBoundsThatYearlyTotalsLeave() {
    SmallFacts facts =
        total("detainers refused by LEAs", "Oct 2013-Dec 2015", 16_296)
            .row(PublishedTotals.TABLE, year(2014, 159_210))
            .row(PublishedTotals.TABLE, year(2015, 97_045))
            .row(PublishedTotals.TABLE, year(2016, 85_720));

    Judgement found = facts.judge("refused-6-percent", "6.1 percent of detainers were refused");
    assertThat(found.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(facts.judge("refused-6-percent", "6 percent were refused").verdict())
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(facts.judge("refused-6-percent", "9.9 percent were refused").verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(found.figures().get(1).interval().low()).isBetween(0.0476, 0.0477);
    assertThat(found.figures().get(1).interval().high()).isBetween(0.0635, 0.0636);
  }

  @Test
  void fewerDeclinesThanWereExpectedContradictOnlyWhereEveryLaterReportIsKnown() {
    String expects = "ICE expects these detainers to reflect as declined";
    SmallFacts facts =
        new SmallFacts()
            .report(ReportFigure.ISSUED, null, 157)
            .report(WEEK_TWO, ReportFigure.DECLINED, null, 47);

    assertThat(facts.judge("expected-declined", expects).verdict()).isEqualTo(Verdict.CONTRADICTED);
    facts.row(DdorTotals.TABLE, ReportFields.REPORT_START, LocalDate.of(2017, 2, 11));
    assertThat(facts.judge("expected-declined", expects).verdict())
        .isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void whatNoTableHoldsIsNamedAndTheClaimsOwnAmountsAreMarkedAsClaimed() {
    Judgement found =
        new SmallFacts()
            .judge("reoffend", "8,100 released in eight months of 2014; about 1,900 re-arrested");

    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    assertThat(found.missing()).hasSize(1);
    assertThat(SmallFacts.words(found).missing()).endsWith("(in no published input)");
    assertThat(found.figures().stream().map(ClaimFigure::value)).containsExactly(8100.0, 1900.0);
    assertThat(found.figures())
        .allMatch(f -> SmallFacts.label(f).equals("as claimed, not verified"));
  }

  private static SmallFacts total(String measure, String period, double value) {
    return new SmallFacts()
        .row(
            PublishedTotals.TABLE,
            PublishedTotals.MEASURE,
            measure,
            PublishedTotals.PERIOD,
            period,
            PublishedTotals.VALUE,
            value);
  }

  private static SmallFacts totals(double... values) {
    SmallFacts facts = new SmallFacts();
    for (int i = 0; i < values.length; i++) {
      facts.row(PublishedTotals.TABLE, year(2012 + i, values[i]));
    }
    return facts;
  }

  private static Object[] year(int year, double value) {
    return new Object[] {
      PublishedTotals.MEASURE,
      "all detainers",
      PublishedTotals.PERIOD,
      "FY" + year,
      PublishedTotals.VALUE,
      value
    };
  }

  private static Object[] limit(String place, String compulsion) {
    return new Object[] {
      PolicyFields.DIRECTION, "limits",
      PlaceFields.JURISDICTION, place,
      PlaceFields.STATE, "LA",
      PlaceFields.LEVEL, "county",
      PolicyFields.COMPULSION, compulsion
    };
  }

  private static SmallFacts payment(String payer, String level, double amount, int year) {
    return payment(payer, level, amount, year, "settlement");
  }

  private static SmallFacts payment(
      String payer, String level, double amount, int year, String kind) {
    return new SmallFacts()
        .row(
            PaymentLedger.TABLE,
            PaymentFields.KIND,
            kind,
            PaymentFields.PAYER,
            payer,
            PlaceFields.LEVEL,
            level,
            PaymentFields.AMOUNT,
            amount,
            DateFields.YEAR,
            year);
  }
}
