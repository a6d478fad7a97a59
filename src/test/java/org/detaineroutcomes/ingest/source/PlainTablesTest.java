package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.schema.staged.FacilityCounties;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.schema.staged.claims.Claims;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTablesTest {
  @TempDir Path folder;

  @Test
  void seventeenClaimsKeepTheirPrintedDates() throws IOException {
    List<Staged> rows = real("claims", "claims.csv", 17);

    assertThat(cell(Claims.TABLE, rows.get(0), ClaimFields.CLAIM_ID)).isEqualTo("ignored-3083");
    assertThat(cell(Claims.TABLE, rows.get(0), DateFields.DATE_PRECISION)).isEqualTo("month");
    assertThat(cell(Claims.TABLE, rows.get(8), DateFields.DATE_PRECISION)).isEqualTo("undated");
  }

  @Test
  void threePaymentsStandInTheLedger() throws IOException {
    List<Staged> rows = real("liability", "liability.csv", 3);

    assertThat(cell(Liability.TABLE, rows.get(0), PaymentFields.AMOUNT)).isEqualTo(14_000_000.0);
    assertThat(cell(Liability.TABLE, rows.get(2), PlaceFields.STATE)).isNull();
  }

  @Test
  void aLedgerMayNameCaseAndDate() throws IOException {
    List<Staged> rows =
        SourceReading.as("liability")
            .rowsOf(
                folder,
                """
                case,payer,state,amount_usd,date,basis,source
                Cacho v. Gusman,Orleans Parish,LA,"30,000",2013,over-detention,x
                Cacho v. Gusman,Orleans Parish,LA,thirty,2013-02-30,over-detention,x
                """);

    assertThat(cell(Liability.TABLE, rows.get(0), PaymentFields.CASE_NAME))
        .isEqualTo("Cacho v. Gusman");
    assertThat(cell(Liability.TABLE, rows.get(0), PaymentFields.AMOUNT)).isEqualTo(30_000.0);
    assertThat(cell(Liability.TABLE, rows.get(0), DateFields.DATE_PRECISION)).isEqualTo("year");
    assertThat(rows.get(1).reason())
        .contains("amount_usd 'thirty' is no number")
        .contains("date_as_published '2013-02-30' is no date");
  }

  @Test
  void fourteenFindingsStandBesideOurs() throws IOException {
    List<Staged> rows = real("published-findings", "published_findings.csv", 14);

    assertThat(cell(PublishedFindings.TABLE, rows.get(0), PublishedFindings.ESTIMATE))
        .isEqualTo(-35.5);
    assertThat(cell(PublishedFindings.TABLE, rows.get(5), PublishedFindings.ESTIMATE)).isNull();
  }

  @Test
  void fiveErasFollowEachOther() throws IOException {
    List<Staged> rows = real("enforcement-eras", "enforcement_eras.csv", 5);

    assertThat(cell(EnforcementEras.TABLE, rows.get(2), EnforcementEras.START))
        .isEqualTo(LocalDate.of(2015, 7, 1));
    for (int i = 1; i < rows.size(); i++) {
      assertThat(cell(EnforcementEras.TABLE, rows.get(i), EnforcementEras.START))
          .isEqualTo(cell(EnforcementEras.TABLE, rows.get(i - 1), EnforcementEras.END));
    }
  }

  @Test
  void moshannonValleyIsInClearfield() throws IOException {
    List<Staged> rows = real("facility-county", "facility_counties.csv", 18);

    assertThat(cell(FacilityCounties.TABLE, rows.get(0), PlaceFields.COUNTY_FIPS))
        .isEqualTo("42033");
    assertThat(cell(FacilityCounties.TABLE, rows.get(0), PlaceFields.COUNTY))
        .isEqualTo("Clearfield");
  }

  @Test
  void aKnownEffectIsKeyedAsEstimatesAre() throws IOException {
    Staged row =
        SourceReading.as("truth")
            .rowsOf(
                folder,
                """
                data,outcome,term,cohort,period,event_time,true_effect,unit,true_effect_log,n_units,meaning
                synthetic,violent_rate_per_100k,dynamic,2014,,2,-12.5,per 100000,-0.05,31,mean
                """)
            .get(0);

    assertThat(cell(Truths.TABLE, row, PanelFields.COHORT)).isEqualTo("2014");
    assertThat(cell(Truths.TABLE, row, EstimateFields.EVENT_TIME)).isEqualTo(2);
    assertThat(cell(Truths.TABLE, row, Truths.TRUE_EFFECT)).isEqualTo(-12.5);
  }

  @Test
  void aRenamedColumnIsNamedUnderTheFilesOwnHeading() {
    assertThatThrownBy(
            () ->
                SourceReading.as("claims")
                    .rowsOf(folder, "id,claim,said_by,date,rest_on,source\na\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'rests_on'")
        .hasMessageContaining("the file has 'rest_on'");
  }

  private static List<Staged> real(String format, String name, int rows) throws IOException {
    List<Staged> read = SourceReading.as(format).rows(SharedData.input("facts/" + name));
    assertThat(read).hasSize(rows);
    assertThat(kept(read)).hasSize(rows);
    return read;
  }

  @Test
  void aQuotationHasItsDateAndAClaimWithoutWordingIsInOtherWords() throws IOException {
    String headings = "id,claim,wording,said_by,date,rests_on,source\n";
    List<Staged> rows =
        SourceReading.as("claims")
            .rowsOf(
                Files.createTempDirectory("claims"),
                headings
                    + "a,we said so,quotation,us,2017-03-20,a number,a page\n"
                    + "b,we said so,quotation,us,,a number,a page\n"
                    + "c,they said so,,us,,a number,a page\n");

    assertThat(rows.get(0).reason()).isNull();
    assertThat(rows.get(1).reason()).startsWith("a quotation has no date");
    assertThat(rows.get(2).reason()).isNull();
  }
}
