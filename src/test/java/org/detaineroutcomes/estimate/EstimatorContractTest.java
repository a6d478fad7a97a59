package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every registered estimator, whatever it estimates. */
class EstimatorContractTest {
  /** They describe levels, or effects on levels relative to them. */
  private static final Set<String> NOT_SHIFT_INVARIANT =
      Set.of("means", "poisson", "extended-poisson");

  /** Their coefficients do not have the unit of the outcome. */
  private static final Set<String> RELATIVE = Set.of("poisson");

  /** Their headline is a difference of effects, which are the same here. */
  private static final Set<String> DIFFERENCES = Set.of("triple-differences");

  /** Their headline is no effect. */
  private static final Set<String> DESCRIPTIVE = Set.of("means", "goodman-bacon");

  /** Their penalty is not of the number of treated units, so copies are no repetition. */
  private static final Set<String> REGULARISED =
      Set.of("synthetic-control", "synthetic-did", "partially-pooled-synthetic-control");

  /** Rows that say something of the covariates, not of the outcome. */
  private static final Pattern NO_OUTCOME =
      Pattern.compile("(n_|smd|var_ratio|ecdf|propensity|control_mean|effective|periods_).*");

  private record Row(String unit, int time, int cohort, double y, double x, String cluster) {}

  static Stream<String> estimators() {
    return Estimators.names().stream();
  }

  /** 40 units, 8 periods; cohorts 5 and 7 and never; an effect added to unit and period levels. */
  private static List<Row> rows(double effect, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int u = 0; u < 40; u++) {
      int cohort = u % 4 == 0 ? 5 : u % 4 == 1 ? 7 : 0;
      double level = 20 + random.nextGaussian();
      double x = random.nextGaussian();
      for (int t = 1; t <= 8; t++) {
        double treated = cohort > 0 && t >= cohort ? 1 : 0;
        double y = level + 0.3 * t + effect * treated + 0.2 * random.nextGaussian();
        rows.add(new Row("u" + (100 + u), t, cohort, y, x, "c" + u));
      }
    }
    return rows;
  }

  private static PanelData panel(List<Row> rows) {
    PanelSpec spec =
        PanelSpec.of("unit", "time", "cohort", "y").withCovariates("x").withClusters("cluster");
    PanelBuilder builder =
        new PanelBuilder(
            "contract", "contract", spec, List.of("unit", "time", "cohort", "y", "x", "cluster"));
    for (Row r : rows) {
      builder.row(1, new Object[] {r.unit, r.time, r.cohort, r.y, r.x, r.cluster});
    }
    return builder.build();
  }

  private static Estimation run(String name, List<Row> rows) {
    return Estimators.run(name, panel(rows), EstimatorOptions.defaults());
  }

  /** The numbers by what they belong to, donors and units without their names. */
  private static Map<String, Estimate> keyed(Estimation estimation) {
    Map<String, Estimate> keyed = new LinkedHashMap<>();
    int i = 0;
    for (Estimate e : estimation.estimates()) {
      keyed.put(e.term().name() + "|" + e.period() + "|" + e.eventTime() + "|" + i++, e);
    }
    return keyed;
  }

  private static void assertSame(Estimation found, Estimation expected, double factor) {
    Map<String, Estimate> a = keyed(found);
    Map<String, Estimate> b = keyed(expected);
    assertThat(a.keySet()).isEqualTo(b.keySet());
    b.forEach(
        (key, row) -> {
          if (factor != 1 && NO_OUTCOME.matcher(row.term().name()).matches()) {
            return;
          }
          double own = row.unit() == EstimateUnit.LOG_POINTS ? 1 : factor;
          assertClose(key, a.get(key).estimate(), row.estimate(), own);
          assertClose(key, a.get(key).stdError(), row.stdError(), own);
          assertClose(key, a.get(key).weight(), row.weight(), 1);
        });
  }

  private static void assertClose(String key, Double found, Double expected, double factor) {
    if (expected == null) {
      assertThat(found).as(key).isNull();
      return;
    }
    double tolerance = Math.max(1e-8 * Math.abs(expected * factor), 1e-8);
    assertThat(found).as(key).isCloseTo(expected * factor, Offset.offset(tolerance));
  }

  private static Estimate headline(Estimation estimation) {
    for (String term : List.of("overall", "simple", "dynamic")) {
      for (Estimate e : estimation.estimates()) {
        if (e.term().name().equals(term) && e.isOfAll() && e.period() == null) {
          return e;
        }
      }
    }
    return estimation.estimates().get(0);
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void findsAnEffectThatIsThere(String name) {
    if (!DESCRIPTIVE.contains(name)) {
      double found = estimateOf(name, rows(2, 7));
      double truth =
          RELATIVE.contains(name) ? Math.log(24.0 / 22) : DIFFERENCES.contains(name) ? 0 : 2;
      // A difference of two effects on ten units each errs by about 0.2.
      assertThat(found).isCloseTo(truth, Offset.offset(DIFFERENCES.contains(name) ? 0.5 : 0.2));
    }
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void findsNothingWhereNothingIs(String name) {
    if (!DESCRIPTIVE.contains(name)) {
      assertThat(estimateOf(name, rows(0, 11))).isCloseTo(0, Offset.offset(0.2));
    }
  }

  /** The headline, or the first effect after treatment where there is no headline. */
  private static double estimateOf(String name, List<Row> rows) {
    Estimation found = run(name, rows);
    for (Estimate e : found.estimates()) {
      if (e.term().name().equals("dynamic") && Integer.valueOf(0).equals(e.eventTime())) {
        return e.estimate();
      }
    }
    return headline(found).estimate();
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void theOrderOfRowsDecidesNothing(String name) {
    List<Row> shuffled = new ArrayList<>(rows(1, 3));
    Estimation before = run(name, shuffled);
    Collections.shuffle(shuffled, new Random(5));
    assertThat(run(name, shuffled).estimates()).isEqualTo(before.estimates());
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void otherNamesOfUnitsChangeNoNumber(String name) {
    List<Row> rows = rows(1, 3);
    List<Row> renamed =
        rows.stream()
            .map(r -> new Row("z" + r.unit, r.time, r.cohort, r.y, r.x, "k" + r.cluster))
            .toList();
    assertSame(run(name, renamed), run(name, rows), 1);
  }

  private static List<Row> outcomes(List<Row> rows, DoubleUnaryOperator change) {
    return rows.stream()
        .map(r -> new Row(r.unit, r.time, r.cohort, change.applyAsDouble(r.y), r.x, r.cluster))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void aConstantAddedToEveryOutcomeChangesNoEffect(String name) {
    if (!NOT_SHIFT_INVARIANT.contains(name)) {
      List<Row> rows = rows(1, 3);
      assertSame(run(name, outcomes(rows, y -> y + 100)), run(name, rows), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void outcomesTwiceAsLargeHaveEffectsTwiceAsLarge(String name) {
    List<Row> rows = rows(1, 3);
    assertSame(
        run(name, outcomes(rows, y -> 2 * y)), run(name, rows), RELATIVE.contains(name) ? 1 : 2);
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void theSameClustersTwiceChangeNoHeadline(String name) {
    if (REGULARISED.contains(name)) {
      return;
    }
    List<Row> rows = rows(1, 3);
    List<Row> twice = new ArrayList<>(rows);
    rows.forEach(r -> twice.add(new Row(r.unit + "b", r.time, r.cohort, r.y, r.x, r.cluster)));
    assertThat(headline(run(name, twice)).estimate())
        .isCloseTo(headline(run(name, rows)).estimate(), Offset.offset(1e-6));
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void aPanelThatCarriesNothingFailsAsNotEstimableOrAnswersWithoutNaN(String name) {
    List<Row> rows = rows(1, 3);
    Map<String, List<Row>> degenerate = new LinkedHashMap<>();
    degenerate.put("one unit", rows.stream().filter(r -> r.unit.equals("u100")).toList());
    degenerate.put("no treated", rows.stream().filter(r -> r.cohort == 0).toList());
    degenerate.put("no control", rows.stream().filter(r -> r.cohort == 5).toList());
    degenerate.put("constant outcome", outcomes(rows, y -> 1));
    degenerate.put("one period", rows.stream().filter(r -> r.time == 6).toList());
    degenerate.forEach(
        (what, panel) -> {
          try {
            run(name, panel);
          } catch (Failure failure) {
            assertThat(failure.exit()).as(what).isEqualTo(ExitCode.NOT_ESTIMABLE);
            assertThat(failure.getMessage()).startsWith("Cannot estimate " + name);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void anUnknownSettingIsRefused(String name) {
    assertThatThrownBy(
            () ->
                Estimators.run(
                    name,
                    panel(rows(1, 3)),
                    EstimatorOptions.defaults().withSettings(Map.of("no-such-key", "1"))))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.USAGE));
  }
}
