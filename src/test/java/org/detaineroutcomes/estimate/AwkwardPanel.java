package org.detaineroutcomes.estimate;

import java.util.List;
import java.util.Random;

/**
 * A panel as they come: names for units, one row in eight missing, a unit seen once, a cohort
 * treated in the second period and one after the last, a covariate that moves, its copy, uneven
 * weights that move, states that units of several cohorts share, a unit without a single event.
 */
public final class AwkwardPanel {
  private static final List<String> HEADER =
      List.of("unit", "year", "cohort", "y", "count", "x", "copy", "people", "state");
  private static final int[] COHORTS = {0, 2002, 2004, 2006, 0, 2011};

  private AwkwardPanel() {}

  /** Columns of the panel but for what a test adds. */
  public static PanelSpec spec() {
    return PanelSpec.of("unit", "year", "cohort", "y");
  }

  /** Which rows there are. */
  private enum Rows {
    ALL,
    SOME
  }

  /** 72 units from 2001 to 2008, an eighth of the rows missing. */
  public static PanelData of(PanelSpec spec) {
    return of(spec, Rows.SOME);
  }

  /** The same units, every one seen in every year. */
  public static PanelData balanced(PanelSpec spec) {
    return of(spec, Rows.ALL);
  }

  private static PanelData of(PanelSpec spec, Rows rows) {
    Random random = new Random(12);
    PanelBuilder builder = new PanelBuilder("awkward", "awkward", spec, HEADER);
    for (int u = 0; u < 72; u++) {
      int cohort = COHORTS[u % COHORTS.length];
      double level = random.nextGaussian();
      double people = 500 + random.nextInt(5_000);
      for (int t = 2001; t <= 2008; t++) {
        double x = 0.5 * level + random.nextGaussian();
        boolean treated = cohort > 0 && t >= cohort;
        double y =
            level
                + 0.1 * (t - 2000)
                + 0.4 * x
                + (treated ? 0.5 + 0.1 * (t - cohort) : 0)
                + 0.5 * random.nextGaussian();
        double rate =
            Math.exp(-6 + 0.4 * level + 0.05 * (t - 2001) + (treated ? 0.2 : 0) + 0.1 * x);
        int count = u == 7 ? 0 : poisson(people * rate, random);
        boolean lone = u == 4 && t != 2003;
        boolean missing = random.nextInt(8) == 0;
        if (rows == Rows.ALL || (!lone && (u == 4 || !missing))) {
          builder.row(
              1,
              new Object[] {
                "unit " + (char) ('a' + u % 26) + u,
                t,
                cohort,
                y,
                count,
                x,
                2 * x,
                people,
                "state " + u % 11
              });
        }
      }
    }
    return builder.build();
  }

  private static int poisson(double mean, Random random) {
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
