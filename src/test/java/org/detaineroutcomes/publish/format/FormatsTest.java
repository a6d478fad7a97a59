package org.detaineroutcomes.publish.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {
  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)>|*\"'&\n# not a heading";

  private static Report hostile() {
    TableNotes notes = new TableNotes(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE));
    TableModel table =
        new TableModel(
            "t",
            HOSTILE,
            List.of(
                TableModel.Column.text("name", HOSTILE),
                TableModel.Column.of("n", "n", Form.DECIMAL, 1)),
            List.of(List.of(new Cell.Text(HOSTILE), Cell.absent(HOSTILE))),
            notes);
    ChartModel chart =
        new ChartModel(
            "c",
            HOSTILE,
            HOSTILE,
            ChartModel.Kind.EVENT_TIME,
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            List.of(
                new ChartModel.Series(
                    HOSTILE,
                    ChartModel.Role.ESTIMATE,
                    List.of(new ChartModel.Point(0, 1, 0.5, 1.5, null, null)))),
            List.of(new ChartModel.Mark(0, HOSTILE)),
            notes);
    return new Report(
        "job",
        HOSTILE,
        java.util.Optional.of(HOSTILE),
        List.of(HOSTILE),
        List.of(new Report.Fact(HOSTILE, HOSTILE, HOSTILE)),
        List.of(HOSTILE),
        List.of(new Report.Section("s", HOSTILE, List.of(HOSTILE), List.of(table, chart))),
        "key");
  }

  @Test
  void everyUnknownFormatIsNamedWithTheNearestKnownOne() {
    assertThatThrownBy(() -> Formats.named(List.of("htm", "md", "cvs")))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("'htm'")
        .hasMessageContaining("did you mean 'html'?")
        .hasMessageContaining("did you mean 'csv'?");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFormatWritesTheSameBytesTwice(String name) {
    Format format = Formats.named(List.of(name)).get(0);
    assertThat(format.write(hostile())).isEqualTo(format.write(hostile())).isNotEmpty();
  }

  static List<String> names() {
    return Formats.names();
  }

  @Test
  void noTextOfTheDataBecomesMarkupInThePage() {
    String page = text("html");
    assertThat(page).doesNotContain("<img src=x").doesNotContain("onerror=alert(1)>");
    assertThat(page).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
  }

  @Test
  void noTextOfTheDataBecomesMarkupInMarkdown() {
    String page = text("md");
    assertThat(page).doesNotContain("<img").doesNotContain("\n# not a heading");
    assertThat(page.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(
            line ->
                assertThat(line.split("(?<!\\\\)\\|", -1).length)
                    .as("two columns of the table, or four of the chart's numbers")
                    .isIn(4, 6));
  }

  @Test
  void thePageForbidsEveryRequestAndAnyScriptButItsOwn() {
    assertThat(text("html"))
        .contains("default-src 'none'")
        .contains("script-src 'sha256-")
        .doesNotContain("src=\"http");
  }

  @Test
  void allFiveKindsOfNoteStandUnderATableInPageAndMarkdown() {
    for (String label : List.of("Estimand", "Source", "Edition", "Coverage", "Caveat")) {
      assertThat(text("html")).contains("<dt>" + label + "</dt>");
      assertThat(text("md")).contains("*" + label + ":*");
    }
  }

  private static String text(String format) {
    List<Document> documents = Formats.named(List.of(format)).get(0).write(hostile());
    return documents.get(0).text();
  }
}
