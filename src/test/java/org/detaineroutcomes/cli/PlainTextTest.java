package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.TextFile;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of bytes gives what the reader of rows gives, or leaves the text to it. */
class PlainTextTest {
  private static final PanelSpec SPEC =
      new PanelSpec(
          "unit", "year", "cohort", "y", null, List.of("x", "kind"), "w", null, List.of("state"));

  private static final List<String> NUMBERS =
      List.of(
          "1.5",
          "-0",
          "12",
          "0.1",
          "123456789.25",
          "3.141592653589793",
          "-2.2250738585072014E-308",
          "1e5",
          "+7",
          " 8 ",
          "9007199254740993",
          "12345678901234567890",
          ".5",
          "5.",
          "true",
          "0.30000000000000004",
          "17976931348623157e292",
          "4.35",
          "\"2.5\"",
          "0000001");

  private static final List<String> ABSENT =
      List.of("", "NA", "n/a", "-", "*", "NULL", " ", "\"\"");

  private static final List<String> WORDS =
      List.of(
          "Kent", "\"Kent\"", "Do\u00F1a Ana", "St. John", "\"Bath, City\"", " Kent", "7", "07");

  private static final List<String> ODD =
      List.of(
          "x\"",
          "\"a\"\"b\"",
          "\"open",
          "1,2",
          "1,234",
          "#",
          "\0",
          "12,5,6,7",
          "1e999",
          "0x1p3",
          "\u00A05",
          "5d",
          "Infinity",
          "\uFFFD",
          "\u2003Kent");

  @TempDir private Path folder;

  @Test
  void bothReadersAgreeOnEveryText() throws IOException {
    Random random = new Random(5);
    int plain = 0;
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      Path file = folder.resolve("panel.csv");
      Charset charset =
          random.nextInt(20) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      Files.write(file, text(random).getBytes(charset));
      List<Object> slow = byRows(file);
      Optional<List<Object>> quick = quick(file, 1 + random.nextInt(200));
      if (quick.isPresent()) {
        plain++;
        assertThat(quick.get()).as(Files.readString(file, charset)).isEqualTo(slow);
      }
      refused += slow.size() == 1 ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(600);
    assertThat(refused).isGreaterThan(300);
  }

  @Test
  void aPlainTextNeedsNoOtherReader() throws IOException {
    Path file = folder.resolve("panel.csv");
    Files.writeString(
        file,
        """
        unit,note,year,cohort,y,x,kind,w,state
        Do\u00F1a Ana,"a, b",2010,0,1.5,1,urban,1,NM
        Do\u00F1a Ana,,2011,0,2.5,2,urban,1,NM

        Kent,c,2010,2011,3.5,NA,rural,1,DE
        Kent,d,2011,2011,5.500000000000001,4,rural,1,DE
        """);

    assertThat(quick(file, 16)).contains(byRows(file));
  }

  @Test
  void numbersHaveTheDigitsThatJavaGivesThem() throws IOException {
    Random random = new Random(6);
    Path file = folder.resolve("panel.csv");
    StringBuilder text = new StringBuilder("unit,year,cohort,y\n");
    List<Double> expected = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      String printed =
          switch (i % 4) {
            case 0 -> Double.toString(random.nextGaussian());
            case 1 -> Long.toString(random.nextLong() >> random.nextInt(60));
            case 2 -> random.nextInt(1_000_000) + "." + random.nextInt(1_000_000);
            default -> Double.isFinite(value) ? Double.toString(value) : "1";
          };
      text.append(100_000 + i).append(",1,0,").append(printed).append('\n');
      expected.add(Double.parseDouble(printed));
    }
    Files.writeString(file, text);

    PanelData panel = PanelFiles.read(file, PanelSpec.of("unit", "year", "cohort", "y"));

    assertThat(Arrays.stream(panel.outcome()).boxed().toList()).isEqualTo(expected);
  }

  private static String text(Random random) {
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>();
    lines.add((random.nextInt(10) == 0 ? "\uFEFF" : "") + "unit,note,year,cohort,y,x,kind,w,state");
    boolean odd = random.nextInt(2) == 0;
    boolean numbered = random.nextInt(3) == 0;
    for (int u = 0; u < 1 + random.nextInt(6); u++) {
      String cohort = pick(random, List.of("0", "2011", "2012", "Inf", "", "never"));
      for (int year = 2010; year < 2013; year++) {
        List<String> cells = new ArrayList<>();
        cells.add(pick(random, WORDS) + u);
        cells.set(0, cells.get(0).replaceAll("^\"(.*)\"(\\d)$", "\"$1$2\""));
        cells.add(pick(random, WORDS));
        cells.add(Integer.toString(year));
        cells.add(cohort);
        cells.add(random.nextInt(8) == 0 ? pick(random, ABSENT) : pick(random, NUMBERS));
        cells.add(random.nextInt(9) == 0 ? pick(random, ABSENT) : pick(random, NUMBERS));
        cells.add(numbered ? pick(random, NUMBERS) : pick(random, WORDS.subList(0, 6)));
        cells.add(random.nextInt(9) == 0 ? pick(random, ABSENT) : "1");
        cells.add(pick(random, List.of("NM", "DE", "\"NM\"", "")));
        if (odd && random.nextInt(12) == 0) {
          cells.set(random.nextInt(cells.size()), pick(random, ODD));
        }
        lines.add(String.join(",", cells));
      }
      if (random.nextInt(12) == 0) {
        lines.add(pick(random, List.of("", " ", ",,,,,,,,", "# a comment", "one cell")));
      }
    }
    return String.join(end, lines) + (random.nextBoolean() ? end : "");
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Object> byRows(Path file) throws IOException {
    try (CsvTable table = CsvTable.open(TextFile.panel(file), CsvLayout.plain())) {
      return content(
          PanelFiles.byRows(
              file, table, new PanelBuilder("panel", file.toString(), SPEC, table.headingCells())));
    } catch (Failure failure) {
      return List.of(failure.getMessage());
    }
  }

  private static Optional<List<Object>> quick(Path file, int piece) throws IOException {
    try (CsvTable table = CsvTable.open(TextFile.panel(file), CsvLayout.plain())) {
      PanelBuilder builder = new PanelBuilder("panel", file.toString(), SPEC, table.headingCells());
      return PlainText.read(file, table.delimiter(), table.headingCells(), SPEC, piece)
          .flatMap(builder::whole)
          .map(PlainTextTest::content);
    } catch (Failure failure) {
      return Optional.empty();
    }
  }

  /** All that a panel holds. */
  static List<Object> content(PanelData panel) {
    return List.of(
        panel.name(),
        panel.calendar(),
        panel.units(),
        Arrays.toString(panel.start()),
        Arrays.toString(panel.cohort()),
        Arrays.toString(panel.period()),
        Arrays.toString(panel.outcome()),
        Arrays.toString(panel.treated()),
        panel.covariateNames(),
        panel.categories(),
        Arrays.deepToString(panel.covariates()),
        Arrays.toString(panel.weights()),
        panel.clusters().stream().map(c -> Arrays.toString(c.code()) + c.count()).toList(),
        panel.groups(),
        panel.drops(),
        panel.notes());
  }
}
