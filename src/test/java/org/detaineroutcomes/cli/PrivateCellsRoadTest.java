package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bad cell of a row about a person holds is printed nowhere. */
@Tag("road")
@Tag("slow")
class PrivateCellsRoadTest {
  private static final String DETAINERS =
      """
      date,lift_reason,det_facility,city,state,detainer_type
      2009-01-02 00:00:00,Case Closed,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,
      Roe Richard A012345678,Case Closed,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,
      2009-01-04 00:00:00,"Roe, Richard A012345678,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,
      2009-01-05 00:00:00,Case Closed,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,,Roe Richard A012345678
      2009-01-06 00:00:00,Lifted,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,
      2009-01-07 00:00:00,Lifted,DOE JANE A098765432,NO SUCH TOWN,NEW JERSEY,
      """;

  private static final String JOB =
      """
      name: private
      inputs:
        - {table: detainers, format: ice-detainers, path: detainers.csv}
      max_bad_rows: BAD
      publish: {formats: [html, csv, md], suppress_below: 0}
      """;

  private static final String MAPPED =
      "- {table: detainers, format: csv, path: detainers.csv, columns: {detainer_date: date,"
          + " lift_reason: lift_reason, facility: det_facility, city: city, state: state}}";

  @TempDir Path folder;

  @Test
  void aRowIsNamedByItsPlaceAlone() throws IOException {
    for (String job :
        List.of(
            JOB,
            JOB.replace(
                "- {table: detainers, format: ice-detainers, path: detainers.csv}", MAPPED))) {
      SmallJob small =
          new SmallJob(folder).write("detainers.csv", DETAINERS).whole(job.replace("BAD", "0"));

      SmallJob.Said refused = small.say("run");
      SmallJob.Said checked = small.say("check");

      assertThat(refused.exit()).isEqualTo(4);
      assertThat(checked.exit()).isEqualTo(4);
      assertThat(refused.text()).contains("detainers.csv, row 3", "detainer_date is no date");
      assertThat(refused.text() + checked.text())
          .doesNotContain("A012345678")
          .doesNotContain("Roe");
    }
  }

  @Test
  void noFileOfAReleaseRepeatsIt() throws IOException {
    SmallJob.Said said =
        new SmallJob(folder)
            .write("detainers.csv", DETAINERS)
            .whole(JOB.replace("BAD", "10"))
            .say("run");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("3 quarantined")
        .doesNotContain("A012345678")
        .doesNotContain("A098765432");
    assertThat(holding("A012345678")).isEmpty();
    assertThat(holding("A098765432"))
        .as("a name that the facility's column holds stays in tables of the owner's alone")
        .allMatch(file -> file.toString().matches(".*/(staged|core|marts)/.*"));
  }

  @Test
  void aFacilityThatFewRowsNameIsNotToldByACheck() throws IOException {
    SmallJob.Said said =
        new SmallJob(folder)
            .write("detainers.csv", DETAINERS.replaceAll("(?m)^.*A012345678.*\\n", ""))
            .whole(JOB.replace("BAD", "0"))
            .say("check");

    assertThat(said.text())
        .contains("1 name can't be placed", "1 of them is a facility that fewer than 10 rows name")
        .doesNotContain("A098765432");
  }

  private List<Path> holding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("warehouse"))) {
      return files.filter(Files::isRegularFile).filter(f -> holds(f, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
