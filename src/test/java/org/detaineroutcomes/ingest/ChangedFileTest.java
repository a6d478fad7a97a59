package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Populations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that another program writes to between its digest and its reading loses no row unseen. */
class ChangedFileTest {
  private static final String DETAINERS =
      "date,lift_reason,det_facility,city,state,detainer_type\n"
          + "2014-06-24,Died,A JAIL,TRENTON,NEW JERSEY,I-247\n".repeat(6);
  private static final String POPULATIONS =
      "fips,name,pop2000,pop2001\n" + "01001,\"Autauga, AL\",10,11\n".repeat(6);

  @TempDir Path folder;

  @Test
  void aFileThatBecameShorterIsRefused() throws IOException {
    assertThat(read("ice-detainers", Detainers.TABLE, DETAINERS, DETAINERS.substring(0, 170)))
        .contains("Cannot read input.csv as ice-detainers: it has become shorter while it was read")
        .contains("run again once nothing writes to the file");
    assertThat(read("bea-population", Populations.TABLE, POPULATIONS, POPULATIONS.substring(0, 60)))
        .contains("Cannot read input.csv as bea-population: it has become shorter");
  }

  @Test
  void linesThatWereJoinedAreMissed() throws IOException {
    String joined = DETAINERS.replace("I-247\n", "I-247 ");
    assertThat(read("ice-detainers", Detainers.TABLE, DETAINERS, joined))
        .contains("Cannot account for every line: one piece of it ends before line 4");
    assertThat(read("bea-population", Populations.TABLE, POPULATIONS, ends(POPULATIONS, "11 ")))
        .contains("Cannot account for every line: one piece of it ends before line");
  }

  @Test
  void linesThatWereSplitAreNoticed() throws IOException {
    assertThat(
            read(
                "ice-detainers",
                Detainers.TABLE,
                DETAINERS,
                DETAINERS.replace("TRENTON", "TREN\nON")))
        .contains("Cannot account for every line: one piece of it ends after line");
    assertThat(
            read(
                "bea-population",
                Populations.TABLE,
                POPULATIONS,
                POPULATIONS.replace("ga, ", "ga\n ")))
        .contains("Cannot account for every line: one piece of it ends after line");
  }

  @Test
  void aFileThatStaysIsRead() throws IOException {
    assertThat(read("ice-detainers", Detainers.TABLE, DETAINERS, DETAINERS))
        .doesNotContain("REFUSED");
    assertThat(read("bea-population", Populations.TABLE, POPULATIONS, POPULATIONS))
        .doesNotContain("REFUSED");
  }

  /** The same with other ends of its rows below the first. */
  private static String ends(String text, String end) {
    int rows = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    return text.substring(0, rows) + text.substring(rows).replace("11\n", end);
  }

  /** What becomes of the pieces of a file that has one text when digested and another when read. */
  private String read(String format, Table table, String digested, String read) throws IOException {
    Path path = Files.writeString(folder.resolve("input.csv"), digested, StandardCharsets.UTF_8);
    Job.Input input = SourceReading.input(format, Map.of(), Map.of(), Map.of(), Map.of());
    InputFile file = InputFile.of(path.toUri().toString(), "input.csv", 1, input, 60);
    List<InputFile> pieces = FileCuts.of(file, 60);
    assertThat(pieces).hasSizeGreaterThan(2);
    Files.writeString(path, read, StandardCharsets.UTF_8);
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Path out = Files.createTempDirectory(folder, "out");
      counts.append(
          new PieceTask(table, pieces.get(i), null, out + "/kept", out + "/rest", i)
              .run(0)
              .counts());
    }
    return counts.toString();
  }
}
