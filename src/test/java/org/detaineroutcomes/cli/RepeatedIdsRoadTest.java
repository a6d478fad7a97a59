package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A detainer whose id several rows have counts as the job says, and is named either way. */
@Tag("slow")
class RepeatedIdsRoadTest {
  private static final String DETAINERS =
      """
      id,issued,reason,place,state
      23000,2024-01-15,Booked into Detention,DALLAS COUNTY JAIL,TX
      23000,2024-02-29,Case Closed,DALLAS COUNTY JAIL,TX
      23000,2024-12-31,Lifted,DALLAS COUNTY JAIL,TX
      23000,2024-01-15,Booked into Detention,DALLAS COUNTY JAIL,TX
      ,2024-01-17,Case Closed,DALLAS COUNTY JAIL,TX
      ,2024-01-16,Declined by LEA,DALLAS COUNTY JAIL,TX
      ,2024-01-16,Declined by LEA,DALLAS COUNTY JAIL,TX
      """;

  private static final String JOB =
      """
      name: repeats
      inputs:
        - table: detainers
          format: csv
          path: detainers.csv
          columns: {detainer_id: id, detainer_date: issued, lift_reason: reason, facility: place, state: state}
          repeats: RULE
      publish: {formats: [csv, md], suppress_below: 0}
      """;

  @TempDir Path folder;

  @Test
  void theFirstRowOfAnIdCountsAlone() throws IOException {
    SmallJob.Said said = say("first");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text())
        .contains(
            "3 rows of detainers.csv repeat the id of an earlier row and do not count, 2 of them"
                + " with other cells: detainers.csv, row 3; detainers.csv, row 4; detainers.csv,"
                + " row 5");
  }

  @Test
  void keptRowsAreCountedAndSaidToBe() throws IOException {
    SmallJob.Said said = say("keep");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("4 rows of detainers share 1 id, and each row counts");
  }

  @Test
  void refusedRowsAreBad() throws IOException {
    SmallJob.Said said = say("refuse");

    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.text())
        .contains("detainers.csv, row 3")
        .contains("Cannot use row: repeats the id of an earlier row, with other cells")
        .contains("3 problems");
  }

  private SmallJob.Said say(String rule) throws IOException {
    return new SmallJob(folder)
        .write("detainers.csv", DETAINERS)
        .whole(JOB.replace("RULE", rule))
        .say("check");
  }
}
