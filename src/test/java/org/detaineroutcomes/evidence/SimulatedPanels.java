package org.detaineroutcomes.evidence;

import java.util.List;
import java.util.SplittableRandom;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/**
 * Panels of units in states that are treated together, with shocks the units of a state share: ten
 * periods, a quarter of the states treated from period 4 on, a quarter from 7 on, the rest never.
 *
 * @param name in print
 * @param effect size of the effect in the first treated period, times 1.5 for the early cohort and
 *     0.5 for the late one
 * @param growth of the effect a period
 */
record SimulatedPanels(String name, int states, int unitsPerState, double effect, double growth) {
  private static final int PERIODS = 10;
  private static final List<String> HEADER =
      List.of("unit", "time", "cohort", "y", "count", "state");
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", "cohort", "y").withClusters("state");

  /** What a panel is read as. */
  enum Outcome {
    /** A measure: levels, shocks and noise are normal. */
    MEASURE("y"),
    /** A count whose rate has them on the scale of the logarithm. */
    COUNT("count");

    private final String column;

    Outcome(String column) {
      this.column = column;
    }
  }

  /** Draw number {@code number}, the same whatever is asked before. */
  PanelData draw(int number, Outcome outcome) {
    SplittableRandom random = new SplittableRandom(31L * number + states);
    PanelBuilder builder = builder(outcome);
    for (int s = 0; s < states; s++) {
      double[] shock = new double[PERIODS + 1];
      for (int t = 1; t <= PERIODS; t++) {
        shock[t] = 0.6 * shock[t - 1] + 0.4 * random.nextGaussian();
      }
      for (int u = 0; u < unitsPerState; u++) {
        double level = random.nextGaussian();
        for (int t = 1; t <= PERIODS; t++) {
          double rate = level + 0.2 * t + shock[t];
          double y = rate + effect(s, t) + 0.5 * random.nextGaussian();
          double count = outcome == Outcome.COUNT ? poisson(20 * Math.exp(0.3 * rate), random) : 0;
          add(builder, s, u, t, y, count);
        }
      }
    }
    return builder.build();
  }

  /** The panel of the effects alone: a linear estimator gives its own estimand on it. */
  PanelData effectsAlone() {
    PanelBuilder builder = builder(Outcome.MEASURE);
    for (int s = 0; s < states; s++) {
      for (int u = 0; u < unitsPerState; u++) {
        for (int t = 1; t <= PERIODS; t++) {
          add(builder, s, u, t, effect(s, t), 0);
        }
      }
    }
    return builder.build();
  }

  /** Mean effect over treated rows. */
  double meanEffect() {
    double sum = 0;
    int treated = 0;
    for (int s = 0; s < states; s++) {
      for (int t = 1; t <= PERIODS; t++) {
        boolean on = cohort(s) > 0 && t >= cohort(s);
        sum += effect(s, t);
        treated += on ? 1 : 0;
      }
    }
    return sum / treated;
  }

  private static int cohort(int state) {
    return state % 4 == 0 ? 4 : state % 4 == 1 ? 7 : 0;
  }

  private double effect(int state, int time) {
    int cohort = cohort(state);
    return cohort == 0 || time < cohort
        ? 0
        : effect * (cohort == 4 ? 1.5 : 0.5) + growth * (time - cohort);
  }

  private static PanelBuilder builder(Outcome outcome) {
    return new PanelBuilder("simulated", "simulated", SPEC.withOutcome(outcome.column), HEADER);
  }

  private static void add(PanelBuilder builder, int s, int u, int t, double y, double count) {
    builder.row(1, new Object[] {s + "-" + u, t, cohort(s), y, count, "s" + s});
  }

  /** By products of uniforms (Knuth); the means here are far below 700. */
  private static double poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
