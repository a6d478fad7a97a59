package org.detaineroutcomes.estimate.donors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;

/**
 * Effects, weights and the errors of averages are those of multisynth in augsynth 0.2.0 to 2e-8:
 * its solver stops at 1e-9. The errors of single cohorts are not, because it takes the cohorts of
 * each replication in the order in which their first units come, which the unit that is left out
 * changes: in that order ours are the peer's.
 */
class PartiallyPooledSyntheticControlTest {
  private static final Offset<Double> NEAR = Offset.offset(2e-8);

  private final Map<String, Estimation> done = new HashMap<>();

  private Estimation run(Reference.Value value) {
    return done.computeIfAbsent(value.options(), k -> MultisynthPeer.run("sim_staggered", value));
  }

  @Test
  void effectsAndErrorsAreMultisynths() {
    for (Reference.Value value : Reference.more("sim_staggered", "multisynth")) {
      if (value.quantity().equals("att")) {
        Estimate row = MultisynthPeer.row(run(value), value).orElseThrow();
        assertThat(row.estimate()).as(value.toString()).isCloseTo(value.estimate(), NEAR);
        if (!Double.isNaN(value.stdError()) && value.key1().equals("Average")) {
          assertThat(row.stdError()).as(value.toString()).isCloseTo(value.stdError(), NEAR);
        }
      }
    }
  }

  @Test
  void weightsAreMultisynthsAndItsNuIsSaid() {
    List<String> cohorts = List.of("2008", "2006", "2004");
    for (Reference.Value value : Reference.more("sim_staggered", "multisynth")) {
      if (value.quantity().equals("weight")) {
        String cohort = cohorts.get(Integer.parseInt(value.key1()) - 1);
        double weight =
            run(value).estimates().stream()
                .filter(e -> e.weight() != null && e.term().name().equals("omega"))
                .filter(e -> cohort.equals(e.adoptionCohort()) && value.key2().equals(e.member()))
                .mapToDouble(Estimate::weight)
                .sum();
        assertThat(weight).as(value.toString()).isCloseTo(value.estimate(), NEAR);
      }
      if (value.option("nu").startsWith("default") && value.quantity().equals("nu")) {
        assertThat(Said.of(run(value).notes()))
            .anyMatch(n -> n.contains("a share of %.3f".formatted(value.estimate())));
      }
    }
  }

  @Test
  void errorsOfCohortsAreMultisynthsIfCohortsAreTakenInTheOrderOfTheirFirstUnits() {
    Reference.Value peer =
        Reference.more("sim_staggered", "multisynth").stream()
            .filter(v -> v.key1().equals("2008") && v.key2().equals("0"))
            .filter(v -> !Double.isNaN(v.stdError()))
            .findFirst()
            .orElseThrow();
    PanelData panel = Reference.panel("sim_staggered", Reference.spec("sim_staggered"));
    int[] all = IntStream.rangeClosed(1, 60).map(u -> unit(panel, u)).toArray();
    double[] own = new double[all.length];
    double[] inOrder = new double[all.length];
    for (int out = 0; out < all.length; out++) {
      int without = out;
      int[] left = IntStream.range(0, all.length).filter(i -> i != without).toArray();
      int[] before = IntStream.of(left).map(i -> before(panel, all[i])).toArray();
      double[][] paths =
          IntStream.of(left)
              .mapToObj(i -> all[i])
              .map(u -> Arrays.copyOfRange(panel.outcome(), panel.start()[u], panel.start()[u + 1]))
              .toArray(double[][]::new);
      PooledFit fit = PooledFit.of(paths, before, left, PEER, null);
      int first = Arrays.stream(before).filter(b -> b != PooledFit.NEVER).findFirst().orElse(0);
      own[out] = fit.at(fit.find(7), 0);
      inOrder[out] = fit.at(fit.find(first), 0);
    }
    assertThat(spread(inOrder)).isCloseTo(peer.stdError(), NEAR);
    double ours = MultisynthPeer.row(run(peer), peer).map(Estimate::stdError).orElseThrow();
    assertThat(spread(own)).isCloseTo(ours, NEAR);
  }

  private static final PooledFit.Plan PEER =
      new PooledFit.Plan(
          PooledFit.Level.COHORT,
          Augmented.Levels.CENTRED,
          EstimatorOptions.Control.NOT_YET,
          0.5,
          1,
          3,
          0);

  private static int unit(PanelData panel, int number) {
    return panel.units().indexOf(String.valueOf(number));
  }

  private static int before(PanelData panel, int unit) {
    int cohort = panel.cohort()[unit];
    return cohort == PanelData.NEVER ? PooledFit.NEVER : cohort - 2001;
  }

  private static double spread(double[] figures) {
    double mean = Arrays.stream(figures).average().orElse(0);
    double squares = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
    return Math.sqrt((figures.length - 1.0) / figures.length * squares);
  }

  /** Units a and b are never treated; c is treated from 4 and d from 5. */
  private static final PanelData SMALL =
      Panels.of(
          "a,1,0,1", "a,2,0,2", "a,3,0,1", "a,4,0,2", "a,5,0,1", "b,1,0,4", "b,2,0,3", "b,3,0,5",
          "b,4,0,4", "b,5,0,6", "c,1,4,2", "c,2,4,2", "c,3,4,2", "c,4,4,7", "c,5,4,8", "d,1,5,3",
          "d,2,5,2", "d,3,5,3", "d,4,5,3", "d,5,5,9");

  private static Estimation run(PanelData panel, Map<String, String> settings) {
    return Estimators.run(
        "partially-pooled-synthetic-control",
        panel,
        EstimatorOptions.defaults().withSettings(settings));
  }

  @Test
  void aPenaltyThatIsVeryStrongWeighsAllDonorsAlike() {
    Estimation found = run(SMALL, Map.of("lambda", "1e12", "nu", "0"));
    assertThat(found.estimates().stream().filter(e -> e.term().name().equals("omega")).toList())
        .hasSize(4)
        .allSatisfy(e -> assertThat(e.weight()).isCloseTo(0.5, Offset.offset(1e-9)));
    // c: 7 less its mean 2, less the donors' 3 less 8 / 3 in those periods.
    Estimate cohort =
        found.estimates().stream()
            .filter(e -> e.term().name().equals("group") && e.adoptionCohort().equals("4"))
            .findFirst()
            .orElseThrow();
    assertThat(cohort.estimate()).isCloseTo(5 - (3 - 8.0 / 3), Offset.offset(1e-9));
  }

  @Test
  void theAverageCountsTreatedUnits() {
    List<Estimate> rows = run(SMALL, Map.of("inference", "jackknife")).estimates();
    List<Estimate> groups = rows.stream().filter(e -> e.term().name().equals("group")).toList();
    assertThat(rows.get(0).estimate())
        .isCloseTo((groups.get(0).estimate() + groups.get(1).estimate()) / 2, Offset.offset(1e-12));
    assertThat(rows.get(0).stdError()).isPositive();
  }

  @Test
  void aControlForEachUnitNamesTheUnit() {
    List<Estimate> rows = run(SMALL, Map.of("groups", "unit")).estimates();
    assertThat(rows.stream().filter(e -> e.term().name().equals("group")).map(Estimate::member))
        .containsExactly("c", "d");
  }

  @Test
  void poolingBeyondOneIsRefused() {
    assertThatThrownBy(() -> run(SMALL, Map.of("nu", "1.5")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("1.5 is not from 0 to 1");
  }
}
