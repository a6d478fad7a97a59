package org.detaineroutcomes.compare.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.stats.VarianceShares;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.UnfinishedWork;
import org.junit.jupiter.api.Test;

class SpecificationCurveTest {
  /** Rates of 100 that a tenth is taken from where and when a county has adopted. */
  private static final PlantedCurve TENTH_LESS =
      new PlantedCurve(
          6,
          3,
          u -> 100_000L * (u + 1),
          u -> new double[] {100, 100, u < 3 ? 90 : 100, u < 3 ? 90 : 100});

  /** Treated: 100,000 residents and no change, then 300,000 residents and a fifth less. */
  private static final PlantedCurve LARGER_FALL =
      new PlantedCurve(
          4,
          2,
          u -> u % 2 == 0 ? 100_000L : 300_000L,
          u -> new double[] {100, 100, u == 1 ? 80 : 100, u == 1 ? 80 : 100});

  private static PlantedCurve noisy(double effect) {
    return new PlantedCurve(
        24,
        8,
        u -> 100_000L,
        u -> {
          Random random = new Random(100 + u);
          double[] rates = new double[4];
          for (int t = 0; t < 4; t++) {
            rates[t] = 100 + 5 * random.nextGaussian() + (u < 8 && t >= 2 ? effect : 0);
          }
          return rates;
        });
  }

  private static final Map<MultiverseChoice, List<String>> SCALES =
      Map.of(
          MultiverseChoice.SCALE, List.of("rate", "log", "count"),
          MultiverseChoice.ESTIMATOR, List.of("callaway-santanna", "twfe", "poisson"));

  private static TableRow summary(SpecificationCurve curve, List<MultiverseChoice> turned) {
    CurveRows rows = new CurveRows(curve);
    return row(rows.summary(rows.shares(turned)), SpecificationCurves.TABLE);
  }

  private static TableRow row(TableRowBuilder built, org.detaineroutcomes.schema.Table table) {
    return TableRow.all(table, List.of(built.row())).get(0);
  }

  @Test
  void effectsOnEveryScaleAreTheSamePercent() {
    SpecificationCurve curve = TENTH_LESS.curve(SCALES, 0, 1);

    // Rate and logarithm by two estimators, the count by poisson: five of nine combinations.
    assertThat(curve.points()).hasSize(5);
    for (double effect : curve.effects()) {
      assertThat(effect).isCloseTo(-10, within(1e-6));
    }
    TableRow summary = summary(curve, List.of(MultiverseChoice.SCALE, MultiverseChoice.ESTIMATOR));
    assertThat(summary.number(SpecificationCurves.MEDIAN)).isCloseTo(-10, within(1e-6));
    assertThat(summary.count(SpecificationCurves.BELOW)).isEqualTo(5);
    assertThat(summary.count(SpecificationCurves.ABOVE)).isZero();
  }

  @Test
  void theOnlyChoiceThatMattersExplainsTheVariance() {
    SpecificationCurve curve =
        LARGER_FALL.curve(
            Map.of(
                MultiverseChoice.WEIGHTS, List.of("none", "population"),
                MultiverseChoice.ESTIMATOR, List.of("callaway-santanna", "twfe")),
            0,
            1);

    // Without weights half of -20 percent, with them three quarters of it.
    assertThat(curve.sorted()).containsExactly(new double[] {-15, -15, -10, -10}, within(1e-9));
    VarianceShares shares =
        new CurveRows(curve)
            .shares(List.of(MultiverseChoice.ESTIMATOR, MultiverseChoice.WEIGHTS))
            .orElseThrow();
    assertThat(shares.alone()).containsExactly(new double[] {0, 1}, within(1e-9));
    assertThat(summary(curve, List.of(MultiverseChoice.WEIGHTS)).number(SpecificationCurves.MEDIAN))
        .isCloseTo(-12.5, within(1e-9));
  }

  @Test
  void aSpecificationWithoutAnEffectIsARowWithItsReason() {
    SpecificationCurve curve =
        TENTH_LESS.curve(
            Map.of(
                MultiverseChoice.POOL, List.of("national", "287g"),
                MultiverseChoice.ESTIMATOR, List.of("twfe", "event-study")),
            0,
            1);

    assertThat(curve.points())
        .extracting(point -> point.fit().gap())
        .containsExactly(
            null,
            SpecificationGap.NO_CONTROL_UNIT,
            SpecificationGap.NO_OVERALL_EFFECT,
            SpecificationGap.NO_CONTROL_UNIT);
    TableRow second = row(new CurveRows(curve).specifications().get(1), CurveSpecifications.TABLE);
    assertThat(second.text(CurveSpecifications.GAP)).isEqualTo("no_control_unit");
    assertThat(second.whole(CurveSpecifications.RANK)).isNull();
    TableRow summary = summary(curve, List.of());
    assertThat(summary.count(SpecificationCurves.ASKED)).isEqualTo(4);
    assertThat(summary.count(SpecificationCurves.ESTIMATED)).isEqualTo(1);
  }

  @Test
  void aNullPanelIsAsFarFromZeroAsItsDeals() {
    SpecificationCurve curve = noisy(0).curve(SCALES, 99, 2);

    assertThat(curve.joint().orElseThrow().median()).isGreaterThan(0.1);
    assertThat(curve.joint().orElseThrow().meanZ()).isGreaterThan(0.1);
  }

  @Test
  void aRealEffectIsFartherFromZeroThanEveryDeal() {
    SpecificationCurve curve = noisy(-20).curve(SCALES, 99, 2);

    JointTest joint = curve.joint().orElseThrow();
    assertThat(joint.median()).isEqualTo(0.01);
    // A share cannot pass 1, which deals that are far from zero by chance reach too.
    assertThat(joint.actual().share()).isEqualTo(1);
    assertThat(joint.share()).isBetween(0.01, 0.2);
    assertThat(joint.meanZ()).isEqualTo(0.01);
    TableRow summary = summary(curve, List.of(MultiverseChoice.SCALE));
    assertThat(summary.flag(SpecificationCurves.BY_DEALS)).isTrue();
    assertThat(summary.count(SpecificationCurves.APART_BELOW)).isEqualTo(5);
    assertThat(summary.text(SpecificationCurves.READING)).isEqualTo(CurveReading.BELOW.code());
  }

  @Test
  void theNumbersDoNotDependOnTheThreads() {
    List<List<Row>> tables =
        List.of(1, 2, 5).stream()
            .map(threads -> rows(noisy(-3).curve(SCALES, 20, threads)))
            .toList();

    assertThat(tables.get(1)).isEqualTo(tables.get(0));
    assertThat(tables.get(2)).isEqualTo(tables.get(0));
  }

  @Test
  void sparkTasksGiveTheSameNumbersAsThreads() {
    PlantedCurve planted = noisy(-3);
    try (CurveWorkers tasks = new CurveTasks(LocalSpark.session(), planted.panels())) {
      assertThat(rows(planted.curve(SCALES, 20, tasks, new CurveStore(UnfinishedWork.none()))))
          .isEqualTo(rows(planted.curve(SCALES, 20, 1)));
    }
  }

  @Test
  void aCurveThatWasStoppedGoesOnFromWhatWasDone() {
    Map<String, byte[]> kept = new HashMap<>();
    CurveStore store =
        new CurveStore(
            new UnfinishedWork() {
              @Override
              public Optional<byte[]> part(String name) {
                return Optional.ofNullable(kept.get(name));
              }

              @Override
              public void keep(String name, byte[] bytes) {
                kept.put(name, bytes);
              }
            });
    PlantedCurve planted = noisy(-3);
    List<String> done = new ArrayList<>();
    CurveWorkers threads = CurveWorkers.threads(planted.panels(), 2);
    CurveWorkers counted =
        new CurveWorkers() {
          @Override
          public <P extends Serializable, R extends Serializable> List<R> each(
              String what, List<P> pieces, Work<P, R> work) {
            done.add(what);
            return threads.each(what, pieces, work);
          }
        };

    List<Row> first = rows(planted.curve(SCALES, 20, counted, store));
    List<Row> again = rows(planted.curve(SCALES, 20, counted, store));
    List<Row> otherDraws = rows(planted.curve(SCALES, 21, counted, store));

    assertThat(again).isEqualTo(first);
    assertThat(otherDraws).isNotEqualTo(first);
    // Panels are looked at each time; fits are made at first, and anew for other draws alone.
    assertThat(done)
        .containsExactly(
            "3 panels of specifications",
            "specifications 1 to 5 of 5",
            "3 panels of specifications",
            "3 panels of specifications",
            "specifications 1 to 5 of 5");
  }

  private static List<Row> rows(SpecificationCurve curve) {
    return new CurveRows(curve).specifications().stream().map(TableRowBuilder::row).toList();
  }

  @Test
  void aDealKeepsTheNumberOfAdoptions() {
    ChosenSpecification only = SpecificationGrid.of(PlantedCurve.job(Map.of())).all().get(0);
    SpecificationPanel panel =
        SpecificationPanel.of(only, "violent", PlantedCurve.ARMS, noisy(0).panels());
    Dealer dealer =
        new Dealer(
            panel.data(),
            panel.assigned(),
            Dealer.order(List.of(Dealer.treated(panel.data(), panel.assigned()))));

    int[] one = dealer.dealt(1, 1).cohort();
    assertThat(Arrays.stream(one).filter(g -> g == 2012).count()).isEqualTo(8);
    assertThat(one).isNotEqualTo(panel.data().cohort());
    assertThat(dealer.dealt(1, 1).cohort()).isEqualTo(one);
    assertThat(dealer.dealt(1, 2).cohort()).isNotEqualTo(one);
  }
}
