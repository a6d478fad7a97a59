package org.detaineroutcomes.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.robustness.Headline;

/** How often the intervals of few treated states hold the effect, which is none. */
final class FewTreatedStudy {
  private static final int LARGE = 40;

  private FewTreatedStudy() {}

  /** The designs: 1, 2, 4 and 8 treated of 17 and of 50 states, alike and with one dominating. */
  static List<FewTreatedPanels> designs() {
    List<FewTreatedPanels> designs = new ArrayList<>();
    for (int states : new int[] {17, 50}) {
      for (int large : new int[] {FewTreatedPanels.UNITS, LARGE}) {
        for (int treated : new int[] {1, 2, 4, 8}) {
          designs.add(new FewTreatedPanels(states, treated, large));
        }
      }
    }
    return designs;
  }

  /** An estimator with the intervals it gives by default, or those that rest on many clusters. */
  record Method(String estimator, String fewTreated) {}

  static final List<Method> METHODS =
      List.of(
          new Method("callaway-santanna", "off"),
          new Method("callaway-santanna", "auto"),
          new Method("twfe", "off"),
          new Method("twfe", "auto"),
          new Method("imputation", "auto"));

  /**
   * One cell of the table.
   *
   * @param holds share of the intervals that hold zero
   * @param abstains share of the panels without an interval
   */
  record Cell(FewTreatedPanels panels, Method method, double holds, double abstains) {}

  static List<Cell> cells(List<FewTreatedPanels> designs, int draws) {
    List<Cell> cells = new ArrayList<>();
    for (FewTreatedPanels panels : designs) {
      int[][] counts =
          IntStream.range(0, draws)
              .parallel()
              .mapToObj(i -> once(panels.draw(i)))
              .toArray(int[][]::new);
      for (int m = 0; m < METHODS.size(); m++) {
        int holds = 0;
        int intervals = 0;
        for (int[] draw : counts) {
          holds += draw[m] == 1 ? 1 : 0;
          intervals += draw[m] >= 0 ? 1 : 0;
        }
        cells.add(
            new Cell(
                panels,
                METHODS.get(m),
                intervals == 0 ? 0 : (double) holds / intervals,
                1 - (double) intervals / draws));
      }
    }
    return cells;
  }

  /** 1 where the interval holds zero, 0 where it does not, -1 where there is none. */
  private static int[] once(PanelData panel) {
    int[] found = new int[METHODS.size()];
    for (int m = 0; m < found.length; m++) {
      Method method = METHODS.get(m);
      Estimate row =
          Estimators.run(
                  method.estimator(),
                  panel,
                  EstimatorOptions.defaults()
                      .withSettings(Map.of("few-treated", method.fewTreated())))
              .estimates()
              .stream()
              .filter(Headline::is)
              .findFirst()
              .orElseThrow();
      found[m] = row.confLow() == null ? -1 : row.confLow() <= 0 && row.confHigh() >= 0 ? 1 : 0;
    }
    return found;
  }

  static String section(List<Cell> cells, int draws) {
    StringBuilder page = new StringBuilder();
    page.append(
"""

## Few treated states: how often the interval holds the effect

%d panels a cell without an effect: 1, 2, 4 or 8 treated states of 17 and of 50, of %d
units each, or one treated state of %d units beside others of %d. `many clusters` is the
cluster-robust interval (`--option few-treated=off`); `default` is what stands in the
headline: the spread of the treated taken from the untreated states, or the cluster-robust
interval where its standard error is more than twice as large.

| estimator, interval | states | treated alike | 1 | 2 | 4 | 8 | one dominates | 1 | 2 | 4 | 8 |
| --- | ---: | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |
"""
            .formatted(draws, FewTreatedPanels.UNITS, LARGE, FewTreatedPanels.UNITS));
    for (Method method : METHODS) {
      for (int states : new int[] {17, 50}) {
        page.append(
            "| %s, %s | %d |"
                .formatted(
                    method.estimator(),
                    method.fewTreated().equals("off") ? "many clusters" : "default",
                    states));
        for (boolean alike : new boolean[] {true, false}) {
          page.append(" |");
          cells.stream()
              .filter(c -> c.method().equals(method) && c.panels().states() == states)
              .filter(c -> c.panels().isBalanced() == alike)
              .forEach(c -> page.append(cell(c)));
        }
        page.append('\n');
      }
    }
    return page.toString();
  }

  private static String cell(Cell cell) {
    return cell.abstains() == 1 ? " none |" : " %.1f %% |".formatted(100 * cell.holds());
  }
}
