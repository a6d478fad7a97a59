package org.detaineroutcomes.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir Path folder;

  @Test
  void everyLineEndingSeparatesRows() throws IOException {
    assertThat(cells("a,b\r1,2\r3,4\r", "b")).containsExactly("2", "4");
    assertThat(cells("a,b\n1,2\n3,4", "b")).containsExactly("2", "4");
    assertThat(cells("a,b\r\n1,2\r\n\r\n3,4\r\n", "b")).containsExactly("2", "4");
  }

  @Test
  void lettersAreReadWhetherTheFileIsUtf8OrWindows1252() throws IOException {
    String text = "county\nDoña Ana\n";

    assertThat(cells(text.getBytes(StandardCharsets.UTF_8), "county")).containsExactly("Doña Ana");
    assertThat(cells(text.getBytes(Charset.forName("windows-1252")), "county"))
        .containsExactly("Doña Ana");
    assertThat(cells(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "county"))
        .containsExactly("Doña Ana");
  }

  @Test
  void aFileLargerThanTheBufferKeepsEveryLetter() throws IOException {
    byte[] latin1 =
        ("county\n" + "Doña Ana\n".repeat(100_000)).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(cells(latin1, "county")).hasSize(100_000).containsOnly("Doña Ana");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    assertThat(cells("\uFEFFcounty\nAlbany\n", "county")).containsExactly("Albany");
  }

  @Test
  void headingsAreFoundBelowTitlesAndNotes() throws IOException {
    String text = "Crime in the state,,\nprinted 2019,,\n,,\nCounty,Year,Murder\nKent,2018,1\n";
    InputFile file = file(text.getBytes(StandardCharsets.UTF_8));

    try (CsvTable table =
        CsvTable.open(file, CsvLayout.plain().headedBy(List.of("County", "Year", "Murder")))) {
      assertThat(table.rows().map(row -> row.cell("Murder"))).containsExactly("1");
    }
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsQuarantined() throws IOException {
    InputFile file = file("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n".getBytes(StandardCharsets.UTF_8));

    try (CsvTable table = CsvTable.open(file)) {
      List<Staged> rows =
          table.stage(row -> Stream.of(Staged.setAside(null, 1, "read", ""))).toList();

      assertThat(rows.stream().map(Staged::reason))
          .containsExactly(
              "read",
              "the row has 2 cells under 3 headings: is the file cut short?",
              "the row has 4 cells under 3 headings: is a quote missing?",
              "the row has 5 cells under 3 headings: is a quote missing?");
    }
  }

  /** Where some rows alone are wider, a separator too many has shifted their cells. */
  @Test
  void emptyCellsBeyondTheHeadingsAreNoneWhereEveryRowHasThem() throws IOException {
    InputFile file = file("a,b,c\n1,2,3,,\n4,5,6,,\n7,,8,9,\n".getBytes(StandardCharsets.UTF_8));

    try (CsvTable table = CsvTable.open(file)) {
      List<Staged> rows =
          table.stage(row -> Stream.of(Staged.setAside(null, 1, row.cell("c"), ""))).toList();

      assertThat(rows.stream().map(Staged::reason))
          .containsExactly("3", "6", "the row has 5 cells under 3 headings: is a quote missing?");
    }
  }

  @Test
  void aQuoteThatIsNeverClosedIsAFaultOfItsLineAlone() throws IOException {
    InputFile file =
        file(("a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(30)).getBytes(StandardCharsets.UTF_8));

    try (CsvTable table = CsvTable.open(file)) {
      List<CsvRow> rows = table.rows().toList();

      assertThat(rows).hasSize(32);
      assertThat(rows.stream().filter(row -> row.fault().isPresent()).map(CsvRow::number))
          .containsExactly(3L);
      assertThat(rows.get(1).misfit().orElseThrow())
          .isEqualTo(
              "a quote opens in cell 2 and does not close on its line; a cell with several lines"
                  + " needs its column named in multiline");
    }
  }

  @Test
  void whatIsNoTextIsNamedForWhatItIs() {
    assertThatThrownBy(() -> cells("%PDF-1.7 ...", "a"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read input.csv as ny-dcjs: it is a PDF document");
    assertThatThrownBy(() -> cells("PK\u0003\u0004...", "a"))
        .hasMessageContaining("it is an Excel workbook (.xlsx)");
    assertThatThrownBy(() -> cells("\n<!DOCTYPE html><html>", "a"))
        .hasMessageContaining("it is a web page");
    assertThatThrownBy(() -> cells("a\0b", "a")).hasMessageContaining("it is binary data");
    assertThatThrownBy(() -> cells("", "a")).hasMessageContaining("it is empty");
    assertThatThrownBy(() -> cells("a,b\n", "a"))
        .hasMessageContaining("it has no rows below its headings");
  }

  @Test
  void aHeadingThatIsThereTwiceIsRefusedWhenItIsWanted() throws IOException {
    InputFile file = file("a,b,a\n1,2,3\n".getBytes(StandardCharsets.UTF_8));

    try (CsvTable table = CsvTable.open(file)) {
      assertThatThrownBy(() -> table.require("csv", List.of("a", "b")))
          .hasMessageContaining("column 'a' is there more than once");
    }
  }

  private List<String> cells(String text, String heading) throws IOException {
    return cells(text.getBytes(StandardCharsets.UTF_8), heading);
  }

  private List<String> cells(byte[] bytes, String heading) throws IOException {
    try (CsvTable table = CsvTable.open(file(bytes))) {
      return table.rows().map(row -> row.cell(heading)).toList();
    }
  }

  private InputFile file(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("input.csv"), bytes);
    return SourceReading.as("ny-dcjs").file(path);
  }
}
