package org.detaineroutcomes.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Wild;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.evidence.SimulatedPanels.Outcome;

/**
 * How often nominal 95 % intervals hold the truth on simulated panels: effects that grow and differ
 * by cohort, and no effect at all with many clusters and with few.
 */
final class CoverageStudy {
  /** Effects of 0.75 and 0.25 that grow by 0.3 a period. */
  static final SimulatedPanels GROWING =
      new SimulatedPanels("60 states, effects grow and differ by cohort", 60, 4, 0.5, 0.3);

  private static final List<SimulatedPanels> NULLS =
      List.of(
          new SimulatedPanels("60 states, no effect", 60, 4, 0, 0),
          new SimulatedPanels("40 states, no effect", 40, 4, 0, 0),
          new SimulatedPanels("20 states, no effect", 20, 6, 0, 0),
          new SimulatedPanels("8 states, no effect", 8, 15, 0, 0));

  private static final List<Method> LINEAR =
      List.of(
          new Method("twfe", null, 0),
          new Method("twfe", Wild.WEBB, 399),
          new Method("event-study", null, 0),
          new Method("callaway-santanna", null, 0),
          new Method("callaway-santanna", null, 399),
          new Method("sun-abraham", null, 0),
          new Method("imputation", null, 0),
          new Method("stacked", null, 0),
          new Method("local-projections", null, 0));

  private static final Method COUNTS = new Method("poisson", null, 0);

  private CoverageStudy() {}

  /** An estimator with its kind of inference. */
  record Method(String estimator, Wild wild, int draws) {
    String inPrint() {
      String what =
          switch (estimator) {
            case "event-study" -> "event-study, first treated period";
            case "poisson" -> "poisson, counts";
            default -> estimator;
          };
      return what + (wild != null ? ", wild bootstrap" : draws > 0 ? ", " + draws + " draws" : "");
    }

    /** The overall figure, or the effect in the first treated period where there is none. */
    Estimate headline(PanelData panel, int seed) {
      EstimatorOptions options =
          EstimatorOptions.defaults()
              .withWild(wild)
              .withDraws(draws, seed)
              .withSettings(Map.of("few-treated", "off"));
      List<Estimate> rows = Estimators.run(estimator, panel, options).estimates();
      boolean overall = !estimator.equals("event-study");
      return rows.stream()
          .filter(e -> e.isOfAll() && e.period() == null && !e.term().name().equals("att_gt"))
          .filter(e -> overall ? e.eventTime() == null : Integer.valueOf(0).equals(e.eventTime()))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * One line of the table.
   *
   * @param bias mean estimate less the mean effect over treated rows
   * @param holdsMean share of intervals that hold that mean effect
   * @param own the estimator's own estimand
   * @param holdsOwn share of intervals that hold it
   * @param rejects share of intervals without zero
   */
  record Line(
      SimulatedPanels panels,
      Method method,
      double bias,
      double holdsMean,
      double own,
      double holdsOwn,
      double rejects) {}

  static List<Line> all(int draws) {
    List<Line> lines = new ArrayList<>(lines(GROWING, LINEAR, draws));
    List<Method> withCounts = new ArrayList<>(LINEAR);
    withCounts.add(COUNTS);
    NULLS.forEach(panels -> lines.addAll(lines(panels, withCounts, draws)));
    return lines;
  }

  static List<Line> lines(SimulatedPanels panels, List<Method> methods, int draws) {
    double[][][] intervals =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(i -> once(panels, methods, i))
            .toArray(double[][][]::new);
    PanelData effects = panels.effectsAlone();
    List<Line> lines = new ArrayList<>();
    for (int m = 0; m < methods.size(); m++) {
      Method method = methods.get(m);
      double own =
          panels.effect() == 0
              ? 0
              : new Method(method.estimator(), null, 0).headline(effects, 1).estimate();
      double mean = panels.meanEffect();
      double[] sums = new double[4];
      for (double[][] draw : intervals) {
        double low = draw[m][1];
        double high = draw[m][2];
        sums[0] += draw[m][0] - mean;
        sums[1] += low <= mean && mean <= high ? 1 : 0;
        sums[2] += low <= own && own <= high ? 1 : 0;
        sums[3] += low > 0 || high < 0 ? 1 : 0;
      }
      lines.add(
          new Line(
              panels,
              method,
              sums[0] / draws,
              sums[1] / draws,
              own,
              sums[2] / draws,
              sums[3] / draws));
    }
    return lines;
  }

  /** Estimate and interval of each method on one draw. */
  private static double[][] once(SimulatedPanels panels, List<Method> methods, int draw) {
    PanelData measures = panels.draw(draw, Outcome.MEASURE);
    double[][] found = new double[methods.size()][];
    for (int m = 0; m < found.length; m++) {
      Method method = methods.get(m);
      PanelData panel = method.equals(COUNTS) ? panels.draw(draw, Outcome.COUNT) : measures;
      Estimate row = method.headline(panel, draw);
      found[m] = new double[] {row.estimate(), row.confLow(), row.confHigh()};
    }
    return found;
  }

  static String page(List<Line> lines, int draws) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Coverage

        %d simulated panels a line, drawn from the seeds 0 to %d: ten periods, a quarter of the
        states treated from period 4 on, a quarter from 7 on, the rest never; treatment and
        serially correlated shocks are by state, and so are the clusters. Panels with effects:
        %d units, effects of 0.75 and 0.25 at first that grow by 0.3 a period, %.3f in the mean
        over treated rows. A share has a simulation error of up to %.1f points. Written by
        `mvn test -Pstudies -Dtest=CoverageStudyTest -Devidence.write=true`; without the last
        option the test fails where this page is out of date.

        ## Effects that grow and differ by cohort

        Each estimator is judged twice: by the mean effect over treated rows, which most readers
        take its figure for, and by its own estimand, which is what it gives on the effects
        alone. Two-way fixed effects give rows long treated little weight or a negative one,
        `stacked` and `local-projections` look at a shorter window and `event-study` at one
        period: their intervals hold what they estimate and not the mean effect.

        | estimator | bias | holds the mean effect | own estimand | holds its own | rejects zero |
        | --- | ---: | ---: | ---: | ---: | ---: |
        """
            .formatted(
                draws,
                draws - 1,
                GROWING.states() * GROWING.unitsPerState(),
                GROWING.meanEffect(),
                100 * Math.sqrt(0.25 / draws)));
    for (Line line : lines) {
      if (line.panels().equals(GROWING)) {
        page.append(
            "| %s | %.3f | %.1f %% | %.3f | %.1f %% | %.1f %% |%n"
                .formatted(
                    line.method().inPrint(),
                    line.bias(),
                    100 * line.holdsMean(),
                    line.own(),
                    100 * line.holdsOwn(),
                    100 * line.rejects()));
      }
    }
    page.append(
"""

## No effect: how often a 5 %% test finds one

With few clusters `callaway-santanna`, `sun-abraham`, `imputation` and `poisson` reject far
too often, and draws do not mend it; two-way fixed effects with their small-sample factors
come nearer, and the wild cluster bootstrap nearest. These are the intervals that rest on
many clusters; those that stand by default where few are treated follow below.

| estimator | %s |
| --- |%s
"""
            .formatted(
                String.join(" | ", NULLS.stream().map(p -> p.states() + " states").toList()),
                " ---: |".repeat(NULLS.size())));
    List<Method> methods = lines.stream().map(Line::method).distinct().toList();
    for (Method method : methods) {
      page.append("| ").append(method.inPrint()).append(" |");
      for (SimulatedPanels panels : NULLS) {
        double rejects =
            lines.stream()
                .filter(l -> l.panels().equals(panels) && l.method().equals(method))
                .mapToDouble(Line::rejects)
                .sum();
        page.append(" %.1f %% |".formatted(100 * rejects));
      }
      page.append('\n');
    }
    return page.toString();
  }
}
