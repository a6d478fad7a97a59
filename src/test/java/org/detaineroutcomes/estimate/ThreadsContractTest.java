package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.EstimatorOptions.Wild;
import org.detaineroutcomes.stats.Covariance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same seed gives the same digits on one worker and on several, bit for bit, for every
 * registered estimator, on a panel large enough that its sums are cut into pieces.
 */
class ThreadsContractTest {
  private static final List<String> HEADER =
      List.of("unit", "time", "cohort", "y", "x", "w", "state", "region");
  private static final PanelSpec SPEC = PanelSpec.of("unit", "time", "cohort", "y");
  private static final EstimatorOptions DRAWN = EstimatorOptions.defaults().withDraws(70, 3);

  /** 24 periods; cohorts 9 and 17 and never; {@code gaps} leaves out one row in fifty. */
  private static PanelData panel(PanelSpec spec, int units, boolean gaps) {
    Random random = new Random(19);
    PanelBuilder builder = new PanelBuilder("threads", "threads", spec, HEADER);
    for (int u = 0; u < units; u++) {
      int cohort = u % 5 == 0 ? 9 : u % 5 == 1 ? 17 : 0;
      double level = 20 + random.nextGaussian();
      double x = random.nextGaussian();
      for (int t = 1; t <= 24; t++) {
        double y = level + 0.1 * t * x + (cohort > 0 && t >= cohort ? 1 : 0) + random.nextDouble();
        double z = x + 0.1 * random.nextGaussian();
        if (!gaps || random.nextInt(50) > 0) {
          builder.row(
              1, new Object[] {"u" + u, t, cohort, y, z, 1 + u % 3, "s" + u % 45, "r" + u % 41});
        }
      }
    }
    return builder.build();
  }

  static Stream<Arguments> everyEstimator() {
    PanelSpec rich = SPEC.withCovariates("x").withClusters("state");
    return Estimators.names().stream()
        .flatMap(
            name ->
                name.startsWith("synthetic")
                    ? Stream.of(Arguments.of(name, panel(SPEC, 60, false), DRAWN))
                    : Stream.of(
                        Arguments.of(name, panel(SPEC.withCovariates("x"), 900, false), DRAWN),
                        Arguments.of(name, panel(rich.withWeights("w"), 900, true), DRAWN)));
  }

  static Stream<Arguments> furtherWays() {
    PanelData plain = panel(SPEC, 900, true);
    PanelData states = panel(SPEC.withClusters("state"), 900, true);
    PanelData twoWays = panel(SPEC.withClusters("state", "time"), 900, true);
    PanelData crossed = panel(SPEC.withClusters("state", "region"), 900, true);
    EstimatorOptions options = EstimatorOptions.defaults();
    return Stream.of(
        Arguments.of("twfe", plain, options.withVcov(Covariance.Kind.HETERO)),
        Arguments.of("twfe", twoWays, options),
        Arguments.of("twfe", states, options.withWild(Wild.WEBB).withDraws(999, 5)),
        Arguments.of("poisson", twoWays, options),
        Arguments.of("sun-abraham", twoWays, options),
        Arguments.of("imputation", twoWays, options),
        Arguments.of("callaway-santanna", crossed, options),
        Arguments.of("imputation", states, options.withSettings(Map.of("se", "two-stage"))),
        Arguments.of(
            "callaway-santanna", states, DRAWN.withControl(Control.NOT_YET).withAnticipation(1)),
        Arguments.of(
            "event-study",
            Reference.panel("sim_staggered", Reference.spec("sim_staggered")),
            options.withSettings(Map.of("smoothness", "0.1", "relative-magnitudes", "1"))));
  }

  @ParameterizedTest
  @MethodSource({"everyEstimator", "furtherWays"})
  void theNumberOfWorkersDecidesNoDigit(String name, PanelData panel, EstimatorOptions options) {
    Estimation one = on(1, name, panel, options);
    for (int workers : new int[] {2, 5}) {
      Estimation several = on(workers, name, panel, options);
      assertThat(several.estimates()).isEqualTo(one.estimates());
      assertThat(several.notes()).isEqualTo(one.notes());
      one.influence()
          .ifPresent(i -> assertSameBits(several.influence().orElseThrow().values(), i.values()));
      one.variance()
          .ifPresent(v -> assertSameBits(several.variance().orElseThrow().matrix(), v.matrix()));
    }
  }

  private static void assertSameBits(double[][] found, double[][] expected) {
    assertThat(found).isDeepEqualTo(expected);
  }

  /** Parallel work that is started inside a pool stays there. */
  private static Estimation on(
      int workers, String name, PanelData panel, EstimatorOptions options) {
    ForkJoinPool pool = new ForkJoinPool(workers);
    try {
      return pool.submit(() -> Estimators.run(name, panel, options)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }
}
