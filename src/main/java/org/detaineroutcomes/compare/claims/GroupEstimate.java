package org.detaineroutcomes.compare.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.FormerText;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.sensitivity.Detectable;
import org.detaineroutcomes.model.result.TermKind;

/**
 * A difference between two groups read as one group less the other, whichever stands first in the
 * estimate: exchanging the groups changes the sign and nothing else.
 *
 * @param group the group that a claim is about
 * @param other the group beside it
 */
public record GroupEstimate(
    EstimateLine line,
    String outcome,
    String group,
    String other,
    double value,
    double low,
    double high,
    double stdError) {
  private static final Pattern PAIR = Pattern.compile("(.*) vs (.*?)(, .*| through the window)?");
  private static final String MEANS = "means";

  /** Levels, the known effect of a simulation, and the parts of an estimate. */
  private static final Set<String> NO_EFFECTS = Set.of(MEANS, "truth", "goodman-bacon");

  private static final double ALPHA = 0.05;
  private static final double POWER = 0.8;

  /** Level differences over all periods that a group is part of, in the order of the job. */
  public static List<GroupEstimate> levels(Facts facts, String group) {
    return facts.estimates().stream()
        .filter(line -> line.estimate().estimator().equals(MEANS))
        .filter(
            line ->
                line.estimate().term().kind() == TermKind.DIFFERENCE && isWhole(line.estimate()))
        .filter(line -> facts.asks(line.estimate().outcome()))
        .flatMap(line -> of(line, group).stream())
        .toList();
  }

  /** Estimated effects of a job that a group is part of, the one that heads the report first. */
  public static List<GroupEstimate> effects(Facts facts, String group) {
    return facts.estimates().stream()
        .filter(line -> !NO_EFFECTS.contains(line.estimate().estimator()))
        .filter(line -> line.estimate().term().kind().isOverall() && isWhole(line.estimate()))
        .filter(line -> facts.asks(line.estimate().outcome()))
        .flatMap(line -> of(line, group).stream())
        .toList();
  }

  private static boolean isWhole(Estimate row) {
    return row.isWhole();
  }

  private static Optional<GroupEstimate> of(EstimateLine line, String group) {
    Estimate row = line.estimate();
    Matcher pair = PAIR.matcher(line.comparison());
    if (row.estimate() == null
        || row.stdError() == null
        || row.confLow() == null
        || row.confHigh() == null
        || !pair.matches()) {
      return Optional.empty();
    }
    boolean first = pair.group(1).equals(group);
    if (!first && !pair.group(2).equals(group)) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupEstimate(
            line,
            row.outcome(),
            group,
            first ? pair.group(2) : pair.group(1),
            first ? unsigned(row.estimate()) : unsigned(-row.estimate()),
            first ? unsigned(row.confLow()) : unsigned(-row.confHigh()),
            first ? unsigned(row.confHigh()) : unsigned(-row.confLow()),
            row.stdError()));
  }

  /** Zero without a sign, so that a difference reads the same from either side. */
  private static double unsigned(double value) {
    return value + 0.0;
  }

  /** Whether the whole interval lies above zero. */
  public boolean isAbove() {
    return low > 0;
  }

  /** Whether the whole interval lies below zero. */
  public boolean isBelow() {
    return high < 0;
  }

  /** p-value of two one-sided tests that the difference is as large as a margin, either way. */
  public double equivalence(double margin) {
    return Detectable.equivalence(value, stdError, Double.POSITIVE_INFINITY, margin);
  }

  /** Whether a difference as large as a margin is ruled out, either way. */
  public boolean isWithin(double margin) {
    return equivalence(margin) <= ALPHA;
  }

  /** The smallest true difference that would have been found four times in five. */
  public double detectable() {
    return Detectable.minimumEffect(stdError, Double.POSITIVE_INFINITY, ALPHA, POWER);
  }

  /** A share of the lower of the two groups' means over all periods; empty where there is none. */
  public Optional<Double> shareOfMean(Facts facts, double share) {
    List<Estimate> means =
        facts.estimates().stream()
            .map(EstimateLine::estimate)
            .filter(row -> row.estimator().equals(MEANS) && row.term().is("mean"))
            .filter(row -> row.outcome().equals(outcome) && row.estimate() != null)
            .filter(row -> row.period() == null)
            .toList();
    Optional<Double> own = mean(means, group);
    Optional<Double> beside = mean(means, other);
    return own.flatMap(a -> beside.map(b -> share * Math.min(a, b)));
  }

  private static Optional<Double> mean(List<Estimate> means, String of) {
    return means.stream()
        .filter(row -> of.equals(FormerText.cohort(row)))
        .map(Estimate::estimate)
        .findFirst();
  }

  /** "dated limiting policy less no listed limiting policy". */
  public String pair() {
    return group + " less " + other;
  }

  /** As a figure, with the interval in the order of the pair. */
  public ClaimFigure figure(String label) {
    return ClaimFigure.oriented(outcome + ", " + label + ", " + pair(), this);
  }
}
