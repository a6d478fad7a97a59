package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.junit.jupiter.api.Test;

class HeadlineWarningsTest {
  private static EstimateLine line(
      String term, String cohort, Double value, double low, double high, String... notes) {
    return new EstimateLine(
        "id",
        "a vs b",
        "y",
        "callaway-santanna",
        "",
        term,
        cohort,
        "",
        null,
        value,
        14.0,
        0.02,
        low,
        high,
        null,
        null,
        62L,
        62L,
        List.of(),
        "",
        List.of(notes));
  }

  @Test
  void trendsPlaceboDatesAndBoundsAreSaidAgainstTheHeadline() {
    EstimateLine headline =
        line("simple", "", -32.0, -59, -4, "earlier trends: chi-squared(13) = 55.979, p = 0.0000");
    List<EstimateLine> all =
        List.of(
            headline,
            line("placebo_date", "simple, 2 earlier", 18.2, 2.9, 33.5),
            line("placebo_date", "simple, 1 earlier", 4.6, -6.5, 15.7),
            line("bounds_relative_magnitudes", "Mbar=1.0", null, -272, 206));

    assertThat(new HeadlineWarnings(headline, all).sentences())
        .containsExactly(
            "The two groups did not move alike before adoption (chi-squared(13) = 55.979, p <0.001):"
                + " a change at adoption may continue what began earlier.",
            "With adoption set too early (simple, 2 earlier) the headline’s method finds a change"
                + " too: +18 (95% interval 3 to 34).",
            "Where trends may differ after adoption (relative magnitudes, Mbar=1.0) the headline’s"
                + " interval widens to −272 to 206 and includes zero.");
  }

  @Test
  void silentChecksSayNothing() {
    EstimateLine headline =
        line("simple", "", -32.0, -59, -4, "earlier trends: chi-squared(3) = 1.2, p = 0.7530");
    assertThat(new HeadlineWarnings(headline, List.of(headline)).sentences()).isEmpty();
  }
}
