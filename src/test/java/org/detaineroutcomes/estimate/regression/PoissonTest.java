package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Poisson agrees with fepois of fixest 0.14.2; iterated, so to 1e-7. */
class PoissonTest {
  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced"})
  void coefficientsAndErrorsAreFepoiss(String dataset) {
    for (Reference.Value value : Reference.values(dataset, "ppml")) {
      PanelSpec spec = Reference.spec(dataset).withOutcome("crimes").withOffset("population");
      EstimatorOptions options = EstimatorOptions.defaults();
      switch (value.option("vcov")) {
        case "iid" -> options = options.withVcov(Covariance.Kind.IID);
        case "hetero" -> options = options.withVcov(Covariance.Kind.HETERO);
        default -> spec = spec.withClusters("state");
      }
      Estimate row =
          Estimators.run("poisson", Reference.panel(dataset, spec), options).estimates().get(0);
      assertThat(row.estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), 1e-7));
      assertThat(row.stdError())
          .as(value.toString())
          .isCloseTo(value.stdError(), Reference.within(value.stdError(), 1e-7));
    }
  }

  @Test
  void aUnitWithoutEventsIsDroppedAndCounted() {
    Estimation found =
        Estimators.run(
            "poisson",
            Panels.of(
                "a,1,2,4",
                "a,2,2,12",
                "b,1,0,5",
                "b,2,0,5",
                "c,1,0,6",
                "c,2,0,6",
                "z,1,0,0",
                "z,2,0,0"),
            EstimatorOptions.defaults());
    // a triples, the others stay: log 3.
    assertThat(found.estimates().get(0).estimate())
        .isCloseTo(Math.log(3), Reference.within(1.1, 1e-9));
    assertThat(found.drops()).anyMatch(d -> d.rows() == 2 && d.reason() == DropNote.ONLY_ZEROS);
  }
}
