package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels in text, as people have them. */
class PanelTextTest {
  /** The reported files print a digit less. */
  private static final Offset<Double> DIGITS = Offset.offset(1e-12);

  private static final String PANEL =
      """
      unit,year,cohort,y
      Do\u00F1a Ana,2010,0,1.5
      Do\u00F1a Ana,2011,0,2.5
      Kent,2010,2011,3.5
      Kent,2011,2011,5.5
      """;

  @TempDir private Path folder;

  @Test
  void thePanelIsTheSameHoweverItIsWritten() throws IOException {
    assertPanel("panel.csv", PANEL.getBytes(StandardCharsets.UTF_8));
    assertPanel("PANEL.CSV", PANEL.getBytes(Charset.forName("windows-1252")));
    assertPanel("panel.txt", ("\uFEFF" + PANEL).getBytes(StandardCharsets.UTF_16LE));
    assertPanel("panel.tsv", PANEL.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
    assertPanel("sep.csv", ("sep=;\n" + PANEL.replace(',', ';')).getBytes(StandardCharsets.UTF_8));
    assertPanel("remark.csv", ("# made by hand\n" + PANEL).getBytes(StandardCharsets.UTF_8));
    assertPanel("mac.csv", PANEL.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPanelMayBeCompressed() throws IOException {
    Path file = folder.resolve("panel.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(PANEL.getBytes(StandardCharsets.UTF_8));
    }

    PanelData panel = PanelFiles.read(file, spec("y"));

    assertThat(panel.units()).containsExactly("Do\u00F1a Ana", "Kent");
    assertThat(panel.name()).isEqualTo("panel");
  }

  @Test
  void aStrayQuoteIsNamedWithTheLineOnWhichItOpens() throws IOException {
    Path file = write("panel.csv", PANEL.replace("Kent,2010", "\"Kent,2010"));

    assertThatThrownBy(() -> PanelFiles.read(file, spec("y")))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining("line 4")
        .hasMessageContaining("a quote opens in cell 1")
        .hasMessageNotContaining("UTF-8");
  }

  @Test
  void aRateThatIsEmptyThroughoutIsToldToNeedResidents() throws IOException {
    Path file =
        write(
            "rate.csv", "unit,year,cohort,murder_per_100k\na,2010,0,\na,2011,0,NULL\nb,2010,0,*\n");

    assertThatThrownBy(() -> PanelFiles.read(file, spec("murder_per_100k")))
        .hasMessageContaining("every row has a missing value")
        .hasMessageContaining("give a population table");
  }

  @Test
  void aStataFileIsRefusedWithWhatConvertsIt() throws IOException {
    Path file = write("panel.dta", "<stata_dta><header><release>118</release>");

    assertThatThrownBy(() -> PanelFiles.read(file, spec("y")))
        .hasMessageContaining("it is a Stata data set")
        .hasMessageContaining("readstat in.dta out.csv");
  }

  @Test
  void theReportedFilesAreReadAsTheirPlainTwin() {
    Path reports = SharedData.hardCase("reports");
    PanelData plain = PanelFiles.read(reports.resolve("base.csv"), spec("y"));

    for (String name : List.of("UPPER.CSV", "p.csv.gz", "comment.csv", "sepline.csv")) {
      PanelData other = PanelFiles.read(reports.resolve(name), spec("y"));

      assertThat(other.units()).as(name).isEqualTo(plain.units());
      assertThat(other.outcome()).as(name).containsExactly(plain.outcome(), DIGITS);
    }
    PanelData headed =
        PanelFiles.read(reports.resolve("semi_comma_head.csv"), spec("rate, per 100k"));
    assertThat(headed.outcome()).containsExactly(plain.outcome(), DIGITS);
  }

  private void assertPanel(String name, byte[] bytes) throws IOException {
    PanelData panel = PanelFiles.read(Files.write(folder.resolve(name), bytes), spec("y"));

    assertThat(panel.units()).as(name).containsExactly("Do\u00F1a Ana", "Kent");
    assertThat(panel.outcome()).as(name).containsExactly(1.5, 2.5, 3.5, 5.5);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static PanelSpec spec(String outcome) {
    return new PanelSpec("unit", "year", "cohort", outcome, null, List.of(), null, null, List.of());
  }

  @Test
  void aNoteOfSeveralLinesIsReadIfItsColumnMayHaveThem(@TempDir Path notes) throws IOException {
    Path file = notes.resolve("notes.csv");
    Files.writeString(
        file,
        """
        unit,year,cohort,y,note
        a,2014,0,1,"first
        second"
        a,2015,0,2,
        """);

    assertThatThrownBy(() -> PanelFiles.read(file, spec("y")))
        .hasMessageContaining("notes.csv, line 2")
        .hasMessageContaining("a quote opens in cell 5");
    assertThat(PanelFiles.read(file, spec("y"), List.of("note")).outcome()).containsExactly(1, 2);
  }
}
