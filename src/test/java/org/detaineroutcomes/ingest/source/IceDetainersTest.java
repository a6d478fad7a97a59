package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.LiftReason;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IceDetainersTest {
  private static final String HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type\n";

  private static List<Staged> pennsylvania = List.of();

  @TempDir Path folder;

  @Test
  void pennsylvaniaKeepsAll32757RowsRepetitionsIncluded() throws IOException {
    List<Staged> rows = pennsylvania();
    Set<List<Object>> distinct = new HashSet<>();
    rows.forEach(row -> distinct.add(row.values()));

    assertThat(kept(rows)).hasSize(32_757);
    assertThat(rows.size() - distinct.size()).isEqualTo(11_455);
  }

  @Test
  void pennsylvaniaDeclined225AndHas61Citizens() throws IOException {
    assertThat(tally(pennsylvania(), DetainerFields.OUTCOME))
        .containsOnly(
            entry("HONORED", 18_143L),
            entry("UNKNOWN", 11_229L + 33),
            entry("LIFTED", 1_457L + 1_220 + 8 + 4 + 22),
            entry("TRANSFERRED", 233L),
            entry("DECLINED", 225L),
            entry("CANCELLED", 86L + 36),
            entry("US_CITIZEN", 61L));
  }

  @Test
  void everyLiftReasonOfTheRealFilesIsKnown() throws IOException {
    assertThat(tally(pennsylvania(), DetainerFields.OUTCOME_BASIS))
        .containsOnly(
            entry("lift reason", 21_528L), entry("no lift reason on the record", 11_229L));
  }

  @Test
  void theLiftReasonsThatOccurAreThese() throws IOException {
    Map<Object, Long> printed = tally(pennsylvania(), DetainerFields.LIFT_REASON);
    tally(
            SourceReading.as("ice-detainers")
                .rows(SharedData.input("real/detainers/americans.csv")),
            DetainerFields.LIFT_REASON)
        .forEach((reason, times) -> printed.merge(reason, times, Long::sum));

    assertThat(printed)
        .containsOnly(
            entry("Booked into Detention", 18_143L),
            entry("none", 11_229L),
            entry("Case Closed", 1_457L),
            entry("Lifted", 1_220L),
            entry("United States Citizen Interviewed", 61L + 693),
            entry("Transferred", 233L),
            entry("Detainer Declined by LEA", 225L),
            entry("Alien Not Subject to Deportation", 86L),
            entry("Prosecutorial Discretion", 36L),
            entry("Early Release", 33L),
            entry("Died", 22L),
            entry("Lifted - Lack of Funds", 8L),
            entry("Lifted - Lack of Space", 4L));
    assertThat(printed.keySet())
        .filteredOn(reason -> !reason.equals("none"))
        .allMatch(reason -> LiftReason.of(reason.toString()).isPresent());
  }

  @Test
  void holdAndNotifyAreApartInPennsylvania() throws IOException {
    assertThat(tally(pennsylvania(), DetainerFields.REQUEST)).containsEntry("notify", 10L);
    assertThat(tally(pennsylvania(), DetainerFields.FORM))
        .containsEntry("I-247D", 38L)
        .containsEntry("I-247N", 10L);
  }

  @Test
  void ofThe693Citizens34HaveNoState() throws IOException {
    List<Staged> rows =
        SourceReading.as("ice-detainers").rows(SharedData.input("real/detainers/americans.csv"));

    assertThat(kept(rows)).hasSize(693);
    assertThat(tally(rows, DetainerFields.OUTCOME)).containsOnly(entry("US_CITIZEN", 693L));
    assertThat(tally(rows, PlaceFields.STATE))
        .containsEntry("none", 34L)
        .containsEntry("PA", 61L)
        .containsEntry("MP", 1L);
  }

  @Test
  void anUnknownReasonIsKeptAsPrintedWithAnUnknownOutcome() throws IOException {
    Staged row = one("2014-05-01 00:00:00,Lost in the post,A JAIL,YORK,PENNSYLVANIA,\n");

    assertThat(at(row, DetainerFields.LIFT_REASON)).isEqualTo("Lost in the post");
    assertThat(at(row, DetainerFields.OUTCOME)).isEqualTo("UNKNOWN");
    assertThat(at(row, DetainerFields.OUTCOME_BASIS)).isEqualTo("lift reason not known here");
  }

  @Test
  void aStateThatCannotBePlacedStays() throws IOException {
    Staged row = one("2014-05-01,Lifted,A JAIL,YORK,PENSYLVANIA,\n");

    assertThat(row.fate()).isEqualTo(Staged.Fate.KEPT);
    assertThat(at(row, Detainers.STATE_PRINTED)).isEqualTo("PENSYLVANIA");
    assertThat(at(row, PlaceFields.STATE)).isNull();
  }

  @Test
  void withoutATypeTheFormIsKnownOnlyWhereThereWasOne() throws IOException {
    assertThat(at(one("2014-05-01,,J,C,PENNSYLVANIA,\n"), DetainerFields.FORM_BASIS))
        .isEqualTo("only form of its date");
    assertThat(at(one("2015-08-01,,J,C,PENNSYLVANIA,\n"), DetainerFields.FORM)).isNull();
    assertThat(at(one("2014-05-01 13:45:00,,J,C,PA,\n"), DetainerFields.ISSUED))
        .isEqualTo(LocalDate.of(2014, 5, 1));
  }

  @Test
  void shiftedCellsAreNoticed() throws IOException {
    assertThat(one("2014-05-01,Lifted,A JAIL, PA,YORK,PENNSYLVANIA,I247\n").reason())
        .isEqualTo("the row has 7 cells under 6 headings: is a quote missing?");
    assertThat(one("2014-05-01,Lifted,A JAIL, PA,YORK,PENNSYLVANIA\n").reason())
        .contains("detainer_type is a state");
  }

  @Test
  void anImpossibleDateIsRefusedWithItsText() throws IOException {
    assertThat(one("2014-02-30 00:00:00,Lifted,A JAIL,YORK,PENNSYLVANIA,\n").reason())
        .isEqualTo("detainer_date is no date");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("ice-detainers")
                    .rowsOf(folder, HEADINGS.replace("lift_reason", "lift_reasons") + "a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'lift_reason'")
        .hasMessageContaining("the file has 'lift_reasons'");
  }

  private Staged one(String row) throws IOException {
    List<Staged> rows = SourceReading.as("ice-detainers").rowsOf(folder, HEADINGS + row);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static Map<Object, Long> tally(List<Staged> rows, Column column) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> at(row, column) == null ? "none" : at(row, column), Collectors.counting()));
  }

  private static Object at(Staged row, Column column) {
    return cell(Detainers.TABLE, row, column);
  }

  private static synchronized List<Staged> pennsylvania() throws IOException {
    if (pennsylvania.isEmpty()) {
      pennsylvania =
          SourceReading.as("ice-detainers")
              .rows(SharedData.input("real/detainers/pa_detainers_fy08_fy15_npr_eads.csv"));
    }
    return pennsylvania;
  }
}
