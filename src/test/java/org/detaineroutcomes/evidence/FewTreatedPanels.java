package org.detaineroutcomes.evidence;

import java.util.List;
import java.util.SplittableRandom;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/**
 * Panels of ten periods without an effect, in which few states are treated, from period 5 and from
 * period 7 on in turn, beside states that never are; shocks are by state and serially correlated.
 *
 * @param states how many
 * @param treated how many of them are treated
 * @param large units of the first treated state; every other has {@link #UNITS}
 */
record FewTreatedPanels(int states, int treated, int large) {
  static final int UNITS = 4;
  private static final int PERIODS = 10;
  private static final List<String> HEADER = List.of("unit", "time", "cohort", "y", "state");
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", "cohort", "y").withClusters("state");

  boolean isBalanced() {
    return large == UNITS;
  }

  /** Draw number {@code number}. */
  PanelData draw(int number) {
    SplittableRandom random = new SplittableRandom(131L * number + 7L * states + treated);
    PanelBuilder builder = new PanelBuilder("few treated", "few treated", SPEC, HEADER);
    for (int s = 0; s < states; s++) {
      int cohort = s >= treated ? 0 : s % 2 == 0 ? 5 : 7;
      double[] shock = new double[PERIODS + 1];
      for (int t = 1; t <= PERIODS; t++) {
        shock[t] = 0.6 * shock[t - 1] + 0.4 * random.nextGaussian();
      }
      for (int u = 0; u < (s == 0 ? large : UNITS); u++) {
        double level = random.nextGaussian();
        for (int t = 1; t <= PERIODS; t++) {
          double y = level + 0.2 * t + shock[t] + 0.5 * random.nextGaussian();
          builder.row(1, new Object[] {s + "-" + u, t, cohort, y, "s" + s});
        }
      }
    }
    return builder.build();
  }
}
