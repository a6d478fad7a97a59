package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing can be learnt, nothing is printed that looks as if something were. */
class NoErrorOfRoundingTest {
  private static final List<String> HEADER = List.of("unit", "time", "cohort", "y", "all");

  private static PanelBuilder builder() {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", "y").withClusters("all");
    return new PanelBuilder("p", "p", spec, HEADER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"did", "twfe", "event-study", "sun-abraham", "imputation", "stacked", "poisson"})
  void oneClusterHasNoStandardError(String name) {
    PanelBuilder builder = builder();
    for (int u = 0; u < 9; u++) {
      for (int t = 1; t <= 5; t++) {
        double y = 3 + (u * 5 + t * 7 + u * t) % 11;
        builder.row(1, new Object[] {"u" + u, t, u < 3 ? 3 : 0, y, "one"});
      }
    }
    Estimation found = Estimators.run(name, builder.build(), EstimatorOptions.defaults());
    assertThat(found.estimates())
        .isNotEmpty()
        .allSatisfy(
            e -> {
              assertThat(e.estimate()).isNotNull();
              assertThat(e.stdError()).isNull();
              assertThat(e.pValue()).isNull();
            });
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("all rows are in one cluster"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"did", "twfe", "sun-abraham", "imputation", "stacked"})
  void anOutcomeThatNeverChangesHasNoSignificantEffect(String name) {
    PanelBuilder builder = builder();
    for (int u = 0; u < 20; u++) {
      for (int t = 1; t <= 7; t++) {
        builder.row(1, new Object[] {"u" + u, t, u % 3 * 3, 0.1, "c" + u % 7});
      }
    }
    Estimation found = Estimators.run(name, builder.build(), EstimatorOptions.defaults());
    assertThat(found.estimates())
        .allSatisfy(
            e -> {
              assertThat(e.estimate()).isCloseTo(0, Offset.offset(1e-14));
              assertThat(e.pValue()).isNull();
            });
  }

  @Test
  void treatedRowsWithoutAnyEventHaveNoFiniteRateRatio() {
    PanelBuilder builder = builder();
    for (int u = 0; u < 8; u++) {
      for (int t = 1; t <= 4; t++) {
        int events = u < 3 && t >= 3 ? 0 : 2 + (u + t) % 3;
        builder.row(1, new Object[] {"u" + u, t, u < 3 ? 3 : 0, events, "c" + u});
      }
    }
    assertThatThrownBy(
            () -> Estimators.run("poisson", builder.build(), EstimatorOptions.defaults()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("6 rows without events")
        .hasMessageContaining("no finite value");
  }

  @Test
  void imputationNeedsAChainOfUntreatedRowsFromUnitToPeriod() {
    // The control is seen from period 4 on only, when a and b are treated: what their outcomes
    // would
    // have been then, nothing tells. A control seen throughout links the two halves.
    PanelBuilder builder = builder();
    for (String unit : List.of("a", "b")) {
      for (int t = 1; t <= 6; t++) {
        builder.row(1, new Object[] {unit, t, 3, t + (t >= 3 ? 5.0 : 0), unit});
      }
    }
    for (int t = 4; t <= 6; t++) {
      builder.row(1, new Object[] {"control", t, 0, 10.0 + t, "control"});
    }
    assertThatThrownBy(
            () -> Estimators.run("imputation", builder.build(), EstimatorOptions.defaults()))
        .isInstanceOf(Failure.class);
    for (int t = 1; t <= 6; t++) {
      builder.row(1, new Object[] {"link", t, 0, 20.0 + t, "link"});
    }
    Estimation linked = Estimators.run("imputation", builder.build(), EstimatorOptions.defaults());
    assertThat(linked.estimates().get(0).estimate()).isCloseTo(5, Offset.offset(1e-12));
  }
}
