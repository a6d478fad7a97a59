package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.AwkwardPanel;
import org.detaineroutcomes.estimate.DenseRegression;
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
import org.detaineroutcomes.stats.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Extended two-way fixed effects agree with etwfe 0.6.2: linear coefficients and their errors to
 * 1e-9, errors of averages to 1e-6 since the peer's derivatives are numerical, Poisson errors to
 * 1e-4 since the peer's weights are those of the iteration before the last. On an awkward panel
 * they are those of a regression with every dummy written out.
 */
class ExtendedTwfeTest {
  private static double[] column(PanelData panel, IntToDoubleFunction of) {
    return IntStream.range(0, panel.rows()).mapToDouble(of).toArray();
  }

  @Test
  void everyCoefficientAndAverageIsThePeers() {
    Map<String, Estimation> done = new HashMap<>();
    int compared = 0;
    for (Reference.Value value : Reference.more("sim_staggered", "etwfe")) {
      if (!EtwfePeer.has(value)) {
        continue;
      }
      Estimate row =
          EtwfePeer.row(
                  done.computeIfAbsent(
                      EtwfePeer.key(value), k -> EtwfePeer.run("sim_staggered", value)),
                  value)
              .orElseThrow(() -> new AssertionError(value.toString()));
      boolean counts = value.option("family").equals("poisson");
      boolean average = value.quantity().startsWith("emfx");
      assertThat(row.estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), counts ? 5e-7 : 1e-9));
      assertThat(row.stdError())
          .as(value.toString())
          .isCloseTo(
              value.stdError(),
              Reference.within(value.stdError(), counts ? 1e-4 : average ? 1e-6 : 1e-9));
      compared++;
    }
    assertThat(compared).isGreaterThan(700);
  }

  @ParameterizedTest
  @CsvSource({
    "extended-twfe,never,none,state",
    "extended-twfe,not-yet,people,state",
    "extended-twfe,never,none,hetero",
    "extended-twfe,not-yet,none,iid",
    "extended-poisson,never,none,state",
    "extended-poisson,not-yet,people,state"
  })
  void onAnAwkwardPanelEachEffectIsThatOfDummiesWrittenOut(
      String name, String control, String weights, String vcov) {
    boolean counts = name.equals("extended-poisson");
    PanelSpec spec = AwkwardPanel.spec().withCovariates("x");
    spec = counts ? spec.withOutcome("count").withOffset("people") : spec;
    spec = weights.equals("none") ? spec : spec.withWeights(weights);
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withControl(control.equals("never") ? Control.NEVER : Control.NOT_YET);
    switch (vcov) {
      case "hetero" -> options = options.withVcov(Covariance.Kind.HETERO);
      case "iid" -> options = options.withVcov(Covariance.Kind.IID);
      default -> spec = spec.withClusters(vcov);
    }
    PanelData panel = AwkwardPanel.of(spec);
    Dense dense = new Dense(panel, options.control(), counts);
    int compared = 0;
    for (Estimate row : Estimators.run(name, panel, options).estimates()) {
      if (row.term().name().equals("att_gt") && !counts) {
        double[] sum = dense.effect(row.adoptionCohort(), row.period());
        assertClose(row.estimate(), dense.value(sum));
        assertClose(row.stdError(), dense.error(sum, vcov));
        compared++;
      }
      if (row.term().name().equals("log_att_gt") && row.estimate() != null) {
        double[] sum = dense.constant(row.adoptionCohort(), row.period());
        assertClose(row.estimate(), dense.value(sum));
        assertClose(row.stdError(), dense.error(sum, vcov));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(15);
  }

  private static void assertClose(Double found, double expected) {
    assertThat(found).isCloseTo(expected, Reference.within(expected, 1e-7));
  }

  /** The same regression with a column for everything. */
  private static final class Dense {
    final PanelData panel;
    final int[] unit;
    final List<double[]> columns = new ArrayList<>();
    final Map<String, Integer> cellAt = new HashMap<>();
    final Map<Integer, Double> mean = new HashMap<>();
    final DenseRegression fit;

    Dense(PanelData panel, Control control, boolean counts) {
      this.panel = panel;
      this.unit = panel.unitOfRow();
      for (int g : new int[] {2002, 2004, 2006, PanelData.NEVER}) {
        mean.put(
            g,
            IntStream.range(0, panel.rows())
                .filter(i -> cohort(i) == g)
                .mapToDouble(i -> panel.covariates()[0][i])
                .average()
                .orElseThrow());
        columns.add(column(panel, i -> cohort(i) == g ? 1 : 0));
        columns.add(column(panel, i -> cohort(i) == g ? panel.covariates()[0][i] : 0));
      }
      for (int t = 2002; t <= 2008; t++) {
        int period = t;
        columns.add(column(panel, i -> panel.period()[i] == period ? 1 : 0));
        columns.add(column(panel, i -> panel.period()[i] == period ? panel.covariates()[0][i] : 0));
      }
      for (int g : new int[] {2002, 2004, 2006}) {
        for (int t = 2001; t <= 2008; t++) {
          if (control == Control.NEVER ? t != g - 1 : t >= g) {
            addCell(g, t);
          }
        }
      }
      fit = counts ? poisson() : new DenseRegression(columns, panel.outcome(), panel.weights());
    }

    private int cohort(int row) {
      int g = panel.cohort()[unit[row]];
      return g > 2008 ? PanelData.NEVER : g;
    }

    private void addCell(int g, int t) {
      cellAt.put(g + " " + t, columns.size());
      IntToDoubleFunction in = i -> cohort(i) == g && panel.period()[i] == t ? 1 : 0;
      columns.add(column(panel, in));
      columns.add(
          column(panel, i -> in.applyAsDouble(i) * (panel.covariates()[0][i] - mean.get(g))));
    }

    private DenseRegression poisson() {
      double[] mu = column(panel, i -> panel.outcome()[i] + 0.1);
      DenseRegression step = null;
      for (int k = 0; k < 40; k++) {
        double[] m = mu;
        double[] working =
            column(
                panel,
                i -> Math.log(m[i] / panel.offset()[i]) + (panel.outcome()[i] - m[i]) / m[i]);
        step =
            new DenseRegression(
                columns,
                working,
                column(panel, i -> m[i] * (panel.weights() == null ? 1 : panel.weights()[i])));
        double[] left = step.residual();
        mu = column(panel, i -> Math.exp(working[i] - left[i]) * panel.offset()[i]);
      }
      return step;
    }

    /** The mean effect over the rows of a cohort and period. */
    double[] effect(String cohort, String period) {
      int at = cellAt.get(cohort + " " + period);
      double[] sum = new double[columns.size()];
      double rows = Arrays.stream(columns.get(at)).sum();
      sum[at] = 1;
      sum[at + 1] = Arrays.stream(columns.get(at + 1)).sum() / rows;
      return sum;
    }

    double[] constant(String cohort, String period) {
      double[] sum = new double[columns.size()];
      int at = cellAt.get(cohort + " " + period);
      sum[at] = 1;
      // At the cohort's mean the slopes of the dummies do not show, the cell's own being centred.
      return sum;
    }

    double value(double[] sum) {
      return IntStream.range(0, sum.length).mapToDouble(k -> sum[k] * fit.coefficient(k)).sum();
    }

    double error(double[] sum, String vcov) {
      double n = panel.rows();
      double k = columns.size();
      if (vcov.equals("state")) {
        int[] state =
            IntStream.range(0, panel.rows())
                .map(i -> Integer.parseInt(panel.units().get(unit[i]).replaceAll("\\D", "")) % 11)
                .toArray();
        return Math.sqrt(fit.clusteredVariance(sum, state) * (n - 1) / (n - k) * 11 / 10);
      }
      if (vcov.equals("hetero")) {
        int[] rows = IntStream.range(0, panel.rows()).toArray();
        return Math.sqrt(fit.clusteredVariance(sum, rows) * n / (n - k));
      }
      double squares = Arrays.stream(fit.residual()).map(e -> e * e).sum();
      double bread = Arrays.stream(fit.weights(sum)).map(w -> w * w).sum();
      return Math.sqrt(bread * squares / (n - k));
    }
  }

  @Test
  void besideTheNotYetTreatedTheAverageIsThatOfImputation() {
    PanelData panel = Reference.panel("sim_staggered", Reference.spec("sim_staggered"));
    EstimatorOptions options = EstimatorOptions.defaults().withControl(Control.NOT_YET);
    double imputed = Estimators.run("imputation", panel, options).estimates().get(0).estimate();
    for (String effects : List.of("cohort", "unit")) {
      assertThat(
              Estimators.run(
                      "extended-twfe", panel, options.withSettings(Map.of("effects", effects)))
                  .estimates()
                  .get(0)
                  .estimate())
          .isCloseTo(imputed, Offset.offset(1e-12));
    }
  }

  /** Treated 2 to 8, controls 3 to 6: without treatment twice as many, 4, so 4 more and log 2. */
  @Test
  void countsMoveInProportionWithoutTreatment() {
    PanelData panel =
        Panels.of(
            "a,1,2,2", "a,2,2,8", "b,1,2,2", "b,2,2,8", "c,1,0,3", "c,2,0,6", "d,1,0,3", "d,2,0,6");
    Estimation found = Estimators.run("extended-poisson", panel, EstimatorOptions.defaults());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(4, Offset.offset(1e-12));
    Estimate ratio =
        found.estimates().stream()
            .filter(e -> e.term().name().equals("log_ratio"))
            .findFirst()
            .orElseThrow();
    assertThat(ratio.estimate()).isCloseTo(Math.log(2), Offset.offset(1e-12));
  }

  @Test
  void treatedRowsWithoutEventsHaveAnEffectAndNoLogarithm() {
    PanelData panel =
        Panels.of(
            "a,1,2,2", "a,2,2,0", "b,1,2,4", "b,2,2,0", "c,1,0,3", "c,2,0,5", "d,1,0,3", "d,2,0,7");
    Estimation found = Estimators.run("extended-poisson", panel, EstimatorOptions.defaults());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(-6, Offset.offset(1e-12));
    assertThat(found.estimates())
        .filteredOn(e -> e.term().name().startsWith("log"))
        .allSatisfy(e -> assertThat(e.estimate()).isNull());
  }

  @Test
  void unitEffectsTakeNoCovariates() {
    assertThatThrownBy(
            () ->
                Estimators.run(
                    "extended-twfe",
                    AwkwardPanel.of(AwkwardPanel.spec().withCovariates("x")),
                    EstimatorOptions.defaults().withSettings(Map.of("effects", "unit"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no covariates");
  }
}
