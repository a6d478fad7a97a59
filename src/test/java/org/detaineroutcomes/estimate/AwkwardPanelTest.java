package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On a panel with every nuisance at once the regressions are those of dummies written out, with
 * fixest's factors: rows alone go first, effects nested in a cluster cost nothing.
 */
class AwkwardPanelTest {
  /** Rows that are not alone in their unit or period, which a dense fit cannot do without. */
  private static PanelData used(PanelSpec spec) {
    PanelData panel = AwkwardPanel.of(spec);
    int[] unit = panel.unitOfRow();
    boolean[] keep = new boolean[panel.rows()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = panel.start()[unit[i] + 1] - panel.start()[unit[i]] > 1;
    }
    return panel.subset(keep);
  }

  private static double[] column(PanelData panel, java.util.function.IntToDoubleFunction of) {
    return IntStream.range(0, panel.rows()).mapToDouble(of).toArray();
  }

  private static int[] codes(PanelData panel, String column) {
    if (column.equals("unit")) {
      return panel.unitOfRow();
    }
    if (column.equals("year")) {
      return Arrays.stream(panel.period()).map(t -> t - 2001).toArray();
    }
    // Units are named by a letter and their number, which gives the state.
    int[] unit = panel.unitOfRow();
    return IntStream.range(0, panel.rows())
        .map(i -> Integer.parseInt(panel.units().get(unit[i]).replaceAll("\\D", "")) % 11)
        .toArray();
  }

  private static int[] pairs(int[] a, int[] b) {
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    int[] codes = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      codes[i] = numbers.computeIfAbsent(List.of(a[i], b[i]), k -> numbers.size());
    }
    return codes;
  }

  private static double count(int[] codes) {
    return (double) Arrays.stream(codes).distinct().count();
  }

  private static void assertClose(Double found, double expected) {
    assertThat(found).isCloseTo(expected, Reference.within(expected, 1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "none,iid",
    "none,hetero",
    "none,unit",
    "none,state",
    "none,unit+year",
    "none,state+year",
    "people,iid",
    "people,hetero",
    "people,unit",
    "people,state",
    "people,unit+year"
  })
  void theTwoWayRegressionIsThatOfDummiesWrittenOut(String weights, String vcov) {
    PanelSpec spec = AwkwardPanel.spec().withCovariates("x", "copy");
    spec = weights.equals("none") ? spec : spec.withWeights(weights);
    boolean clustered = !vcov.equals("iid") && !vcov.equals("hetero");
    spec = clustered ? spec.withClusters(vcov.split("\\+", -1)) : spec;
    EstimatorOptions options = EstimatorOptions.defaults();
    options =
        clustered
            ? options
            : options.withVcov(vcov.equals("iid") ? Covariance.Kind.IID : Covariance.Kind.HETERO);
    Estimation found = Estimators.run("twfe", AwkwardPanel.of(spec), options);
    assertThat(found.drops()).anyMatch(d -> d.name().equals("copy"));
    assertThat(found.drops()).anyMatch(d -> d.reason() == DropNote.ALONE && d.rows() == 1);
    PanelData panel = used(spec);
    List<double[]> columns = new ArrayList<>(DenseRegression.effects(panel));
    int at = columns.size();
    columns.add(panel.treated());
    columns.add(panel.covariates()[0]);
    DenseRegression dense = new DenseRegression(columns, panel.outcome(), panel.weights());
    Estimate row = found.estimates().get(0);
    assertClose(row.estimate(), dense.coefficient(at));
    assertClose(row.stdError(), error(panel, dense, at, columns.size(), vcov));
  }

  private static double error(
      PanelData panel, DenseRegression dense, int at, int parameters, String vcov) {
    double n = panel.rows();
    double units = panel.units().size();
    double[] one = new double[parameters];
    one[at] = 1;
    switch (vcov) {
      case "iid" -> {
        double squares = 0;
        for (int i = 0; i < n; i++) {
          double w = panel.weights() == null ? 1 : panel.weights()[i];
          squares += w * dense.residual()[i] * dense.residual()[i];
        }
        return Math.sqrt(dense.bread(at) * squares / (n - parameters));
      }
      case "hetero" -> {
        int[] rows = IntStream.range(0, panel.rows()).toArray();
        return Math.sqrt(dense.clusteredVariance(one, rows) * n / (n - parameters));
      }
      default -> {
        String[] ways = vcov.split("\\+", -1);
        // Units are nested in units and in states, periods in years.
        double k = parameters - (units - 1) - (ways.length == 2 ? 7 : 0);
        double fewest = Double.POSITIVE_INFINITY;
        double variance = 0;
        for (String way : ways) {
          fewest = Math.min(fewest, count(codes(panel, way)));
          variance += dense.clusteredVariance(one, codes(panel, way));
        }
        if (ways.length == 2) {
          variance -=
              dense.clusteredVariance(one, pairs(codes(panel, ways[0]), codes(panel, ways[1])));
        }
        return Math.sqrt(variance * (n - 1) / (n - k) * fewest / (fewest - 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"none,unit", "none,state", "people,unit", "people,state"})
  void sunAndAbrahamsTermsAreDummiesOfCohortAndEventTime(String weights, String cluster) {
    PanelSpec spec = AwkwardPanel.spec().withCovariates("x").withClusters(cluster);
    spec = weights.equals("none") ? spec : spec.withWeights(weights);
    Estimation found =
        Estimators.run("sun-abraham", AwkwardPanel.of(spec), EstimatorOptions.defaults());
    PanelData panel = used(spec);
    int[] unit = panel.unitOfRow();
    List<double[]> columns = new ArrayList<>(DenseRegression.effects(panel));
    Map<String, Integer> terms = new TreeMap<>();
    for (int g : new int[] {2002, 2004, 2006}) {
      for (int t = 2001; t <= 2008; t++) {
        int period = t;
        if (t - g != -1) {
          terms.put(g + " " + (t - g), columns.size());
          columns.add(
              column(
                  panel, i -> panel.cohort()[unit[i]] == g && panel.period()[i] == period ? 1 : 0));
        }
      }
    }
    columns.add(panel.covariates()[0]);
    DenseRegression dense = new DenseRegression(columns, panel.outcome(), panel.weights());
    Set<String> checked = new LinkedHashSet<>();
    for (Estimate row : found.estimates()) {
      double[] sum = new double[columns.size()];
      double total = 0;
      for (Map.Entry<String, Integer> term : terms.entrySet()) {
        String[] key = term.getKey().split(" ", -1);
        int event = Integer.parseInt(key[1]);
        boolean in =
            switch (row.term().name()) {
              case "overall" -> event >= 0;
              case "dynamic" -> event == row.eventTime();
              default -> key[0].equals(row.adoptionCohort()) && event >= 0;
            };
        if (in) {
          double size = 0;
          double[] x = columns.get(term.getValue());
          for (int i = 0; i < x.length; i++) {
            size += x[i] * (panel.weights() == null ? 1 : panel.weights()[i]);
          }
          sum[term.getValue()] = size;
          total += size;
        }
      }
      double estimate = 0;
      for (int k = 0; k < sum.length; k++) {
        sum[k] /= total;
        estimate += sum[k] * dense.coefficient(k);
      }
      int[] codes = codes(panel, cluster);
      double n = panel.rows();
      double k = columns.size() - panel.units().size() + 1;
      double g = count(codes);
      double variance = dense.clusteredVariance(sum, codes) * (n - 1) / (n - k) * g / (g - 1);
      assertClose(row.estimate(), estimate);
      assertClose(row.stdError(), Math.sqrt(variance));
      checked.add(row.term().name());
    }
    assertThat(checked).containsExactly("overall", "dynamic", "group");
  }

  @Test
  void imputationIsADenseFitToTheUntreatedRows() {
    PanelData panel =
        AwkwardPanel.of(AwkwardPanel.spec().withCovariates("x").withWeights("people"));
    DenseImputation dense = new DenseImputation(used(panel.spec()).subset(withUntreated(panel)));
    int compared = 0;
    for (Estimate row :
        Estimators.run("imputation", panel, EstimatorOptions.defaults()).estimates()) {
      if (row.eventTime() == null || row.eventTime() >= 0) {
        double[] expected = dense.effect(row.eventTime());
        assertClose(row.estimate(), expected[0]);
        assertClose(row.stdError(), expected[1]);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(8);
  }

  /** A unit with one untreated row counts in the standard errors, as in didimputation. */
  @Test
  void eventTimesBeforeTreatmentAreADenseFitToTheUntreatedRows() {
    PanelData panel = used(AwkwardPanel.spec());
    panel = panel.subset(withUntreated(panel));
    DenseImputation dense = new DenseImputation(panel);
    int compared = 0;
    for (Estimate row :
        Estimators.run("imputation", panel, EstimatorOptions.defaults()).estimates()) {
      if (row.eventTime() != null && row.eventTime() < 0) {
        double[] expected = dense.before(row.eventTime());
        assertClose(row.estimate(), expected[0]);
        assertClose(row.stdError(), expected[1]);
        compared++;
      }
    }
    // From ten years before the cohort of 2011 to two; one year before is the reference.
    assertThat(compared).isEqualTo(9);
  }

  /** Rows of units with an untreated row, among the rows not alone. */
  private static boolean[] withUntreated(PanelData panel) {
    PanelData used = used(panel.spec());
    int[] unit = used.unitOfRow();
    boolean[] keep = new boolean[used.rows()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = used.period()[used.start()[unit[i]]] < used.cohort()[unit[i]];
    }
    return keep;
  }

  /** With a cohort treated throughout, which serves as control, and one treated after the end. */
  @Test
  void theDecompositionSumsToTheTwoWayCoefficient() {
    PanelData all = AwkwardPanel.balanced(AwkwardPanel.spec());
    boolean[] keep = new boolean[all.rows()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = all.period()[i] >= 2003;
    }
    PanelData panel = all.subset(keep);
    List<double[]> columns = new ArrayList<>(DenseRegression.effects(panel));
    columns.add(panel.treated());
    double expected =
        new DenseRegression(columns, panel.outcome(), null).coefficient(columns.size() - 1);
    List<Estimate> parts =
        Estimators.run("goodman-bacon", panel, EstimatorOptions.defaults()).estimates();
    assertThat(parts.stream().filter(e -> e.adoptionCohort() != null)).hasSizeGreaterThan(5);
    double sum = 0;
    for (Estimate part : parts.subList(1, parts.size())) {
      sum += part.weight() * part.estimate();
    }
    assertClose(sum, expected);
    assertClose(parts.get(0).estimate(), expected);
  }

  /** Each cohort against the never treated alone, then weighted by its treated rows. */
  @Test
  void syntheticDifferencesOfSeveralCohortsAreThoseOfEachAlone() {
    PanelData panel = AwkwardPanel.balanced(AwkwardPanel.spec());
    List<Estimate> together =
        Estimators.run("synthetic-did", panel, EstimatorOptions.defaults()).estimates();
    int[] unit = panel.unitOfRow();
    double sum = 0;
    double rows = 0;
    for (int g : new int[] {2004, 2006}) {
      boolean[] keep = new boolean[panel.rows()];
      for (int i = 0; i < keep.length; i++) {
        int c = panel.cohort()[unit[i]];
        keep[i] = c == g || c > 2008;
      }
      double alone =
          Estimators.run("synthetic-did", panel.subset(keep), EstimatorOptions.defaults())
              .estimates()
              .get(0)
              .estimate();
      Estimate of =
          together.stream()
              .filter(
                  e ->
                      e.term().name().equals("group")
                          && e.adoptionCohort().equals(String.valueOf(g)))
              .findFirst()
              .orElseThrow();
      assertClose(of.estimate(), alone);
      sum += alone * 12 * (2009 - g);
      rows += 12 * (2009 - g);
    }
    assertClose(together.get(0).estimate(), sum / rows);
  }

  @ParameterizedTest
  @CsvSource({"none,unit", "people,state"})
  void poissonSolvesItsScoreEquations(String weights, String cluster) {
    PanelSpec spec =
        AwkwardPanel.spec()
            .withOutcome("count")
            .withOffset("people")
            .withCovariates("x")
            .withClusters(cluster);
    spec = weights.equals("none") ? spec : spec.withWeights(weights);
    Estimation found =
        Estimators.run("poisson", AwkwardPanel.of(spec), EstimatorOptions.defaults());
    PanelData panel = withEvents(used(spec));
    double n = panel.rows();
    assertThat(found.estimates().get(0).nObs()).isEqualTo(panel.rows());
    List<double[]> columns = new ArrayList<>(DenseRegression.effects(panel));
    int at = columns.size();
    columns.add(panel.treated());
    columns.add(panel.covariates()[0]);
    double[] mu = column(panel, i -> panel.outcome()[i] + 0.1);
    double[] offset = column(panel, i -> Math.log(panel.offset()[i]));
    double[] weight = null;
    DenseRegression step = null;
    for (int k = 0; k < 50; k++) {
      double[] m = mu;
      double[] working =
          column(panel, i -> Math.log(m[i]) - offset[i] + (panel.outcome()[i] - m[i]) / m[i]);
      weight = column(panel, i -> m[i] * (panel.weights() == null ? 1 : panel.weights()[i]));
      step = new DenseRegression(columns, working, weight);
      double[] left = step.residual();
      mu = column(panel, i -> Math.exp(working[i] - left[i] + offset[i]));
    }
    Estimate row = found.estimates().get(0);
    assertThat(row.estimate())
        .isCloseTo(step.coefficient(at), Reference.within(step.coefficient(at), 1e-9));
    int[] codes = codes(panel, cluster);
    double g = count(codes);
    double k = columns.size() - panel.units().size() + 1;
    double factor = (n - 1) / (n - k) * g / (g - 1);
    assertThat(row.stdError()).isCloseTo(step.clustered(at, codes, factor), Offset.offset(1e-9));
  }

  private static PanelData withEvents(PanelData panel) {
    int[] unit = panel.unitOfRow();
    boolean[] keep = new boolean[panel.rows()];
    for (int i = 0; i < keep.length; i++) {
      for (int r = panel.start()[unit[i]]; r < panel.start()[unit[i] + 1]; r++) {
        keep[i] |= panel.outcome()[r] > 0;
      }
    }
    assertThat(IntStream.range(0, keep.length).filter(i -> !keep[i]).count()).isPositive();
    return panel.subset(keep);
  }
}
