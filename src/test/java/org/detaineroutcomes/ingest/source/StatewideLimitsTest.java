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
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.StatewidePolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatewideLimitsTest {
  private static final String HEADINGS =
      "state,name,date_as_published,date_earliest,date_latest,event,provision,legal_basis,"
          + "source_url,note\n";

  @TempDir Path folder;

  @Test
  void sixStatesHaveALimitInEveryCounty() throws IOException {
    assertThat(kept(real()).stream().map(row -> at(row, PlaceFields.STATE)))
        .containsExactly("CA", "CO", "CT", "NM", "OR", "RI");
  }

  @Test
  void anAnnouncementOfAPracticeIsADayByWhichItHeld() throws IOException {
    Staged colorado = real().get(1);

    assertThat(at(colorado, DateFields.DATE_PRECISION)).isEqualTo("by");
    assertThat(at(colorado, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2014, 1, 1));
    assertThat(at(colorado, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2014, 9, 18));
  }

  @Test
  void newMexicoHasNoPrintedDateButWasKnownByTheFirstReport() throws IOException {
    Staged newMexico = real().get(3);

    assertThat(at(newMexico, DateFields.DATE_PRINTED)).isNull();
    assertThat(at(newMexico, DateFields.DATE_PRECISION)).isEqualTo("by");
    assertThat(at(newMexico, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2017, 2, 3));
  }

  @Test
  void anImpossibleDateNamesItsText() throws IOException {
    List<Staged> rows =
        SourceReading.as("statewide-policies")
            .rowsOf(folder, HEADINGS + "CA,California,2014-02-30,,,TRUST Act,x,statute,,\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).fate()).isEqualTo(Staged.Fate.QUARANTINED);
    assertThat(rows.get(0).reason()).contains("date_as_published '2014-02-30' is no date");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(
            () ->
                SourceReading.as("statewide-policies")
                    .rows(SharedData.input("facts/policy_dates_from_public_pages.csv")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("as statewide-policies: no column 'provision'");
  }

  private static Object at(Staged row, Column column) {
    return cell(StatewidePolicies.TABLE, row, column);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("statewide-policies")
        .rows(SharedData.input("facts/statewide_policies.csv"));
  }
}
