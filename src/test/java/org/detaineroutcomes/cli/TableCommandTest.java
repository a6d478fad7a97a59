package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.StoredTables;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandTest {
  @TempDir Path folder;

  /** A release by hand: a manifest and the tables of its report. */
  @BeforeEach
  void release() throws IOException {
    Path report = Files.createDirectories(folder.resolve("releases/r1/report"));
    Files.writeString(folder.resolve("current"), "r1\n");
    Files.writeString(
        report.resolveSibling("manifest.json"),
        "{\"schemaVersion\": 3, \"release\": \"r1\", \"report\": {\"tables.json\": \"0\"}}");
    TableModel table =
        new TableModel(
            "declines",
            "Declines by county",
            List.of(
                TableModel.Column.text("county", "County"),
                TableModel.Column.count("declined", "Declined")),
            List.of(
                List.of(Cell.text("Travis"), new Cell.Figure(1197)),
                List.of(Cell.text("Butler"), Cell.tooFew(10)),
                List.of(Cell.text("Elk"), new Cell.Figure(0))),
            new TableNotes("counts of detainers", "ICE", "2015", "three counties", List.of()));
    StoredTables stored =
        new StoredTables(
            new TableOrigin("A report", Optional.of("All of it is synthetic"), "k1"),
            List.of(table));
    Files.writeString(report.resolve("tables.json"), stored.toJson());
  }

  @Test
  void aTableIsPrintedWithItsKeyNotesSourceAndResultKey() {
    String said = said(0, "table", "current", "declines");
    assertThat(said)
        .contains("| Travis | 1,197 |", "| Butler | \\[c\\] |", "| Elk | 0 |")
        .contains("\\[c\\] fewer than 10", "*Source:* ICE", "*Result key:* k1")
        .contains("*Read first:* All of it is synthetic");
  }

  @Test
  void everyFormatIsWrittenWhereItIsToldTo() throws IOException {
    for (String format : List.of("docx", "xlsx", "tex", "md", "csv", "html")) {
      Path file = folder.resolve("out/declines." + format);
      said(0, "table", "current", "declines", "--format", format, "--output", file.toString());
      assertThat(Files.size(file)).as(format).isGreaterThan(100);
    }
  }

  @Test
  void theTablesAreListedWhereNoneOrAnUnknownOneIsNamed() {
    assertThat(said(0, "table", "current")).contains("declines", "Declines by county");
    assertThat(said(2, "table", "current", "declnes"))
        .contains("Declines by county", "did you mean 'declines'?");
    assertThat(said(2, "table", "current", "declines", "--format", "word"))
        .contains("Cannot write a table as 'word'", "docx, xlsx, tex, md, csv, html");
  }

  private String said(int code, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--warehouse", folder.toString()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream said = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(said);
      System.setErr(said);
      assertThat(Main.run(all.toArray(String[]::new))).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
