package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.ingest.SourceReading.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark for no value is no value in every source, and a day is one however it is printed. */
class AbsentAndDatedCellsTest {
  private static final String DCJS =
      "County,Agency,Year,Months Reported,Index Total,Violent Total,Murder,Rape,Robbery,Aggravated"
          + " Assault,Property Total,Burglary,Larceny,Motor Vehicle Theft,Region\n"
          + "Albany,County Total,2012,MARK,0,0,MARK,1,1,1,1,1,1,1,x\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"NULL", "null", "N/A", "n/a", "NA", "-", "--", "\u2013", "*", "**", ".", "NaN"})
  void aMarkIsAnEmptyCellOfANumber(String mark) throws IOException {
    Staged official = SourceReading.as("ny-dcjs").rowsOf(folder, DCJS.replace("MARK", mark)).get(0);
    Staged mapped =
        SourceReading.as(
                SourceReading.input(
                    "csv",
                    Map.of(
                        "state", "st", "jurisdiction", "place", "year", "yr", "population", "pop"),
                    Map.of("murder", "murder"),
                    Map.of("level", "county"),
                    Map.of()))
            .rowsOf(folder, "st,place,yr,pop,murder\nNY,Albany,2012," + mark + "," + mark + "\n")
            .get(0);

    assertThat(official.fate()).as(official.reason()).isEqualTo(Staged.Fate.KEPT);
    assertThat(cell(Crimes.TABLE, official, Crimes.count(Offense.MURDER))).isNull();
    assertThat(mapped.fate()).as(mapped.reason()).isEqualTo(Staged.Fate.KEPT);
    assertThat(cell(Crimes.TABLE, mapped, Crimes.count(Offense.MURDER))).isNull();
    assertThat(cell(Crimes.TABLE, mapped, PlaceFields.POPULATION)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-15",
        "2024-01-15 00:00:00",
        "2024-01-15T23:30:00-05:00",
        "2024-01-15T23:30:00.000Z",
        "2024-01-15 23:30 EST",
        "2024-01-15T00:00:00+09:00[Asia/Tokyo]",
        "1/15/2024 11:30 PM",
        "2024/01/15",
        "15-JAN-2024",
        "15 January 2024",
        "Jan. 15 2024"
      })
  void aDayIsTheDayThatIsPrinted(String printed) throws IOException {
    Staged row =
        SourceReading.as("ice-detainers")
            .rowsOf(
                folder,
                "date,lift_reason,det_facility,city,state,detainer_type\n\""
                    + printed
                    + "\",Lifted,JAIL,NEWARK,NEW JERSEY,\n")
            .get(0);

    assertThat(row.fate()).as(row.reason()).isEqualTo(Staged.Fate.KEPT);
    assertThat(cell(Detainers.TABLE, row, DetainerFields.ISSUED))
        .isEqualTo(LocalDate.of(2024, 1, 15));
  }

  @Test
  void aDayThatNoCalendarHasAndAYearOfTwoDigitsAreNoDays() {
    assertThat(List.of("31-FEB-2024", "15-JAN-24", "15-JANE-2024", "2024/13/01"))
        .allMatch(printed -> PrintedDate.dayOfMoment(printed).isEmpty());
  }
}
