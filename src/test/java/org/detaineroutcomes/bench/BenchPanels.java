package org.detaineroutcomes.bench;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/** Panels of the sizes that the methods page times: A, B and one of many units and few cells. */
final class BenchPanels {
  private static final List<String> HEADER =
      List.of("unit", "time", "cohort", "y", "x", "w", "state", "count", "population", "d");

  private BenchPanels() {}

  /** 3,000 units, 120 periods, 8 cohorts and never treated. */
  static PanelData a(PanelSpec spec) {
    return panel("A", spec, 3_000, 120, 8);
  }

  /**
   * 1,000 units, 40 periods, 8 cohorts and never treated; in column d every third unit's treatment
   * ends after five periods.
   */
  static PanelData small(PanelSpec spec) {
    return panel("small", spec, 1_000, 40, 8);
  }

  /** 18,000 units, 240 periods, 33 cohorts and never treated. */
  static PanelData b(PanelSpec spec) {
    return panel("B", spec, 18_000, 240, 33);
  }

  /** As many units, periods and cohorts as in {@link #a}, 55 in 100 units never treated. */
  static PanelData mostlyNeverA(PanelSpec spec) {
    return mostlyNever("A, 55 % never", spec, 3_000, 120, 8);
  }

  /** The same of {@link #b}. */
  static PanelData mostlyNeverB(PanelSpec spec) {
    return mostlyNever("B, 55 % never", spec, 18_000, 240, 33);
  }

  private static PanelData mostlyNever(
      String name, PanelSpec spec, int units, int periods, int cohorts) {
    return panel(
        name,
        spec,
        units,
        periods,
        u -> {
          int treated = u / 20 * 9 + u % 20 - 11;
          int group = u % 20 < 11 ? 0 : 1 + treated % cohorts;
          return group == 0 ? 0 : 2 + (int) ((long) (periods - 2) * group / (cohorts + 1));
        });
  }

  /** 200,000 units, 10 periods, 5 cohorts and never treated. */
  static PanelData wide(PanelSpec spec) {
    return panel("wide", spec, 200_000, 10, 5);
  }

  /** One unit in forty treated at two thirds of the periods, the others donors. */
  static PanelData donors(PanelSpec spec, int units, int periods) {
    return panel("donors", spec, units, periods, u -> u % 40 == 0 ? 1 + 2 * periods / 3 : 0);
  }

  static PanelData panel(String name, PanelSpec spec, int units, int periods, int cohorts) {
    return panel(
        name,
        spec,
        units,
        periods,
        u -> {
          int group = u % (cohorts + 1);
          return group == 0 ? 0 : 2 + (int) ((long) (periods - 2) * group / (cohorts + 1));
        });
  }

  private static PanelData panel(
      String name, PanelSpec spec, int units, int periods, IntUnaryOperator cohortOf) {
    Random random = new Random(20_260_101);
    PanelBuilder builder = new PanelBuilder(name, name, spec, HEADER);
    double[] shock = random.doubles(periods).toArray();
    Object[] row = new Object[HEADER.size()];
    for (int u = 0; u < units; u++) {
      int cohort = cohortOf.applyAsInt(u);
      double level = random.nextGaussian();
      double x = random.nextGaussian();
      double population = 1_000 + random.nextInt(100_000);
      for (int t = 1; t <= periods; t++) {
        double effect = cohort > 0 && t >= cohort ? 0.1 + 0.001 * cohort : 0;
        double y = level + shock[t - 1] + effect + 0.01 * x * t + random.nextGaussian();
        row[0] = Integer.toString(u);
        row[1] = t;
        row[2] = cohort;
        row[3] = y;
        row[4] = x;
        row[5] = population;
        row[6] = Integer.toString(u % 50);
        row[7] = Math.rint(population / 1_000 * Math.exp(0.2 * y));
        row[8] = population;
        row[9] = cohort > 0 && t >= cohort && (u % 3 > 0 || t < cohort + 5) ? 1 : 0;
        builder.row(t, row);
      }
    }
    return builder.build();
  }
}
