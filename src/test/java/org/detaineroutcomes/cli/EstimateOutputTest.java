package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.publish.format.Latex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code detainer estimate} prints: the figure first, cells on request, warnings once. */
class EstimateOutputTest {
  private static final Path PARQUET = Path.of("src/test/resources/panels/dec_int.parquet");

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private static Ended run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(new EstimateCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof Failure failure) {
            command.getErr().println(failure.getMessage());
            return failure.exit().code();
          }
          throw e;
        });
    int code = line.execute(args);
    return new Ended(code, out.toString(), err.toString());
  }

  private static Ended on(String panel, String estimator, String... more) {
    List<String> args = new ArrayList<>();
    args.add(file(panel).toString());
    args.addAll(
        List.of("--unit", "unit", "--time", "year", "--cohort", "cohort", "--outcome", "y"));
    args.addAll(List.of("--estimator", estimator));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Path file(String panel) {
    try {
      return Path.of(EstimateOutputTest.class.getResource("/panels/" + panel + ".csv").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static long count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1L;
  }

  @Test
  void theFigureIsTheFirstLineAndCellsAreOnRequest() {
    Ended ended = on("base", "callaway-santanna", "--option", "max-e=1");
    assertThat(ended.lines().get(0))
        .startsWith("y, callaway-santanna: 0.972178 (standard error 0.0388743");
    assertThat(ended.lines().get(1)).isEqualTo("base: 84 rows, 12 units, 8 treated, 12 clusters");
    assertThat(ended.out)
        .doesNotContain("att_gt")
        .contains("18 further rows by cohort, period or part: --cells");
    Ended all = on("base", "callaway-santanna", "--option", "max-e=1", "--cells");
    assertThat(all.lines().get(0)).isEqualTo(ended.lines().get(0));
    assertThat(count(all.out, "att_gt")).isEqualTo(12);
    assertThat(all.out).doesNotContain("further row");
  }

  @Test
  void aFigureHasItsIntervalAndPValue() {
    assertThat(on("trend", "twfe").lines().get(0))
        .matches(
            "y, twfe: 7[.]5 [(]standard error [0-9.]+, 95 % interval 7[.]\\d+ to 7[.]\\d+,"
                + " p < 0[.]0001[)]");
  }

  @Test
  void csvAndJsonHaveEveryRowUnasked() {
    for (String format : List.of("csv", "json")) {
      Ended ended = on("base", "callaway-santanna", "--format", format);
      assertThat(count(ended.out, "att_gt")).isEqualTo(12);
      assertThat(on("base", "callaway-santanna", "--format", format, "--cells").out)
          .isEqualTo(ended.out);
    }
  }

  @Test
  void aWarningIsSaidOnceHoweverManyEstimatorsGiveIt() {
    for (String format : List.of("table", "csv", "json", "markdown", "latex")) {
      Ended ended = on("base", "callaway-santanna,twfe,event-study", "--format", format);
      assertThat(count(ended.out + ended.err, "warning: 12 clusters are fewer")).isEqualTo(1);
      assertThat(count(ended.out + ended.err, "standard errors are clustered by unit"))
          .isEqualTo(1);
    }
  }

  @Test
  void markdownIsATableWithItsNumbersToTheRight() {
    List<String> lines = on("trend", "event-study", "--format", "markdown").lines();
    assertThat(lines.get(0)).isEqualTo("**y, event-study**");
    assertThat(lines.get(2))
        .isEqualTo("| term | event time | estimate | standard error | p | low | high |");
    assertThat(lines.get(3)).isEqualTo("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    assertThat(lines.get(4)).startsWith("| dynamic | -6 | -5.00081 | 0.004503 | &lt; 0.0001 |");
    assertThat(lines.get(9)).startsWith("| dynamic | 0 | 3.00270 |");
  }

  @Test
  void latexIsABooktabsTableWhoseRowsHaveAsManyCellsAsColumns() {
    Ended ended = on("base", "callaway-santanna", "--cells", "--format", "latex");
    List<String> lines = ended.lines();
    assertThat(lines.get(0)).isEqualTo("% needs \\usepackage{booktabs}");
    assertThat(lines.get(1)).isEqualTo("\\begin{table}[htbp]");
    String tabular =
        lines.stream().filter(l -> l.startsWith("\\begin{tabular}{")).findFirst().get();
    String columns = tabular.substring("\\begin{tabular}{".length(), tabular.length() - 1);
    assertThat(columns).matches("[lr]+");
    List<String> rows = lines.stream().filter(l -> l.endsWith(" \\\\")).toList();
    assertThat(rows).hasSize(33);
    assertThat(rows)
        .allSatisfy(row -> assertThat(count(row, " & ")).isEqualTo(columns.length() - 1L));
    assertThat(ended.out)
        .contains("\\toprule")
        .contains("\\midrule")
        .contains("\\bottomrule")
        .contains("$-$0.039313")
        .contains("control=never; method=dr")
        .endsWith("\\end{table}\n\n");
    for (String environment : List.of("table", "tabular", "minipage")) {
      assertThat(count(ended.out, "\\begin{" + environment + "}"))
          .isEqualTo(count(ended.out, "\\end{" + environment + "}"));
    }
    assertThat(ended.out.replaceAll("(?m)^%.*$", "")).doesNotContainPattern("(?<!\\\\)[%_#]");
  }

  @Test
  void textForLatexPrintsWhatItSays() {
    assertThat(Latex.of("a_b & 5 % of {x} ~ ^ \\ < -3, 2010-11 to -.5"))
        .isEqualTo(
            "a\\_b \\& 5 \\% of \\{x\\} \\textasciitilde{} \\textasciicircum{}"
                + " \\textbackslash{} $<$ $-$3, 2010-11 to $-$.5");
  }

  /** A release by hand: a manifest and a table. */
  private void release() throws IOException {
    Path release = folder.resolve("releases/r1");
    Path table = Files.createDirectories(release.resolve("marts/panel"));
    Files.writeString(folder.resolve("current"), "r1\n");
    Files.writeString(
        release.resolve("manifest.json"),
        "{\"schemaVersion\": 3, \"release\": \"r1\", \"tables\": {\"marts/panel\": {\"rows\": 84,"
            + " \"digest\": \"0\"}}}");
    Files.copy(PARQUET, table.resolve("part-0.parquet"));
  }

  private Ended onTable(String table, String... more) throws IOException {
    if (!Files.exists(folder.resolve("current"))) {
      release();
    }
    List<String> args = new ArrayList<>();
    args.addAll(List.of("--warehouse", folder.toString(), "--table", table, "--outcome", "y"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void aTableOfAReleaseIsReadByItsName() throws IOException {
    for (String table : List.of("panel", "marts/panel")) {
      Ended ended = onTable(table, "--unit", "unit", "--time", "year", "--cohort", "cohort");
      assertThat(ended.lines().get(0)).startsWith("y, twfe: 0.976797 (");
      assertThat(ended.lines().get(1)).startsWith(table + ": 84 rows");
    }
    assertThat(onTable("panel").err)
        .contains("Cannot find column 'unit_id'")
        .contains("Cannot find column 'period'");
  }

  @Test
  void anUnknownTableAndTwoPanelsAreUsageErrors() throws IOException {
    Ended unknown = onTable("panels");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).contains("did you mean 'panel'?");
    assertThat(onTable("panel", file("base").toString()).code).isEqualTo(2);
    assertThat(onTable("panel", "--release", "r2").code).isEqualTo(3);
    assertThat(run("--outcome", "y").err).contains("no panel is named");
    assertThat(run(file("base").toString(), "--outcome", "y").err)
        .contains("no column of the unit is named");
    assertThat(on("base", "twfe", "--release", "r1").err).contains("it is a file");
  }
}
