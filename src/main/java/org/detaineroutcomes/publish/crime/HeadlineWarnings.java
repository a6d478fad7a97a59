package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.report.Numbers;

/** What the checks beside the headline say against it; nothing where they are silent. */
public final class HeadlineWarnings {
  private static final double SIZE = 0.05;
  private static final Pattern TRENDS =
      Pattern.compile("earlier trends: chi-squared\\((\\d+)\\) = ([0-9.]+), p = ([0-9.]+)");

  private final EstimateLine headline;
  private final List<EstimateLine> beside;

  /**
   * Of one figure.
   *
   * @param all every estimate
   */
  public HeadlineWarnings(EstimateLine headline, List<EstimateLine> all) {
    this.headline = headline;
    this.beside =
        all.stream()
            .filter(EstimateLine::isBeside)
            .filter(l -> l.estimator().equals(headline.estimator()))
            .filter(l -> l.comparison().equals(headline.comparison()))
            .toList();
  }

  public List<String> sentences() {
    List<String> doubts = new ArrayList<>();
    headline.notes().forEach(note -> trends(note, doubts));
    for (EstimateLine line : beside) {
      boolean own = line.outcome().equals(headline.outcome());
      if (own && line.term().equals("placebo_date") && differs(line)) {
        doubts.add(
            "With adoption set too early ("
                + line.cohort()
                + ") the headline’s method finds a change too: "
                + signed(line)
                + interval(line)
                + ".");
      }
      if (own && line.term().equals("randomization") && line.pValue() != null && differs()) {
        chance(line, doubts);
      }
      if (own && line.term().startsWith("bounds_") && differs() && includesZero(line)) {
        doubts.add(
            "Where trends may differ after adoption ("
                + line.term().replace("bounds_", "").replace('_', ' ')
                + ", "
                + line.cohort()
                + ") the headline’s interval widens to "
                + ends(line)
                + " and includes zero.");
      }
    }
    return doubts;
  }

  private static void trends(String note, List<String> doubts) {
    Matcher matcher = TRENDS.matcher(note);
    if (matcher.find() && Double.parseDouble(matcher.group(3)) < SIZE) {
      doubts.add(
          "The two groups did not move alike before adoption (chi-squared("
              + matcher.group(1)
              + ") = "
              + matcher.group(2)
              + ", p "
              + Numbers.pValue(Double.parseDouble(matcher.group(3))).replaceFirst("^(?=\\d)", "= ")
              + "): a change at adoption may continue what began earlier.");
    }
  }

  private static void chance(EstimateLine line, List<String> doubts) {
    if (line.pValue() >= SIZE) {
      doubts.add(
          "With the dates of adoption dealt out again by chance, a change as far from zero is found"
              + " with p = "
              + Numbers.pValue(line.pValue())
              + ".");
    }
  }

  private boolean differs() {
    return differs(headline);
  }

  private static boolean differs(EstimateLine line) {
    return line.low() != null && line.high() != null && !includesZero(line);
  }

  private static boolean includesZero(EstimateLine line) {
    return line.low() != null && line.high() != null && line.low() <= 0 && line.high() >= 0;
  }

  private String signed(EstimateLine line) {
    return Numbers.signed(line.estimate(), decimals());
  }

  private String interval(EstimateLine line) {
    return " (95% interval " + ends(line) + ")";
  }

  private String ends(EstimateLine line) {
    return Numbers.decimal(line.low(), decimals())
        + " to "
        + Numbers.decimal(line.high(), decimals());
  }

  private int decimals() {
    return EstimateTables.decimals(List.of(headline));
  }
}
