package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.stats.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-way fixed effects agree with fixest 0.14.2; closed form, so to 1e-9. */
class TwfeTest {
  private static final double CLOSED = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced", "mpdta"})
  void everyCoefficientAndStandardErrorIsFixests(String dataset) {
    List<Reference.Value> expected = Reference.values(dataset, "twfe");
    for (Reference.Value value : expected) {
      PanelSpec spec = Reference.spec(dataset);
      String formula = value.option("formula");
      if (formula.contains("+ x|")) {
        spec = spec.withCovariates("x");
      } else if (formula.contains("+ lpop|")) {
        spec = spec.withCovariates("lpop");
      }
      if (!value.option("weights").equals("none")) {
        spec = spec.withWeights(value.option("weights"));
      }
      String vcov = value.option("vcov");
      EstimatorOptions options = EstimatorOptions.defaults();
      if (vcov.contains(":")) {
        spec = spec.withClusters(vcov.substring(vcov.indexOf(':') + 1).split("\\+", -1));
      } else {
        options =
            options.withVcov(vcov.equals("iid") ? Covariance.Kind.IID : Covariance.Kind.HETERO);
      }
      Estimation found = Estimators.run("twfe", Reference.panel(dataset, spec), options);
      Estimate row = found.estimates().get(0);
      assertThat(row.term()).isEqualTo(value.key1());
      assertThat(row.estimate())
          .as(value.options())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), CLOSED));
      assertThat(row.stdError())
          .as(value.options())
          .isCloseTo(value.stdError(), Reference.within(value.stdError(), CLOSED));
    }
  }

  @Test
  void aCovariateThatNeverChangesIsNamedAsDropped() {
    PanelSpec spec = Reference.spec("sim_staggered").withCovariates("x");
    Estimation found =
        Estimators.run("twfe", Reference.panel("sim_staggered", spec), EstimatorOptions.defaults());
    assertThat(found.estimates()).hasSize(1);
    assertThat(found.drops())
        .anyMatch(d -> d.name().equals("x") && d.reason().contains("collinear"));
  }

  @Test
  void aRowAloneInItsUnitIsDroppedAndCounted() {
    Estimation found =
        Estimators.run(
            "twfe",
            Panels.of(
                "a,1,0,1", "a,2,0,2", "b,1,2,1", "b,2,2,5", "c,1,0,3", "c,2,0,3", "lone,1,0,9"),
            EstimatorOptions.defaults());
    assertThat(found.drops()).anyMatch(d -> d.rows() == 1 && d.reason().contains("alone"));
    // b changes by 4, the others by 1 and 0.
    assertThat(found.estimates().get(0).estimate()).isCloseTo(3.5, Reference.within(3.5, 1e-12));
    assertThat(found.estimates().get(0).nObs()).isEqualTo(6);
  }

  @Test
  void withoutAnUntreatedUnitThereIsNothingToEstimate() {
    assertThatThrownBy(
            () ->
                Estimators.run(
                    "twfe",
                    Panels.of("a,1,2,1", "a,2,2,2", "b,1,2,1", "b,2,2,5"),
                    EstimatorOptions.defaults()))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.NOT_ESTIMABLE))
        .hasMessageContaining("does not vary");
  }

  @Test
  void fewClustersAreWarnedOf() {
    PanelSpec spec = Reference.spec("sim_few_clusters").withClusters("state");
    Estimation found =
        Estimators.run(
            "twfe", Reference.panel("sim_few_clusters", spec), EstimatorOptions.defaults());
    assertThat(found.notes()).anyMatch(n -> n.startsWith("warning: 10 clusters"));
    assertThat(found.estimates().get(0).nClusters()).isEqualTo(10);
  }
}
