package org.detaineroutcomes.ingest.source.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UcrAgencyYearTest {
  private static final String HEADINGS =
      "ORI,year,department_name,total_pop,homs_sum,rape_sum,rob_sum,agg_ass_sum,months_reported\n";

  @TempDir Path folder;

  @Test
  void sixtyEightAgenciesHave41YearsAndTheNationIsSetAside() throws IOException {
    List<Staged> rows = real();

    assertThat(kept(rows)).hasSize(68 * 41);
    assertThat(count(rows, Staged.Fate.SET_ASIDE)).isEqualTo(41);
    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
  }

  @Test
  void albuquerqueIn1975IsWhatTheFilePrints() throws IOException {
    Staged albuquerque = real().get(0);

    assertThat(crime(albuquerque, PlaceFields.JURISDICTION)).isEqualTo("Albuquerque");
    assertThat(crime(albuquerque, CrimeFields.AGENCY)).isEqualTo("Albuquerque, N.M.");
    assertThat(crime(albuquerque, Crimes.ORI)).isEqualTo("NM00101");
    assertThat(crime(albuquerque, PlaceFields.STATE)).isEqualTo("NM");
    assertThat(crime(albuquerque, PlaceFields.POPULATION)).isEqualTo(286_238L);
    assertThat(crime(albuquerque, CrimeFields.MONTHS_REPORTED)).isEqualTo(12);
    assertThat(crime(albuquerque, Crimes.count(Offense.MURDER))).isEqualTo(30L);
    assertThat(crime(albuquerque, Crimes.count(Offense.RAPE_LEGACY))).isEqualTo(181L);
  }

  @Test
  void omahaIsInNebraskaThoughItsIdentifierSaysNb() throws IOException {
    assertThat(real())
        .filteredOn(row -> row.values() != null && "NB02802".equals(crime(row, Crimes.ORI)))
        .hasSize(41)
        .allMatch(row -> "NE".equals(crime(row, PlaceFields.STATE)));
  }

  @Test
  void aPopulationInScientificNotationIsAWholeNumber() throws IOException {
    List<Staged> rows = read("WASPD00,1977,Seattle,5e+05,1,2,3,4,12\n");

    assertThat(crime(rows.get(0), PlaceFields.POPULATION)).isEqualTo(500_000L);
  }

  @Test
  void whatIsNotAvailableIsEmptyAndRapeIsRevisedFrom2013() throws IOException {
    Staged row = read("WASPD00,2013,Seattle,NA,NA,90,3,4,NA\n").get(0);

    assertThat(crime(row, Crimes.count(Offense.MURDER))).isNull();
    assertThat(crime(row, Crimes.count(Offense.RAPE_REVISED))).isEqualTo(90L);
    assertThat(crime(row, Crimes.count(Offense.RAPE_LEGACY))).isNull();
  }

  @Test
  void moreThanTwelveMonthsAndAnUnknownStateAreQuarantined() throws IOException {
    assertThat(read("WASPD00,1977,Seattle,5,1,2,3,4,13\n").get(0).reason())
        .isEqualTo("months_reported 13 is above 12");
    assertThat(read("ZZSPD00,1977,Seattle,5,x,2,3,4,12\n").get(0).reason())
        .isEqualTo("state 'ZZ' is no state; murder 'x' is no count");
  }

  @Test
  void aRenamedColumnIsRefused() {
    assertThatThrownBy(
            () ->
                SourceReading.as("ucr-agency-year")
                    .rowsOf(folder, HEADINGS.replace("homs_sum", "hom_sum") + "a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the file has 'hom_sum': was it renamed?");
  }

  private List<Staged> read(String rows) throws IOException {
    return SourceReading.as("ucr-agency-year").rowsOf(folder, HEADINGS + rows);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("ucr-agency-year")
        .rows(SharedData.input("real/crime/ucr_crime_1975_2015.csv"));
  }

  private static Object crime(Staged row, Column column) {
    return cell(Crimes.TABLE, row, column);
  }
}
