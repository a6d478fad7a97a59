package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.report.Numbers;

/** What the robustness checks of the headline say against it; nothing where they are silent. */
public final class HeadlineWarnings {
  private static final double SIZE = 0.05;

  private final EstimateLine headline;
  private final List<EstimateLine> checks;

  /**
   * Of one figure.
   *
   * @param all every estimate
   */
  public HeadlineWarnings(EstimateLine headline, List<EstimateLine> all) {
    this.headline = headline;
    this.checks =
        all.stream()
            .filter(EstimateLine::isRobustness)
            .filter(l -> l.estimator().equals(headline.estimator()))
            .filter(l -> l.compared().equals(headline.compared()))
            .filter(l -> l.outcome().equals(headline.outcome()))
            .toList();
  }

  public List<String> sentences() {
    List<String> warnings = new ArrayList<>();
    headline.remarks().notes().stream()
        .filter(note -> note.code() == RobustnessNote.EARLIER_TRENDS)
        .filter(note -> note.number("p_value") < SIZE)
        .forEach(note -> warnings.add(trends(note)));
    for (EstimateLine check : checks) {
      if (check.term().is(TermName.PLACEBO_DATE) && differs(check)) {
        warnings.add(placebo(check));
      }
      if (check.term().is(TermName.RANDOMIZATION) && differs(headline)) {
        chance(check).ifPresent(warnings::add);
      }
      if (differs(headline) && includesZero(check)) {
        restriction(check).map(words -> bounds(check, words)).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private static String trends(Note note) {
    String p = Numbers.pValue(note.number("p_value"));
    return "The two groups did not move alike before adoption (chi-squared("
        + note.whole("df")
        + ") = "
        + String.format(Locale.ROOT, "%.3f", note.number("statistic"))
        + ", p "
        + (Character.isDigit(p.charAt(0)) ? "= " + p : p)
        + "): a change after adoption may continue what began earlier.";
  }

  private String placebo(EstimateLine check) {
    return "With adoption set too early ("
        + check.cohort()
        + ") the headline’s method finds a change too: "
        + Numbers.signed(check.estimate(), decimals())
        + " (95% interval "
        + ends(check)
        + ").";
  }

  private static Optional<String> chance(EstimateLine check) {
    Double p = check.figure().pValue();
    return p == null || p < SIZE
        ? Optional.empty()
        : Optional.of(
            "With the dates of adoption dealt out again by chance, a change as far from zero is"
                + " found with p = "
                + Numbers.pValue(p)
                + ".");
  }

  /** What is allowed of trends after adoption; empty for a check of something else. */
  private static Optional<String> restriction(EstimateLine check) {
    return check
        .scope()
        .group()
        .map(EstimateLine.Group::dimension)
        .filter(
            dimension ->
                dimension == EstimateDimension.SMOOTHNESS
                    || dimension == EstimateDimension.RELATIVE_MAGNITUDE)
        .map(
            dimension ->
                dimension == EstimateDimension.SMOOTHNESS ? "smoothness" : "relative magnitudes");
  }

  private String bounds(EstimateLine check, String words) {
    return "Where trends may differ after adoption ("
        + words
        + ", "
        + check.cohort()
        + ") the headline’s interval "
        + (width(check) > width(headline) ? "widens to " : "narrows to ")
        + ends(check)
        + " and includes zero.";
  }

  private static double width(EstimateLine line) {
    return line.high() - line.low();
  }

  private static boolean differs(EstimateLine line) {
    return line.low() != null && line.high() != null && !includesZero(line);
  }

  private static boolean includesZero(EstimateLine line) {
    return line.low() != null && line.high() != null && line.low() <= 0 && line.high() >= 0;
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
