package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DdorErrataTest {
  private static final String HEADINGS =
      "report_start,jurisdiction,state,affected_section,rows_affected,rows_basis,ice_correction,"
          + "corrected_by,corrected_on,source_url";

  @TempDir Path folder;

  @Test
  void eightJurisdictionsOfTheFirstReportWereCorrected() throws IOException {
    List<Staged> rows = kept(real());

    assertThat(rows).hasSize(8);
    assertThat(157 - fallenAway(rows, "I")).isEqualTo(126);
    assertThat(206 - fallenAway(rows, "II")).isEqualTo(197);
  }

  @Test
  void anUnknownNumberHasALeastValue() throws IOException {
    Staged chester = kept(real()).get(6);

    assertThat(at(chester, Errata.ROWS_WRONG)).isNull();
    assertThat(at(chester, Errata.AT_LEAST)).isEqualTo(1L);
  }

  @Test
  void movedAndReleasedElsewhereIsReattributedAndIssuedToTheWrongPlaceIsWithdrawn()
      throws IOException {
    assertThat(kept(real()))
        .extracting(row -> at(row, PlaceFields.JURISDICTION) + ": " + at(row, Errata.EFFECT))
        .contains(
            "Franklin County: reattributed",
            "Williamson County: reattributed",
            "Chester County: withdrawn");
    assertThat(DdorErrata.effect("taken back")).isEqualTo(CorrectionEffect.NOT_TOLD);
  }

  @Test
  void theMonthOfACorrectionStaysAMonth() throws IOException {
    Staged first = kept(real()).get(0);

    assertThat(at(first, Errata.KIND)).isEqualTo("corrected");
    assertThat(at(first, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2017, 4, 1));
    assertThat(at(first, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2017, 4, 30));
  }

  @Test
  void withoutTheRowsThatNassauDisputes88AreLeft() throws IOException {
    List<Staged> disputes =
        SourceReading.as("errata").rows(Path.of("data/facts/ddor_disputes.csv"));

    assertThat(kept(disputes)).hasSize(1);
    assertThat(at(disputes.get(0), Errata.KIND)).isEqualTo("disputed");
    assertThat(157 - fallenAway(kept(real()), "I") - fallenAway(disputes, "I")).isEqualTo(88);
  }

  @Test
  void aWithdrawalIsOfAWholeReportAndAllElseOfAPlaceInASection() throws IOException {
    List<Staged> rows =
        SourceReading.as("errata")
            .rowsOf(
                folder,
                HEADINGS
                    + ",kind\n2017-01-28,,,,,,taken back,ICE,2017-04-10,x,withdrawn\n"
                    + "2017-01-28,Nassau,New York,I,,,taken back,ICE,2017-04-10,x,withdrawn\n"
                    + "2017-01-28,,,I,38,printed,x,y,2017,x,disputed\n");

    assertThat(at(rows.get(0), Errata.KIND)).isEqualTo("withdrawn");
    assertThat(rows.get(1).reason())
        .startsWith("jurisdiction is filled, and a withdrawal is of the whole report");
    assertThat(rows.get(2).reason()).isEqualTo("jurisdiction is empty; state is empty");
  }

  @Test
  void aDisputeIsNoCorrection() throws IOException {
    List<Staged> rows =
        SourceReading.as("errata")
            .rowsOf(
                folder,
                HEADINGS
                    + ",kind\n2017-01-28,Nassau,New York,I,38,printed,cooperated,the county,2017,x,"
                    + "disputed\n2017-01-28,Nassau,New York,I,38,printed,x,y,2017,x,doubted\n");

    assertThat(at(rows.get(0), Errata.KIND)).isEqualTo("disputed");
    assertThat(rows.get(1).reason())
        .isEqualTo("erratum_kind 'doubted' is none of corrected, disputed, withdrawn");
  }

  @Test
  void aNumberInWordsIsRefused() throws IOException {
    List<Staged> rows =
        SourceReading.as("errata")
            .rowsOf(
                folder, HEADINGS + "\n2017-01-28,Nassau,New York,IV,some,printed,x,y,2017-13,x\n");

    assertThat(rows.get(0).reason())
        .contains("affected_detainers 'some' is no count")
        .contains("date_as_published '2017-13' is no date");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("errata")
                    .rowsOf(folder, HEADINGS.replace("rows_affected", "rows_afected") + "\na\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the file has 'rows_afected'");
  }

  private static long fallenAway(List<Staged> rows, String section) {
    return rows.stream()
        .filter(row -> section.equals(at(row, Errata.SECTION)))
        .mapToLong(row -> (Long) at(row, Errata.AT_LEAST))
        .sum();
  }

  private static Object at(Staged row, Column column) {
    return cell(Errata.TABLE, row, column);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("errata").rows(SharedData.input("facts/ddor_corrections_2017-04.csv"));
  }
}
