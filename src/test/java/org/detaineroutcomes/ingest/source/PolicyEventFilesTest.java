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
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyEventFilesTest {
  private static final String STATE_HEADINGS =
      "state,event,direction,about_detainers,date_signed,date_in_force,date_precision,change,"
          + "change_date,provision,legal_basis,source_url,note\n";

  @TempDir Path folder;

  @Test
  void sixtyTwoStateEventsLimitOrMandate() throws IOException {
    List<Staged> rows = real("state_policy_events.csv");

    assertThat(rows).hasSize(62);
    assertThat(kept(rows)).hasSize(62);
    assertThat(having(rows, PolicyFields.DIRECTION, "limits")).hasSize(33);
    assertThat(having(rows, PolicyFields.DIRECTION, "mandates")).hasSize(29);
    assertThat(having(rows, PolicyFields.ABOUT_DETAINERS, true)).hasSize(39);
    assertThat(having(rows, PolicyEvents.DATE_IN_FORCE, null)).hasSize(27);
  }

  @Test
  void aLawWithADateInForceHasTheIntervalOfThatDate() throws IOException {
    Staged arkansas = event(real("state_policy_events.csv"), "SB 411 (2019)");

    assertThat(at(arkansas, PlaceFields.JURISDICTION)).isEqualTo("Arkansas");
    assertThat(at(arkansas, PolicyEvents.DATE_SIGNED)).isEqualTo("2019-04");
    assertThat(at(arkansas, PolicyEvents.SIGNED_EARLIEST)).isEqualTo(LocalDate.of(2019, 4, 1));
    assertThat(at(arkansas, PolicyEvents.SIGNED_LATEST)).isEqualTo(LocalDate.of(2019, 4, 30));
    assertThat(at(arkansas, DateFields.DATE_BASIS)).isEqualTo("in force");
    assertThat(at(arkansas, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(at(arkansas, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(at(arkansas, DateFields.DATE_PRECISION)).isEqualTo("day");
  }

  @Test
  void aLawWithoutADateInForceHasAnIntervalThatItsSigningOpens() throws IOException {
    Staged kansas = event(real("state_policy_events.csv"), "HB 2717");

    assertThat(at(kansas, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2022, 4, 11));
    assertThat(at(kansas, DateFields.DATE_LATEST)).isNull();
    assertThat(at(kansas, DateFields.DATE_BASIS))
        .isEqualTo("signed; the date in force is not known");
  }

  @Test
  void severalChangesStayAsPrinted() throws IOException {
    Staged texas = event(real("state_policy_events.csv"), "SB 4 (2017)");

    assertThat(at(texas, PolicyEvents.CHANGE_DATE)).isEqualTo("2017-08-30; 2017-09-25; 2018-03-13");
    assertThat(at(texas, PolicyEvents.CHANGE))
        .isEqualTo("partly enjoined; injunction partly stayed; mostly upheld");
  }

  @Test
  void fortyTwoLocalEventsHaveOneDateEach() throws IOException {
    List<Staged> rows = real("local_policy_events.csv");
    Staged hennepin = row(rows, PlaceFields.JURISDICTION, "Hennepin County");

    assertThat(rows).hasSize(42);
    assertThat(kept(rows)).hasSize(42);
    assertThat(at(hennepin, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2014, 6, 1));
    assertThat(at(hennepin, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2014, 6, 30));
    assertThat(at(hennepin, DateFields.DATE_PRECISION)).isEqualTo("month");
    assertThat(at(hennepin, PolicyFields.DIRECTION)).isNull();
  }

  @Test
  void nineteenEventsOfHardCasesStandInTheHistories() throws IOException {
    List<Staged> rows = real("policy_histories.csv");

    assertThat(kept(rows)).hasSize(19);
    assertThat(having(rows, PlaceFields.JURISDICTION, "Texas")).hasSize(4);
    assertThat(having(rows, PlaceFields.JURISDICTION, "Suffolk County")).hasSize(3);
  }

  @Test
  void anImpossibleChangeDateIsRefused() throws IOException {
    List<Staged> rows =
        SourceReading.as("policy-events")
            .rowsOf(
                folder,
                STATE_HEADINGS
                    + "TX,SB 4,mandates,yes,2017-05-07,2017-09-01,day,enjoined; stayed,"
                    + "2017-08-30; 2017-09-31,x,statute,,\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).reason()).startsWith("change_date '2017-09-31' is no date");
  }

  @Test
  void aDirectionThatIsNeitherIsRefused() throws IOException {
    List<Staged> rows =
        SourceReading.as("policy-events")
            .rowsOf(
                folder,
                STATE_HEADINGS
                    + "TX,SB 4,allows,maybe,2017-05-07,,day,,,x,statute,,\n"
                    + "TX,SB 4,allows,yes,2017-05-07,,day,,,x,statute,,\n");

    assertThat(rows.get(0).reason()).isEqualTo("about_detainers 'maybe' is no flag");
    assertThat(rows.get(1).reason()).isEqualTo("direction 'allows' is none of limits, mandates");
  }

  @Test
  void aRenamedColumnIsNamedInEachLayout() {
    assertThatThrownBy(
            () ->
                SourceReading.as("policy-events")
                    .rowsOf(folder, STATE_HEADINGS.replace("date_in_force", "in_force") + "a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'date_in_force'");
    assertThatThrownBy(
            () ->
                SourceReading.as("policy-events")
                    .rowsOf(
                        folder,
                        "jurisdiction,state,levels,event,date,date_precision,provision,"
                            + "legal_basis,source_url,note\na\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the file has 'levels'");
  }

  private static List<Staged> having(List<Staged> rows, Column column, Object value) {
    return rows.stream().filter(r -> java.util.Objects.equals(at(r, column), value)).toList();
  }

  private static Staged event(List<Staged> rows, String name) {
    return row(rows, PolicyFields.EVENT, name);
  }

  private static Staged row(List<Staged> rows, Column column, String value) {
    return having(rows, column, value).get(0);
  }

  private static Object at(Staged row, Column column) {
    return cell(PolicyEvents.TABLE, row, column);
  }

  private static List<Staged> real(String name) throws IOException {
    return SourceReading.as("policy-events").rows(SharedData.input("facts/" + name));
  }
}
