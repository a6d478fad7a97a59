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
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtciTest {
  private static final String HEADINGS =
      "date,agency_name,agency_full,state_name,aggravated_assault,burglary,motor_vehicle_theft,"
          + "murder,rape,robbery,theft,violent_crime\n";

  @TempDir Path folder;

  @Test
  void bothEditionsHaveTheirAgencyMonthsAndTheNationwideSumsSetAside() throws IOException {
    List<Staged> august = real("2024-08-29");
    List<Staged> october = real("2024-10-15");

    assertThat(kept(august)).hasSize(27_572 + 80);
    assertThat(count(august, Staged.Fate.SET_ASIDE)).isEqualTo(78);
    assertThat(kept(october)).hasSize(27_572 + 564);
    assertThat(count(october, Staged.Fate.SET_ASIDE)).isEqualTo(5 * 79);
    assertThat(count(october, Staged.Fate.QUARANTINED)).isZero();
    assertThat(kept(october).stream().map(row -> crime(row, CrimeFields.AGENCY)).distinct())
        .hasSize(358);
  }

  @Test
  void abileneInJanuary2018IsWhatTheFilePrints() throws IOException {
    Staged abilene = real("2024-10-15").get(0);

    assertThat(crime(abilene, PlaceFields.JURISDICTION)).isEqualTo("Abilene");
    assertThat(crime(abilene, CrimeFields.AGENCY)).isEqualTo("Abilene, Texas");
    assertThat(crime(abilene, PlaceFields.STATE)).isEqualTo("TX");
    assertThat(crime(abilene, DateFields.YEAR)).isEqualTo(2018);
    assertThat(crime(abilene, DateFields.MONTH)).isEqualTo(1);
    assertThat(crime(abilene, Crimes.count(Offense.LARCENY))).isEqualTo(234L);
    assertThat(crime(abilene, Crimes.count(Offense.RAPE_REVISED))).isEqualTo(9L);
    assertThat(crime(abilene, Crimes.count(Offense.AGGRAVATED_ASSAULT))).isEqualTo(22L);
  }

  @Test
  void missingCellsAreEmptyAndNotZero() throws IOException {
    Staged row = read("2018-01-01,Ada,\"Ada, Idaho\",Idaho,NA,,0,1,2,3,4,5\n").get(0);

    assertThat(crime(row, Crimes.count(Offense.AGGRAVATED_ASSAULT))).isNull();
    assertThat(crime(row, Crimes.count(Offense.BURGLARY))).isNull();
    assertThat(crime(row, Crimes.count(Offense.MOTOR_VEHICLE_THEFT))).isEqualTo(0L);
  }

  @Test
  void aDateThatIsNoneAndTextInACountAreQuarantined() throws IOException {
    assertThat(read("Jan 2018,Ada,\"Ada, Idaho\",Idaho,1,2,3,few,2,3,4,5\n").get(0).reason())
        .isEqualTo("date 'Jan 2018' is no day such as 2018-01-01; murder 'few' is no count");
    assertThat(read("2018-13-01,Ada,\"Ada, Idaho\",Idaho,1,2,3,4,2,3,4,5\n").get(0).reason())
        .isEqualTo("month 13 is above 12");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it has no rows below its headings");
  }

  private List<Staged> read(String rows) throws IOException {
    return SourceReading.as("rtci").rowsOf(folder, HEADINGS + rows);
  }

  private static List<Staged> real(String edition) throws IOException {
    return SourceReading.as("rtci")
        .rows(SharedData.input("real/crime/rtci/by_agency_" + edition + ".csv"));
  }

  private static Object crime(Staged row, Column column) {
    return cell(Crimes.TABLE, row, column);
  }
}
