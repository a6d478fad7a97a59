package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.detaineroutcomes.model.result.DropKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is estimated does not depend on the units and the zero of outcomes and covariates. */
class UnitsOfMeasurementTest {
  private static final List<String> HEADER = List.of("unit", "time", "cohort", "y", "x", "z");

  private static Estimation run(
      String name, double perOutcome, double scale, double shift, String... covariates) {
    PanelSpec spec =
        new PanelSpec(
            "unit", "time", "cohort", "y", null, List.of(covariates), null, null, List.of());
    PanelBuilder builder = new PanelBuilder("p", "p", spec, HEADER);
    Random random = new Random(5);
    for (int u = 0; u < 60; u++) {
      int cohort = u % 3 == 0 ? 4 : u % 3 == 1 ? 5 : 0;
      for (int t = 1; t <= 6; t++) {
        double x = random.nextInt(1000) / 128.0;
        double y = u / 8.0 + 0.2 * t + 0.3 * x + random.nextGaussian();
        builder.row(
            1,
            new Object[] {
              "u" + (100 + u), t, cohort, y * perOutcome, x * scale + shift, 3 - 2 * x
            });
      }
    }
    return Estimators.run(name, builder.build(), EstimatorOptions.defaults());
  }

  private static List<Estimate> effects(Estimation found) {
    List<Estimate> effects = new ArrayList<>(found.estimates());
    effects.removeIf(e -> e.term().name().equals("x") || e.stdError() == null);
    return effects;
  }

  private static void assertSame(List<Estimate> found, List<Estimate> plain, double per) {
    assertThat(found).hasSameSizeAs(plain).isNotEmpty();
    for (int k = 0; k < plain.size(); k++) {
      assertThat(found.get(k).estimate() / per)
          .isCloseTo(plain.get(k).estimate(), Percentage.withPercentage(1e-7));
      assertThat(found.get(k).stdError() / per)
          .isCloseTo(plain.get(k).stdError(), Percentage.withPercentage(1e-7));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did",
        "twfe",
        "event-study",
        "sun-abraham",
        "imputation",
        "stacked",
        "callaway-santanna"
      })
  void aCovariateFarFromZeroCostsNoDigits(String name) {
    assertSame(effects(run(name, 1, 1, 1 << 20, "x")), effects(run(name, 1, 1, 0, "x")), 1);
  }

  @Test
  void aCovariateInLargeUnitsIsNotTakenForCollinear() {
    assertSame(
        effects(run("callaway-santanna", 1, 1 << 30, 0, "x")),
        effects(run("callaway-santanna", 1, 1, 0, "x")),
        1);
  }

  @Test
  void ratesPerPersonKeepTheirStandardErrors() {
    assertSame(
        effects(run("callaway-santanna", 1.0 / (1 << 30), 1, 0)),
        effects(run("callaway-santanna", 1, 1, 0)),
        1.0 / (1 << 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"callaway-santanna", "ipw", "aipw", "matching", "entropy-balancing"})
  void aCovariateThatAnotherExplainsIsLeftOutAndNamed(String name) {
    Estimation both = run(name, 1, 1, 0, "x", "z");
    assertThat(both.drops())
        .filteredOn(d -> d.kind() == DropKind.TERM)
        .extracting(Drop::name)
        .containsExactly("z");
    assertSame(effects(both), effects(run(name, 1, 1, 0, "x")), 1);
  }
}
