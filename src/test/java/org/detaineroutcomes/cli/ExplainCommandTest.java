package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each figure of the first weekly report, and an estimate, is followed down to its source rows. */
@Tag("road")
class ExplainCommandTest {
  @TempDir static Path folder;
  private static SmallJob warehouse;

  @BeforeAll
  static void weekly() throws IOException {
    warehouse = new SmallJob(folder);
    Said said = warehouse.said("run", "jobs/weekly.yaml", "--inputs", "data");
    assertThat(said.exit()).as(said.text()).isZero();
  }

  @Test
  void sectionOneIs157AsPublished() {
    assertThat(explained("of Section I; week from 2017-01-28; as published"))
        .contains("numerator      157")
        .contains("counted: 157, sum of issued_detainers over the rows of staged/ddor_issued")
        .contains("together: 157, the figure")
        .contains("not applied  staged/errata");
  }

  @Test
  void sectionOneIs126AsCorrected() {
    assertThat(explained("of Section I; week from 2017-01-28; as corrected"))
        .contains("together: 157 less 31 = 126, the figure")
        .containsPattern("taken away +staged/errata +facts/ddor_corrections_2017-04.csv +5 +12 ")
        .containsPattern("not applied +staged/errata +data/facts/ddor_disputes.csv +2 +38 ");
  }

  @Test
  void sectionOneIs88WithoutTheDisputedRows() {
    assertThat(explained("of Section I; week", "without disputed rows"))
        .contains("together: 157 less 69 = 88, the figure")
        .containsPattern("taken away +staged/errata +data/facts/ddor_disputes.csv +2 +38 ");
  }

  @Test
  void sectionTwoIs206AndAtMost204AndAtMost197WhereFirstNamed() {
    assertThat(explained("in Section II; week from 2017-01-28; as published"))
        .contains("together: 206, the figure");
    assertThat(explained("in Section II; week from 2017-01-28; as corrected"))
        .contains(
            "together: 206 less 2 = 204, the figure, and no more is known than that it is at most")
        .contains("declined_in_section2=206")
        .contains("at most: a correction has no number");
    assertThat(explained("in Section II that stay in the places first named"))
        .contains("together: 206 less 9 = 197, the figure");
  }

  @Test
  void travisIs142Or143() {
    assertThat(explained("in Section II; Travis County", "as published"))
        .contains("together: 142, the figure")
        .containsPattern("conf_low +142.0")
        .containsPattern("conf_high +143.0")
        .contains("142 or 143: sources differ")
        .contains("longislandpress.com says 143");
  }

  @Test
  void theReportsOwnErrorRateIsAFullCountWithoutAnInterval() {
    assertThat(explained("Section I, corrected by ICE; re-attributed"))
        .contains("share: 31 / 157 = 0.197")
        .doesNotContain("Clopper-Pearson");
    assertThat(
            warehouse
                .said("explain", "current", "jurisdictions of Section I", "--format", "csv")
                .text())
        .containsPattern(
            "measure,0\\.4,\"jurisdictions of Section I, corrected by ICE; week from 2017")
        .containsPattern(
            "measure,0\\.5,\"jurisdictions of Section I, corrected by ICE or disputed; ");
  }

  @Test
  void everyFigureOfTheReportsTablesCarriesItsId() {
    String csv =
        new Warehouse(warehouse.warehouse().toString())
            .open("current")
            .readReport("tables/measures-detainers-issued-to-the-jurisdictions-of-section-i.csv");

    assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",id");
    String id = csv.lines().skip(1).findFirst().orElseThrow().replaceFirst(".*,", "");
    assertThat(warehouse.said("explain", "current", id).exit()).isZero();
  }

  @Test
  void wordsNarrowTheListAndANearIdIsSuggested() {
    Said travis = warehouse.said("explain", "current", "travis", "published");

    assertThat(travis.text()).contains("Travis County, TX").doesNotContain("Alachua");
    String id = id(travis.text());
    String wrong = (id.charAt(0) == '0' ? "1" : "0") + id.substring(1);
    Said said = warehouse.said("explain", "current", wrong);
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text()).contains("Cannot explain '" + wrong).contains("did you mean '" + id);
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() {
    assertThat(warehouse.said("explain", "20260101T000000000Z-0123abcd").exit()).isEqualTo(3);
  }

  private static String explained(String... words) {
    String[] list = new String[words.length + 2];
    list[0] = "explain";
    list[1] = "current";
    System.arraycopy(words, 0, list, 2, words.length);
    Said found = warehouse.said(list);
    return warehouse.said("explain", "current", id(found.text())).text();
  }

  private static String id(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.matches("[0-9a-f]{16} .*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text))
        .substring(0, 16);
  }
}
