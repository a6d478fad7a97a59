package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Base;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Logit;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Group-time effects agree with did 2.5.1: closed forms to 1e-9; with a propensity score, which is
 * iterated, to 1e-7.
 */
class CallawaySantAnnaTest {
  private static final String NAME = "callaway-santanna";

  private static EstimatorOptions options(Reference.Value value) {
    return EstimatorOptions.defaults()
        .withControl(
            value.option("control").equals("nevertreated") ? Control.NEVER : Control.NOT_YET)
        .withMethod(Method.valueOf(value.option("method").toUpperCase(Locale.ROOT)))
        .withBase(Base.valueOf(value.option("base").toUpperCase(Locale.ROOT)));
  }

  private static PanelSpec spec(String dataset, Reference.Value value) {
    PanelSpec spec = Reference.spec(dataset);
    if (!value.option("covariates").equals("none")) {
      spec = spec.withCovariates(value.option("covariates"));
    }
    if (!value.option("weights").equals("none")) {
      spec = spec.withWeights(value.option("weights"));
    }
    return spec;
  }

  private static Estimate find(Estimation estimation, Reference.Value value) {
    String term = value.quantity().replace("overall_", "");
    return estimation.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(
            e ->
                switch (value.quantity()) {
                  case "att_gt" ->
                      e.adoptionCohort().equals(value.key1()) && e.period().equals(value.key2());
                  case "dynamic" -> value.key1().equals(String.valueOf(e.eventTime()));
                  case "group" -> value.key1().equals(e.adoptionCohort());
                  case "calendar" -> value.key1().equals(e.period());
                  default -> e.isOfAll() && e.period() == null && e.eventTime() == null;
                })
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced", "mpdta"})
  void everyEffectAndStandardErrorIsDids(String dataset) {
    Map<String, Estimation> found = new HashMap<>();
    List<Reference.Value> values = Reference.values(dataset, "callaway_santanna");
    for (Reference.Value value : values) {
      Estimation estimation =
          found.computeIfAbsent(
              value.options(),
              o ->
                  Estimators.run(
                      NAME, Reference.panel(dataset, spec(dataset, value)), options(value)));
      double tolerance =
          value.option("covariates").equals("none") || value.option("method").equals("reg")
              ? 1e-9
              : 1e-7;
      Estimate row = find(estimation, value);
      assertThat(row.estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), tolerance));
      if (Double.isNaN(value.stdError())) {
        assertThat(row.stdError()).as(value.toString()).isNull();
      } else {
        assertThat(row.stdError())
            .as(value.toString())
            .isCloseTo(value.stdError(), Reference.within(value.stdError(), tolerance));
      }
    }
  }

  @Test
  void bootstrapErrorsAreNearTheAnalyticOnesAndTheSameForASeed() {
    PanelData panel = Reference.panel("sim_staggered", Reference.spec("sim_staggered"));
    Estimation analytic = Estimators.run(NAME, panel, EstimatorOptions.defaults());
    EstimatorOptions drawn = EstimatorOptions.defaults().withDraws(4000, 11);
    Estimation first = Estimators.run(NAME, panel, drawn);
    assertThat(Estimators.run(NAME, panel, drawn).estimates()).isEqualTo(first.estimates());
    for (int i = 0; i < first.estimates().size(); i++) {
      double se = analytic.estimates().get(i).stdError();
      assertThat(first.estimates().get(i).stdError()).isCloseTo(se, Offset.offset(0.12 * se));
    }
    Estimate event =
        first.estimates().stream()
            .filter(e -> e.term().name().equals("dynamic") && e.eventTime() != null)
            .findFirst()
            .orElseThrow();
    assertThat(event.bandLow()).isLessThan(event.confLow());
    assertThat(event.bandHigh()).isGreaterThan(event.confHigh());
  }

  @Test
  void clustersAddUpInfluenceBeforeSquaring() {
    PanelSpec spec = Reference.spec("sim_staggered");
    Estimation byUnit =
        Estimators.run(NAME, Reference.panel("sim_staggered", spec), EstimatorOptions.defaults());
    Estimation byState =
        Estimators.run(
            NAME,
            Reference.panel("sim_staggered", spec.withClusters("state")),
            EstimatorOptions.defaults().withDraws(2000, 3));
    Estimate unit = byUnit.estimates().get(0);
    Estimate state = byState.estimates().get(0);
    assertThat(state.estimate()).isEqualTo(unit.estimate());
    assertThat(state.nClusters()).isLessThan(unit.nClusters());
  }

  @Test
  void theMeanChangeOfACohortLessThatOfTheNeverTreated() {
    // From period 1 to 2: a +3, b +5, c +1, d 0; cohort 2 rises by 4, the controls by 0.5.
    Estimation found =
        Estimators.run(
            NAME,
            Panels.of(
                "a,1,2,1", "a,2,2,4", "b,1,2,2", "b,2,2,7", "c,1,0,1", "c,2,0,2", "d,1,0,3",
                "d,2,0,3"),
            EstimatorOptions.defaults());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(3.5, Offset.offset(1e-14));
  }

  @Test
  void unitsWithGapsAndUnitsTreatedFromTheStartAreDroppedByName() {
    Estimation found =
        Estimators.run(
            NAME,
            Panels.of("a,1,2,1", "a,2,2,4", "b,1,1,2", "b,2,1,7", "c,1,0,1", "c,2,0,2", "d,1,0,3"),
            EstimatorOptions.defaults().withSettings(Map.of("unbalanced", "drop")));
    assertThat(found.drops())
        .anyMatch(d -> d.name().equals("b") && d.reason() == DropNote.TREATED_FROM_START)
        .anyMatch(d -> d.name().equals("d") && d.reason() == DropNote.NOT_IN_EVERY_PERIOD);
  }

  @Test
  void withoutNeverTreatedUnitsTheLastCohortIsTheControl() {
    Estimation found =
        Estimators.run(
            NAME,
            Panels.of("a,1,2,1", "a,2,2,4", "a,3,2,5", "b,1,3,1", "b,2,3,2", "b,3,3,9"),
            EstimatorOptions.defaults());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(2, Offset.offset(1e-14));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("cohort 3 serves as control"));
  }

  /**
   * The peer's logit stops where its deviance changes by less than 1e-8 of itself; ours goes on to
   * the solution, which moves this effect by 3e-11.
   */
  @Test
  void stoppedAsGlmTheScoreGivesThePeersDigits() {
    PanelData panel = Reference.panel("mpdta", Reference.spec("mpdta").withCovariates("lpop"));
    List<double[]> units = new ArrayList<>();
    for (int u = 0; u < panel.units().size(); u++) {
      int cohort = panel.cohort()[u];
      int r = panel.start()[u];
      if (cohort == 2004 || cohort == PanelData.NEVER) {
        units.add(
            new double[] {
              panel.outcome()[r + 1] - panel.outcome()[r],
              cohort == 2004 ? 1 : 0,
              panel.covariates()[0][r]
            });
      }
    }
    double[][] x = {
      units.stream().mapToDouble(u -> 1).toArray(), units.stream().mapToDouble(u -> u[2]).toArray()
    };
    double[] d = units.stream().mapToDouble(u -> u[1]).toArray();
    double[] p = Logit.fit(x, d, null, Logit.Stop.AS_GLM).fitted();
    double[] sum = new double[2];
    double[] total = new double[2];
    for (int i = 0; i < d.length; i++) {
      double weight = d[i] == 1 ? 1 : p[i] / (1 - p[i]);
      sum[(int) d[i]] += weight * units.get(i)[0];
      total[(int) d[i]] += weight;
    }
    assertThat(sum[1] / total[1] - sum[0] / total[0])
        .isCloseTo(-0.014548431124612474, Reference.within(0.0145, 1e-12));
  }
}
