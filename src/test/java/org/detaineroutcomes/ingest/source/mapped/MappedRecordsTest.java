package org.detaineroutcomes.ingest.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Sources;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedRecordsTest {
  @TempDir Path folder;

  @Test
  void detainersWithLiftDatesGetTheirOutcomeAndFormFromTheirWords() throws IOException {
    List<Staged> rows =
        SourceReading.as(
                input(
                    "detainers",
                    Map.of(
                        "detainer_date", "Prepare Date",
                        "lift_date", "Lift Date",
                        "lift_reason", "Lift Reason",
                        "facility", "Facility",
                        "state", "State",
                        "detainer_type", "Form",
                        "citizenship", "Citizenship")))
            .rowsOf(
                folder,
                """
                Prepare Date,Lift Date,Lift Reason,Facility,State,Form,Citizenship
                2017-01-05,2017-02-01,Detainer Declined by LEA,A JAIL,TX,I247D - Immigration,MEXICO
                2017-01-06,,,A JAIL,TX,,
                """);

    assertThat(at(rows.get(0), DetainerFields.LIFTED)).isEqualTo(LocalDate.of(2017, 2, 1));
    assertThat(at(rows.get(0), DetainerFields.OUTCOME)).isEqualTo("DECLINED");
    assertThat(at(rows.get(0), DetainerFields.FORM)).isEqualTo("I-247D");
    assertThat(at(rows.get(0), PlaceFields.STATE)).isEqualTo("TX");
    assertThat(at(rows.get(1), DetainerFields.OUTCOME)).isEqualTo("UNKNOWN");
    assertThat(at(rows.get(1), Detainers.DATE_KIND)).isEqualTo("not documented");
  }

  @Test
  void residenceStatusIsYesNoOrNotSaid() throws IOException {
    List<Staged> rows =
        SourceReading.as(
                input(
                    "detainers",
                    Map.of("detainer_date", "Day", "state", "State", "permanent_resident", "LPR")))
            .rowsOf(
                folder,
                """
                Day,State,LPR
                2017-01-05,TX,yes
                2017-01-06,TX,N
                2017-01-07,TX,
                2017-01-08,TX,perhaps
                """);

    assertThat(rows.subList(0, 3))
        .extracting(row -> at(row, DetainerFields.PERMANENT_RESIDENT))
        .containsExactly(true, false, null);
    assertThat(rows.get(3).reason()).isEqualTo("permanent_resident is no flag");
  }

  @Test
  void anInputOfDetainersSaysWhatItHoldsEveryCaseOfAndNoOtherDoes() throws IOException {
    Map<String, String> columns = Map.of("detainer_date", "Day", "state", "State");

    assertThat(
            SourceReading.as(covering("detainers", columns))
                .rowsOf(folder, "Day,State\n2017-01-05,TX\n"))
        .hasSize(1);
    assertThatThrownBy(
            () ->
                SourceReading.as(
                        covering("policies", Map.of("jurisdiction", "Place", "state", "State")))
                    .rowsOf(folder, "Place,State\nErie County,PA\n"))
        .hasMessageContaining("'covers' is said of policies");
  }

  private static Job.Input covering(String table, Map<String, String> columns) {
    return new Job.Input(
        table,
        "csv",
        "test",
        "",
        "",
        columns,
        Map.of(),
        Map.of(),
        Map.of(
            Job.Covers.STATES, "TX",
            Job.Covers.FROM, "2017-01-01",
            Job.Covers.TO, "2017-12-31",
            Job.Covers.OF, "detainers"),
        1);
  }

  @Test
  void aPrintedPolicyDateBringsItsInterval() throws IOException {
    List<Staged> rows =
        SourceReading.as(
                input(
                    "policies",
                    Map.of("jurisdiction", "Place", "state", "State", "date_as_published", "Date")))
            .rowsOf(
                folder,
                """
                Place,State,Date
                Erie County,PA,June 2014
                Bucks County,PA,June 31 2014
                """);

    assertThat(cell(Policies.TABLE, rows.get(0), DateFields.DATE_LATEST))
        .isEqualTo(LocalDate.of(2014, 6, 30));
    assertThat(rows.get(1).reason()).startsWith("date_as_published 'June 31 2014' is no date");
  }

  @Test
  void everyTableThatASourceFillsCanBeNamedInAJob() {
    for (Source source : Sources.all()) {
      if (!source.format().equals("csv")) {
        String table = source.table(input("crimes", Map.of())).name();
        assertThat(StagedTables.of(table)).as(source.format()).isPresent();
      }
    }
    assertThat(StagedTables.of(DdorDeclined.TABLE.name())).isPresent();
  }

  private static Job.Input input(String table, Map<String, String> columns) {
    return new Job.Input(table, "csv", "test", "", "", columns, Map.of(), Map.of(), Map.of(), 1);
  }

  private static Object at(Staged row, Column column) {
    return cell(Detainers.TABLE, row, column);
  }
}
