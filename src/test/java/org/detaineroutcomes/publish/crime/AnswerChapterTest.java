package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.publish.FixtureAnswers;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.junit.jupiter.api.Test;

class AnswerChapterTest {
  private static final String VIOLENT = "violent_rate_per_100k";

  private static Report report() {
    return new FixtureAnswers()
        .effect(VIOLENT, -32.0, -59, -4)
        .atAdoption(VIOLENT, -18.7, -32.6, -4.8)
        .check(EffectCheck.EARLIER_TRENDS, CheckVerdict.FAILED, null, null, null, null, 0.001)
        .check(EffectCheck.LEAVE_ONE_OUT, CheckVerdict.NOT_RUN, null, null, null, null, null)
        .report();
  }

  private static String cell(TableModel table, String column) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (table.columns().get(c).name().equals(column)) {
        return Numbers.print(table.rows().get(0).get(c), table.columns().get(c));
      }
    }
    throw new AssertionError(column);
  }

  @Test
  void theFirstTableHasTheAverageTheFirstPeriodAndTheVerdicts() {
    TableModel first = report().tables().findFirst().orElseThrow();
    assertThat(first.id()).isEqualTo("answers");
    assertThat(cell(first, "estimate")).isEqualTo("−32");
    assertThat(cell(first, "conf")).isEqualTo("−59 to −4");
    assertThat(cell(first, "first_estimate")).isEqualTo("−19");
    assertThat(cell(first, "n_adopters")).isEqualTo("5");
    assertThat(cell(first, "failed")).isEqualTo("earlier trends");
    assertThat(cell(first, "not_run")).isEqualTo("leave-one-out");
  }

  @Test
  void everyVerdictLinksToATableOfTheReport() {
    Report report = report();
    assertThat(report.linked()).containsExactly("checks", "effects-violent-rate-per-100k");
    assertThat(report.tables().map(TableModel::id)).containsAll(report.linked());
  }

  @Test
  void linksLeadToAnchorsInPageAndMarkdown() {
    String page = text("html");
    assertThat(page)
        .contains("<a href=\"#table-effects-violent-rate-per-100k\">earlier trends</a>")
        .contains("<caption id=\"table-effects-violent-rate-per-100k\">");
    assertThat(text("md"))
        .contains("[earlier trends](#effects-violent-rate-per-100k)")
        .contains("<a id=\"effects-violent-rate-per-100k\"></a>");
  }

  private static String text(String format) {
    return Formats.named(List.of(format)).get(0).write(report()).get(0).text();
  }

  @Test
  void aCellWithoutLinksIsBlank() {
    assertThat(Cell.links(List.of())).isEqualTo(Cell.blank());
  }
}
