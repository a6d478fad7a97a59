package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.words.Said;
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
      assertThat(row.term().name()).isEqualTo(value.key1());
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
        .anyMatch(
            d -> d.name().equals("x") && d.reason() == DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS);
  }

  @Test
  void aRowAloneInItsUnitIsDroppedAndCounted() {
    Estimation found =
        Estimators.run(
            "twfe",
            Panels.of(
                "a,1,0,1", "a,2,0,2", "b,1,2,1", "b,2,2,5", "c,1,0,3", "c,2,0,3", "lone,1,0,9"),
            EstimatorOptions.defaults());
    assertThat(found.drops()).anyMatch(d -> d.rows() == 1 && d.reason() == DropNote.ALONE);
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
    assertThat(Said.of(found.notes())).anyMatch(n -> n.startsWith("warning: 10 clusters"));
    assertThat(found.estimates().get(0).nClusters()).isEqualTo(10);
  }

  @Test
  void theEnumeratedWildBootstrapIsFwildclusterboots() {
    PanelSpec spec = Reference.spec("sim_few_clusters").withClusters("state");
    for (Reference.Value value : Reference.values("sim_few_clusters", "wild_cluster_bootstrap")) {
      boolean imposed = value.option("impose_null").startsWith("TRUE");
      Estimate row =
          Estimators.run(
                  "twfe",
                  Reference.panel("sim_few_clusters", spec),
                  EstimatorOptions.defaults()
                      .withWild(EstimatorOptions.Wild.RADEMACHER)
                      .withSettings(
                          Map.of(
                              "null", value.option("null"), "impose-null", imposed ? "yes" : "no")))
              .estimates()
              .get(0);
      assertThat(row.pValue()).as(value.options()).isEqualTo(value.estimate());
      String t = value.note().replaceAll("t=(\\S+) .*", "$1");
      // The peer's t counts the 60 unit effects though they are nested in the clusters; fixest's
      // standard error, which is ours, does not: 480 - 68 against 480 - 9.
      assertThat(row.statistic() * Math.sqrt((480.0 - 68) / (480 - 9)))
          .isCloseTo(Double.parseDouble(t), Reference.within(Double.parseDouble(t), 1e-8));
      if (imposed) {
        // The peer stops its search within 1e-6.
        assertThat(row.confLow()).isCloseTo(-0.22277479, Offset.offset(2e-6));
        assertThat(row.confHigh()).isCloseTo(0.010491447, Offset.offset(2e-6));
      }
    }
  }

  @Test
  void webbDrawsAreTheSameForASeed() {
    PanelSpec spec = Reference.spec("sim_few_clusters").withClusters("state");
    EstimatorOptions options =
        EstimatorOptions.defaults().withWild(EstimatorOptions.Wild.WEBB).withDraws(1999, 5);
    Estimation first = Estimators.run("twfe", Reference.panel("sim_few_clusters", spec), options);
    assertThat(first.estimates())
        .isEqualTo(
            Estimators.run("twfe", Reference.panel("sim_few_clusters", spec), options).estimates());
    assertThat(first.estimates().get(0).pValue()).isCloseTo(0.0879, Offset.offset(0.04));
  }

  @Test
  void treatedRowsThatCountNegativelyAreCounted() {
    // One early and one late adopter without a control: the early one's last period counts less
    // than nothing.
    Estimation found =
        Estimators.run(
            "twfe",
            Panels.of("a,1,2,1", "a,2,2,2", "a,3,2,2", "b,1,3,1", "b,2,3,1", "b,3,3,4"),
            EstimatorOptions.defaults());
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("1 of 3 treated rows"));
  }
}
