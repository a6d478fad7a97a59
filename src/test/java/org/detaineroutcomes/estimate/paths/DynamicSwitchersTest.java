package org.detaineroutcomes.estimate.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Effects of switching agree with DIDmultiplegtDYN 2.1.2 to 1e-10, and so do their standard errors
 * but for those with covariates, which differ by up to 5 %: the peer's of the covariates'
 * coefficients have degrees of freedom of their own.
 */
class DynamicSwitchersTest {
  private static final PanelSpec PATHS =
      new PanelSpec("unit", "time", null, "y", "d", List.of(), null, null, List.of());

  private static Estimation run(PanelData panel, String... settings) {
    return Estimators.run(
        "dynamic-switchers",
        panel,
        EstimatorOptions.defaults()
            .withControl(Control.NOT_YET)
            .withSettings(settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1])));
  }

  /** The effect, or placebo, at an event time. */
  private static Estimate at(Estimation found, int event) {
    return found.estimates().stream()
        .filter(e -> e.eventTime() != null && e.eventTime() == event)
        .findFirst()
        .orElseThrow();
  }

  private static PanelData paths(String... rows) {
    return Panels.of(PATHS, "unit,time,d,y", rows);
  }

  /** Rows of one unit, a pair of treatment and outcome a period from 1 on. */
  private static String[] unit(String name, double... treatedAndOutcome) {
    String[] rows = new String[treatedAndOutcome.length / 2];
    for (int t = 0; t < rows.length; t++) {
      rows[t] =
          "%s,%d,%s,%s"
              .formatted(name, t + 1, treatedAndOutcome[2 * t], treatedAndOutcome[2 * t + 1]);
    }
    return rows;
  }

  private static PanelData of(String[]... units) {
    return paths(Arrays.stream(units).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_onoff", "sim_staggered"})
  void everyEffectPlaceboAndTestIsThePeers(String dataset) {
    int compared = 0;
    for (Reference.Value value : Reference.more(dataset, "did_multiplegt_dyn")) {
      if (!MultiplegtPeer.has(value)) {
        continue;
      }
      Estimate row =
          MultiplegtPeer.row(MultiplegtPeer.run(dataset, value), value)
              .orElseThrow(() -> new AssertionError(value.toString()));
      boolean covariates = value.option("covariates").startsWith("xt");
      if (!covariates || !value.quantity().startsWith("p_")) {
        assertThat(MultiplegtPeer.number(row, value))
            .as(value.toString())
            .isCloseTo(value.estimate(), Offset.offset(1e-10));
      }
      if (!Double.isNaN(value.stdError())) {
        assertThat(row.stdError())
            .as(value.toString())
            .isCloseTo(
                value.stdError(), Reference.within(value.stdError(), covariates ? 0.05 : 1e-10));
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void whereTreatmentIsForGoodTheEffectsAreCallawayAndSantAnnas() {
    PanelData panel = Reference.panel("sim_staggered", Reference.spec("sim_staggered"));
    Estimation switchers = run(panel);
    List<Estimate> groupTime =
        Estimators.run(
                "callaway-santanna",
                panel,
                EstimatorOptions.defaults().withControl(Control.NOT_YET))
            .estimates();
    for (Estimate row : groupTime) {
      if (row.term().name().equals("dynamic") && row.eventTime() != null && row.eventTime() >= 0) {
        assertThat(at(switchers, row.eventTime()).estimate())
            .isCloseTo(row.estimate(), Offset.offset(1e-12));
      }
      if (row.term().name().equals("simple")) {
        assertThat(switchers.estimates().get(0).estimate())
            .isCloseTo(row.estimate(), Offset.offset(1e-12));
      }
    }
  }

  @Test
  void oneSwitcherInAndOneOutByHand() {
    // In: from 4 to 9, its control from 3 to 5: 3. Out: from 8 to 6, its control from 7 to 9: -4,
    // which counts as 4. Each rises or falls once; effect 1 is the mean.
    PanelData panel =
        of(
            unit("in", 0, 4, 1, 9),
            unit("never", 0, 3, 0, 5),
            unit("out", 1, 8, 0, 6),
            unit("always", 1, 7, 1, 9));
    assertThat(run(panel).estimates().get(0).estimate()).isEqualTo(3.5);
    assertThat(run(panel, "switchers", "in").estimates().get(0).estimate()).isEqualTo(3);
    assertThat(run(panel, "switchers", "out").estimates().get(0).estimate()).isEqualTo(4);
    assertThat(Said.of(run(panel).notes()))
        .anyMatch(n -> n.contains("first rises: 1, first falls: 1"));
  }

  @Test
  void whatFollowsTheFirstChangeIsPartOfItsEffectAndDividesTheTotal() {
    // Treated in period 2 alone: effects 5, 2 and 0 over one treated period are 7 a period.
    PanelData panel =
        of(unit("once", 0, 1, 1, 6, 0, 3, 0, 1), unit("never", 0, 0, 0, 0, 0, 0, 0, 0));
    Estimation found = run(panel);
    assertThat(at(found, 0).estimate()).isEqualTo(5);
    assertThat(at(found, 1).estimate()).isEqualTo(2);
    assertThat(at(found, 2).estimate()).isEqualTo(0);
    assertThat(found.estimates().get(0).estimate()).isEqualTo(7);
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("in 1 of them it changes again"));
  }

  @Test
  void normalizedEffectsAreDividedByThePeriodsTreatedSoFar() {
    PanelData panel = of(unit("on", 0, 1, 1, 6, 1, 9), unit("never", 0, 0, 0, 0, 0, 0));
    assertThat(at(run(panel), 1).estimate()).isEqualTo(8);
    assertThat(at(run(panel, "normalized", "yes"), 1).estimate()).isEqualTo(4);
  }

  @Test
  void aPlaceboIsTheChangeAsLongBeforeAsTheEffectIsAfter() {
    // From period 2 back to period 1 the switcher differs by 3 - 5, the control by 1 - 1.
    PanelData panel = of(unit("on", 0, 3, 0, 5, 1, 6), unit("never", 0, 1, 0, 1, 0, 1));
    assertThat(at(run(panel), -2).estimate()).isEqualTo(-2);
  }

  @Test
  void aChangeInAGapIsNotDated() {
    List<String> rows = new ArrayList<>(List.of(unit("gap", 0, 1, 0, 1, 1, 6, 1, 6)));
    rows.remove(1);
    rows.addAll(List.of(unit("on", 0, 3, 0, 5, 1, 6, 1, 6)));
    rows.addAll(List.of(unit("never", 0, 1, 0, 1, 0, 1, 0, 1)));
    Estimation found = run(paths(rows.toArray(String[]::new)));
    assertThat(found.drops())
        .filteredOn(d -> d.reason() == DropNote.CHANGE_NOT_DATED)
        .extracting(Drop::name)
        .containsExactly("gap");
    assertThat(at(found, 0).estimate()).isEqualTo(1);
  }

  @Test
  void aUnitTreatedMoreAndThenLessThanAtItsStartSaysNothingFromThenOn() {
    PanelData panel =
        of(
            unit("crosses", 0.5, 1, 1, 3, 0, 99),
            unit("rises", 0.5, 1, 1, 3, 1, 4),
            unit("stays", 0.5, 1, 0.5, 1, 0.5, 1));
    Estimation found = run(panel);
    assertThat(at(found, 0).estimate()).isEqualTo(2);
    assertThat(at(found, 1).estimate()).isEqualTo(3);
    assertThat(found.drops()).anyMatch(d -> d.reason() == DropNote.ABOVE_AND_BELOW_START);
  }

  @Test
  void treatedThroughoutAgainstNeverTreatedIsNoSwitch() {
    PanelData panel = of(unit("always", 1, 1, 1, 2), unit("never", 0, 1, 0, 1));
    assertThatThrownBy(() -> run(panel))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no unit's treatment changes");
  }

  @Test
  void twoWaysOfClustersAreBothLessTheirPairs() {
    PanelSpec spec =
        new PanelSpec("unit", "time", null, "y", "d", List.of(), null, null, List.of());
    double both = variance(spec.withClusters("cluster", "unit"));
    // Units are nested in clusters, so the pairs are the units and the clusters remain.
    assertThat(both).isCloseTo(variance(spec.withClusters("cluster")), Offset.offset(1e-12));
  }

  private static double variance(PanelSpec spec) {
    double error =
        run(Reference.panel("sim_onoff", spec), "effects", "3").estimates().get(0).stdError();
    return error * error;
  }
}
