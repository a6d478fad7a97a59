package org.detaineroutcomes.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.sensitivity.EventPath;
import org.detaineroutcomes.estimate.sensitivity.RelativeMagnitudes;

/**
 * Times estimators warm, in one process: {@code EstimatorBench [A] [B] [A55] [B55] [wide] [donors]
 * [bounds] [small]}; of A55 and B55 55 in 100 units are never treated.
 */
public final class EstimatorBench {
  private static final PanelSpec SPEC = PanelSpec.of("unit", "time", "cohort", "y");

  private EstimatorBench() {}

  /** Runs and prints the best of several repetitions, in seconds. */
  public static void main(String[] args) {
    for (String which : args.length == 0 ? new String[] {"A"} : args) {
      switch (which) {
        case "A" -> panelA();
        case "B" -> panelB();
        case "A55" -> mostlyNever("A55", BenchPanels.mostlyNeverA(SPEC), 15);
        case "B55" -> mostlyNever("B55", BenchPanels.mostlyNeverB(SPEC), 3);
        case "wide" -> wide();
        case "donors" -> donors();
        case "bounds" -> bounds();
        case "small" -> small();
        default -> throw new IllegalArgumentException(which);
      }
    }
  }

  private static void panelA() {
    EstimatorOptions plain = EstimatorOptions.defaults();
    EstimatorOptions drawn = plain.withDraws(1_000, 1);
    PanelData panel = BenchPanels.a(SPEC);
    PanelData with = BenchPanels.a(SPEC.withCovariates("x"));
    time("A callaway-santanna, 1000 draws", "callaway-santanna", panel, drawn, 15);
    time("A callaway-santanna with x, 1000 draws", "callaway-santanna", with, drawn, 15);
    time("A callaway-santanna, analytic", "callaway-santanna", panel, plain, 5);
    time("A sun-abraham", "sun-abraham", panel, plain, 15);
    time("A sun-abraham with x", "sun-abraham", with, plain, 15);
    PanelData moving = BenchPanels.a(SPEC.withCovariates("count"));
    time("A sun-abraham with a changing covariate", "sun-abraham", moving, plain, 15);
    time("A imputation", "imputation", panel, plain, 15);
    time("A twfe", "twfe", panel, plain, 9);
    time("A event-study", "event-study", panel, plain, 15);
    PanelData states = BenchPanels.a(SPEC.withClusters("state"));
    time(
        "A twfe, wild webb 9999",
        "twfe",
        states,
        plain.withWild(EstimatorOptions.Wild.WEBB).withDraws(9_999, 1),
        15);
    PanelData counts = BenchPanels.a(SPEC.withOutcome("count").withOffset("population"));
    time("A poisson", "poisson", counts, plain, 15);
  }

  private static void small() {
    EstimatorOptions plain = EstimatorOptions.defaults();
    PanelSpec paths =
        new PanelSpec("unit", "time", null, "y", "d", List.of(), null, null, List.of());
    PanelData onAndOff = BenchPanels.small(paths);
    time("small dynamic-switchers", "dynamic-switchers", onAndOff, plain, 15);
    PanelData moving = BenchPanels.small(paths.withCovariates("count"));
    time("small dynamic-switchers with x", "dynamic-switchers", moving, plain, 15);
    PanelData oneCohort = BenchPanels.donors(SPEC, 1_000, 40);
    time("1000 x 40 augmented", "augmented-synthetic-control", oneCohort, plain, 15);
    PanelData panel = BenchPanels.small(SPEC);
    PanelData with = BenchPanels.small(SPEC.withCovariates("x"));
    time("small extended-twfe", "extended-twfe", panel, plain, 15);
    time("small extended-twfe with x", "extended-twfe", with, plain, 15);
    time(
        "small extended-twfe, unit effects",
        "extended-twfe",
        panel,
        plain.withSettings(Map.of("effects", "unit")),
        15);
    time("small triple-differences", "triple-differences", with, plain, 15);
    time("small dose-response", "dose-response", panel, plain, 15);
    PanelSpec counts = SPEC.withOutcome("count").withOffset("population");
    time("small extended-poisson", "extended-poisson", BenchPanels.small(counts), plain, 15);
    time(
        "small extended-poisson with x",
        "extended-poisson",
        BenchPanels.small(counts.withCovariates("x")),
        plain,
        15);
    PanelData staggered = BenchPanels.small(SPEC);
    String pooled = "partially-pooled-synthetic-control";
    EstimatorOptions errors = plain.withSettings(Map.of("inference", "jackknife"));
    time("small partially pooled", pooled, staggered, plain, 15);
    time("small partially pooled, jackknife", pooled, staggered, errors, 5);
  }

  private static void panelB() {
    EstimatorOptions plain = EstimatorOptions.defaults();
    PanelData panel = BenchPanels.b(SPEC);
    time("B twfe", "twfe", panel, plain, 4);
    time(
        "B callaway-santanna, 1000 draws",
        "callaway-santanna",
        panel,
        plain.withDraws(1_000, 1),
        2);
    time("B sun-abraham", "sun-abraham", panel, plain, 2);
    time("B imputation", "imputation", panel, plain, 2);
    PanelData counts = BenchPanels.b(SPEC.withOutcome("count").withOffset("population"));
    time("B poisson", "poisson", counts, plain, 4);
  }

  private static void mostlyNever(String name, PanelData panel, int repetitions) {
    EstimatorOptions plain = EstimatorOptions.defaults();
    EstimatorOptions drawn = plain.withDraws(1_000, 1);
    time(name + " twfe", "twfe", panel, plain, repetitions);
    time(name + " callaway-santanna, 1000 draws", "callaway-santanna", panel, drawn, repetitions);
    time(name + " callaway-santanna, analytic", "callaway-santanna", panel, plain, repetitions);
    time(name + " sun-abraham", "sun-abraham", panel, plain, repetitions);
  }

  private static void wide() {
    PanelData panel = BenchPanels.wide(SPEC);
    time(
        "wide callaway-santanna, 1000 draws",
        "callaway-santanna",
        panel,
        EstimatorOptions.defaults().withDraws(1_000, 1),
        4);
  }

  private static void donors() {
    EstimatorOptions plain = EstimatorOptions.defaults();
    time(
        "donors 39 x 31, 200 placebos",
        "synthetic-did",
        BenchPanels.donors(SPEC, 39, 31),
        plain.withDraws(200, 1),
        100);
    time("donors 220 x 60", "synthetic-did", BenchPanels.donors(SPEC, 220, 60), plain, 100);
    time("donors 1100 x 80", "synthetic-did", BenchPanels.donors(SPEC, 1_100, 80), plain, 30);
  }

  /** Bounds by relative magnitudes of 13 coefficients before treatment and 12 after. */
  private static void bounds() {
    Random random = new Random(1);
    double[] estimate = new double[25];
    double[][] variance = new double[25][25];
    for (int i = 0; i < 25; i++) {
      estimate[i] = 0.01 * random.nextGaussian() + (i < 13 ? 0 : 0.05);
      for (int j = 0; j < 25; j++) {
        variance[i][j] = 1e-4 * ((i == j ? 1 : 0) + Math.pow(0.8, Math.abs(i - j)));
      }
    }
    EventPath path = EventPath.consecutive(estimate, variance, 13);
    time("bounds 13 + 12", 5, () -> new RelativeMagnitudes(path, path.mean(), 0.95).interval(1));
  }

  private static void time(
      String what, String estimator, PanelData panel, EstimatorOptions options, int repetitions) {
    time(what, repetitions, () -> Estimators.run(estimator, panel, options));
  }

  private static void time(String what, int repetitions, Runnable work) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%-45s %8.3f s   %6d MB%n",
        what, best, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
