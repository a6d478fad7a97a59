package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.EstimateLines;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.junit.jupiter.api.Test;

class KnownEffectsTest {
  private static EstimateLine line(String estimator, String term, Integer eventTime, double value) {
    TermKind kind = eventTime == null ? TermKind.HEADLINE : TermKind.EVENT_TIME;
    return EstimateLines.of(estimator, kind, term, eventTime, value);
  }

  private static final List<EstimateLine> LINES =
      List.of(
          line("truth", "overall", null, -50),
          line("truth", "dynamic", 0, -10),
          line("truth", "dynamic", 1, -30),
          line("truth", "dynamic", 2, -90),
          line("stacked", "dynamic", 0, -11),
          line("stacked", "dynamic", 1, -29));

  @Test
  void anAverageOverSharedEventTimesIsHeldAgainstTheirKnownMean() {
    KnownEffects known = new KnownEffects(LINES);
    assertThat(known.of(line("stacked", "overall", null, -20))).contains(-20.0);
    assertThat(known.of(line("callaway-santanna", "simple", null, -48))).contains(-50.0);
  }

  @Test
  void aLevelHasNoKnownEffectAndRealDataHaveNone() {
    assertThat(new KnownEffects(LINES).of(line("means", "difference", null, 7))).isEmpty();
    assertThat(new KnownEffects(LINES.subList(4, 6)).any()).isFalse();
  }
}
