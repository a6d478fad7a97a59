package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.EstimateLines;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.junit.jupiter.api.Test;

class HeadlineWarningsTest {
  private static Note earlierTrends(int df, double statistic, double p) {
    return Note.of(RobustnessNote.EARLIER_TRENDS, df, statistic, p, 1.5, 0.8);
  }

  private static EstimateLine bounds(String words, double low, double high) {
    return EstimateLines.check(
        "bounds_relative_magnitudes", EstimateDimension.RELATIVE_MAGNITUDE, words, null, low, high);
  }

  @Test
  void trendsPlaceboDatesAndBoundsAreSaidAgainstTheHeadline() {
    EstimateLine headline =
        EstimateLines.of(
            TermKind.HEADLINE, "simple", -32.0, -59, -4, earlierTrends(13, 55.979, 0.00001));
    List<EstimateLine> all =
        List.of(
            headline,
            EstimateLines.check(
                "placebo_date", EstimateDimension.TERM, "simple, 2 earlier", 18.2, 2.9, 33.5),
            EstimateLines.check(
                "placebo_date", EstimateDimension.TERM, "simple, 1 earlier", 4.6, -6.5, 15.7),
            bounds("Mbar=1.0", -272, 206));

    assertThat(new HeadlineWarnings(headline, all).sentences())
        .containsExactly(
            "The two groups did not move alike before adoption (chi-squared(13) = 55.979, p <0.001):"
                + " a change after adoption may continue what began earlier.",
            "With adoption set too early (simple, 2 earlier) the headline’s method finds a change"
                + " too: +18 (95% interval 3 to 34).",
            "Where trends may differ after adoption (relative magnitudes, Mbar=1.0) the headline’s"
                + " interval widens to −272 to 206 and includes zero.");
  }

  @Test
  void silentChecksSayNothing() {
    EstimateLine headline =
        EstimateLines.of(TermKind.HEADLINE, "simple", -32.0, -59, -4, earlierTrends(3, 1.2, 0.753));
    assertThat(new HeadlineWarnings(headline, List.of(headline)).sentences()).isEmpty();
  }

  @Test
  void boundsNarrowerThanTheIntervalAreNotSaidToWidenIt() {
    EstimateLine headline = EstimateLines.of(TermKind.HEADLINE, "simple", -32.0, -59, -4);
    assertThat(
            new HeadlineWarnings(headline, List.of(headline, bounds("Mbar=0.5", -40, 2)))
                .sentences())
        .containsExactly(
            "Where trends may differ after adoption (relative magnitudes, Mbar=0.5) the headline’s"
                + " interval narrows to −40 to 2 and includes zero.");
  }
}
