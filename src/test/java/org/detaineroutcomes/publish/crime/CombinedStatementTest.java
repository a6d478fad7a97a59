package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.publish.EstimateLines;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.words.OutcomeWords;
import org.junit.jupiter.api.Test;

class CombinedStatementTest {
  private static final OutcomeWords WORDS = OutcomeWords.of("violent_rate_per_100k");

  private static EstimateLine line(String estimator, double value, double low, double high) {
    return EstimateLines.overall(estimator, EstimateUnit.PER_100K_RESIDENTS, value, low, high);
  }

  private static String said(EstimateLine... lines) {
    return new CombinedStatement(WORDS, List.of(lines)).sentence().orElse("");
  }

  @Test
  void poissonCountsInPercentAndEqualNumbersCountOnce() {
    assertThat(
            said(
                line("callaway-santanna", -32.0, -59, -4),
                line("sun-abraham", -32.0, -56, -8),
                line("twfe", -38.0, -110, 35),
                line("goodman-bacon", -38.0, -110, 35),
                EstimateLines.overall(
                    "poisson", EstimateUnit.LOG_POINTS, Math.log(0.9), Math.log(0.8), 0.1)))
        .isEqualTo(
            "Violent offenses per 100,000 residents, a vs b: 5 estimators give 3 numbers: 2 between"
                + " −38 and −32 per 100,000 residents, and 1 of −10.0%; 2 of the 3 intervals include"
                + " zero. One number by construction: Callaway and Sant’Anna and Sun and Abraham;"
                + " Two-way fixed effects and Goodman-Bacon decomposition. They rest on different"
                + " assumptions and are no independent votes.");
  }

  @Test
  void noneAndAllAreSaidByCounting() {
    assertThat(said(line("callaway-santanna", -32.0, -59, -4), line("twfe", -38.0, -70, -6)))
        .contains("none of the 2 intervals includes zero");
    assertThat(said(line("callaway-santanna", -32.0, -69, 4), line("twfe", -38.0, -70, 6)))
        .contains("both intervals include zero");
  }

  @Test
  void oneEstimatorAloneSaysNothingTogether() {
    assertThat(said(line("twfe", -38.0, -110, 35), line("twfe", -39.0, -110, 35))).isEmpty();
  }
}
