package org.detaineroutcomes.publish.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.junit.jupiter.api.Test;

class ClaimChapterTest {
  private final Report.Section section =
      new ClaimChapter().write(Fixture.material(Map.of())).orElseThrow();

  @Test
  void claimsStandByDateAndThoseWithoutOneComeLast() {
    TableModel claims = table("claims");

    assertThat(claims.rows().stream().map(row -> row.get(row.size() - 1)))
        .containsExactly(Cell.text("a-dangerous"), Cell.text("b-safer"));
    assertThat(claims.rows().get(1)).contains(Cell.absent("no date in the source"));
  }

  @Test
  void aClaimInOtherWordsIsMarkedSoAndItsVerdictSaysItsExtent() {
    List<Cell> row = table("claims").rows().get(1);

    assertThat(row.get(0)).isEqualTo(Cell.text("In other words: some places are different"));
    assertThat(row.get(1)).isEqualTo(Cell.text("in other words"));
    assertThat(row.get(2)).isEqualTo(Cell.text("Supported, in part"));
  }

  @Test
  void outcomesArePrintedByTheirTitlesAndSmallCountsOfPeopleAreWithheld() {
    assertThat(table("claims").rows().get(1))
        .contains(
            Cell.text(
                "violent offenses per 100,000 residents a year, level difference, dated limiting"
                    + " policy less no listed limiting policy: −11.3 (95% interval −20.5 to −2.0);"
                    + " of these, of a charge: withheld"));
    assertThat(table("claim-figures").rows().get(1).get(3)).isEqualTo(Cell.tooFew(10));
  }

  @Test
  void theLegendMeansEveryVerdictAndCountsItsClaims() {
    TableModel legend = table("claim-verdicts-legend");

    assertThat(legend.rows().stream().map(row -> row.get(0)))
        .containsExactly(
            Cell.text("Supported"),
            Cell.text("Contradicted"),
            Cell.text("Consistent with these data, which do not settle it"),
            Cell.text("Depends on the unit of count"),
            Cell.text("A stock, not a flow"),
            Cell.text("Inconclusive"),
            Cell.text("Not measurable with these data"),
            Cell.text("Wrong denominator"));
    assertThat(legend.rows().get(0).get(3)).isEqualTo(new Cell.Figure(1));
    assertThat(legend.rows().get(1).get(3)).isEqualTo(new Cell.Figure(0));
  }

  @Test
  void aTableOfManyWordsIsReadRowByRowInMarkdown() {
    String page = Formats.named(List.of("md")).get(0).write(Fixture.report()).get(0).text();

    assertThat(page)
        .contains(
            """
            #### In other words: some places are different

            - *Wording:* in other words
            - *Verdict:* Contradicted
            """)
        .contains("- *When:* no date in the source\n");
  }

  private TableModel table(String id) {
    return section.blocks().stream()
        .filter(block -> block.id().equals(id))
        .map(TableModel.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
