package org.detaineroutcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.evidence.CoverageStudy.Line;
import org.detaineroutcomes.evidence.CoverageStudy.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Intervals of the naive regression miss the mean effect and those of the others hold it. */
class CoverageStudyTest {
  /** A page holds for another processor whose last digits turn a draw or two. */
  private static final double DRAWS_APART = 0.3;

  private static final int FEW_TREATED_DRAWS = 1_000;

  @Test
  void theNaiveRegressionMissesTheMeanEffectAndImputationHoldsIt() {
    List<Line> lines =
        CoverageStudy.lines(
            CoverageStudy.GROWING,
            List.of(new Method("twfe", null, 0), new Method("imputation", null, 0)),
            100);
    assertThat(lines.get(0).bias()).isLessThan(-0.2);
    assertThat(lines.get(0).holdsMean()).isLessThan(0.5);
    // It holds what it estimates, a weighted sum that is not the mean.
    assertThat(lines.get(0).holdsOwn()).isGreaterThan(0.85);
    assertThat(lines.get(1).holdsMean()).isGreaterThan(0.85);
    assertThat(lines.get(1).own())
        .isCloseTo(CoverageStudy.GROWING.meanEffect(), Offset.offset(1e-12));
  }

  @Test
  @Tag("study")
  void theTableIsAsCommitted() throws IOException {
    List<Line> lines = CoverageStudy.all(1_000);
    assertThat(rejects(lines, "sun-abraham", 8)).isGreaterThan(0.09);
    assertThat(rejects(lines, "twfe, wild bootstrap", 8)).isLessThan(0.07);
    assertThat(rejects(lines, "callaway-santanna", 60)).isBetween(0.03, 0.08);
    List<FewTreatedStudy.Cell> cells =
        FewTreatedStudy.cells(FewTreatedStudy.designs(), FEW_TREATED_DRAWS);
    assertThat(cells)
        .filteredOn(cell -> cell.method().fewTreated().equals("auto"))
        .allMatch(cell -> cell.abstains() == 1 || (cell.holds() > 0.92 && cell.holds() < 0.98));
    CommittedPages.assertSame(
        "coverage.md",
        CoverageStudy.page(lines, 1_000) + FewTreatedStudy.section(cells, FEW_TREATED_DRAWS),
        DRAWS_APART);
  }

  @Test
  void oneTreatedStateOfSeventeenIsHeldByTheSpreadOfTheOthers() {
    List<FewTreatedStudy.Cell> cells =
        FewTreatedStudy.cells(List.of(new FewTreatedPanels(17, 1, FewTreatedPanels.UNITS)), 60);
    assertThat(cells)
        .filteredOn(cell -> cell.method().fewTreated().equals("off"))
        .allMatch(cell -> cell.holds() < 0.7);
    assertThat(cells)
        .filteredOn(cell -> cell.method().fewTreated().equals("auto"))
        .allMatch(cell -> cell.holds() > 0.88);
  }

  private static double rejects(List<Line> lines, String method, int states) {
    return lines.stream()
        .filter(l -> l.method().inPrint().equals(method))
        .filter(l -> l.panels().states() == states && l.panels().effect() == 0)
        .findFirst()
        .orElseThrow()
        .rejects();
  }
}
