package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in any cell of a file about persons, its headings among them, is not repeated. */
class PersonCellsTest {
  private static final String PERSON = "DOE, JANE A123456789";

  private static final String ICE =
      """
      date;lift_reason;det_facility;city;state;detainer_type
      2009-01-02;Case Closed;ESSEX CNTY JAIL;NEWARK;NEW JERSEY;
      2009-01-03;Lifted;ESSEX CNTY JAIL;NEWARK;NEW JERSEY;
      """;

  private static final String SECTION_II =
      """
      report_start;report_end;jurisdiction;state;citizenship;issued;declined;notable_activity
      2017-01-28;2017-02-03;Alder County;Texas;Mexico;2017-01-20;2017-01-30;Assault
      """;

  private static final Map<String, String> MAPPED =
      Map.of(
          "detainer_date", "date",
          "lift_reason", "lift_reason",
          "facility", "det_facility",
          "city", "city",
          "state", "state");

  @TempDir Path folder;

  /** One file each: the person in place of one cell, or as a row of her own. */
  static Stream<List<Object>> files() {
    List<List<Object>> files = new ArrayList<>();
    for (Job.Input input :
        List.of(
            input("detainers", "ice-detainers", Map.of(), Map.of()),
            input("detainers", "csv", MAPPED, Map.of()))) {
      changed(ICE).forEach(text -> files.add(List.of(input, text)));
    }
    Job.Input section = input("ddor_declined", "ddor-csv", Map.of(), Map.of("section", "II"));
    changed(SECTION_II).forEach(text -> files.add(List.of(section, text)));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noMessageRepeatsACell(List<Object> file) throws IOException {
    assertThat(said((Job.Input) file.get(0), (String) file.get(1)))
        .doesNotContain("A123456789")
        .doesNotContain("JANE");
  }

  @Test
  void aFileWithoutHeadingsIsToldWithoutItsFirstRow() throws IOException {
    String said =
        said(
            input("detainers", "ice-detainers", Map.of(), Map.of()),
            """
            2009-01-02,Case Closed,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,Roe Richard
            2009-01-03,Case Closed,ESSEX CNTY JAIL,NEWARK,NEW JERSEY,Roe Richard
            """);

    assertThat(said)
        .contains("no column 'lift_reason'", "its first row holds values")
        .doesNotContain("Roe")
        .doesNotContain("ESSEX");
  }

  private static List<String> changed(String text) {
    List<String> changed = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      List<String> cells = Arrays.asList(lines.get(line).split(";", -1));
      for (int at = 0; at < cells.size(); at++) {
        List<String> now = new ArrayList<>(cells);
        now.set(at, PERSON);
        changed.add(with(lines, line, String.join(";", now)));
        now.set(at, "\"" + PERSON);
        changed.add(with(lines, line, String.join(";", now)));
        now.set(at, cells.get(at) + ";" + PERSON);
        changed.add(with(lines, line, String.join(";", now)));
      }
    }
    changed.add(PERSON + "\n" + text);
    changed.add(text + PERSON + "\n");
    return changed;
  }

  private static String with(List<String> lines, int at, String line) {
    List<String> now = new ArrayList<>(lines);
    now.set(at, line);
    return String.join("\n", now) + "\n";
  }

  private String said(Job.Input input, String text) throws IOException {
    Path path = folder.resolve("people.csv");
    Files.writeString(path, text);
    InputFile file = InputFile.of(path.toUri().toString(), "people.csv", 1, input);
    Problems problems = new Problems();
    Preview preview = Preview.of(file, problems);
    return preview.badRows() + " " + problems.list() + " " + preview.sheets();
  }

  private static Job.Input input(
      String table, String format, Map<String, String> columns, Map<String, String> options) {
    return new Job.Input(
        table, format, "people.csv", "", "", columns, Map.of(), Map.of(), options, 1);
  }
}
