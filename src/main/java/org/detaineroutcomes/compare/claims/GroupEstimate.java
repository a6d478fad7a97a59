package org.detaineroutcomes.compare.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.sensitivity.Detectable;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimSubject;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.schema.fields.EstimateFields;

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
    Arm group,
    Arm other,
    double value,
    double low,
    double high,
    double stdError) {
  /** It takes another estimate into its parts and repeats it. */
  private static final String DECOMPOSITION = "goodman-bacon";

  private static final double ALPHA = 0.05;
  private static final double POWER = 0.8;

  /** Level differences over all periods that a group is part of, in the order of the job. */
  public static List<GroupEstimate> levels(Facts facts, Arm group) {
    return about(
        facts,
        group,
        row ->
            row.estimator().equals(EstimateFields.MEANS)
                && row.term().kind() == TermKind.DIFFERENCE);
  }

  /** Estimated effects of a job that a group is part of, the one that heads the report first. */
  public static List<GroupEstimate> effects(Facts facts, Arm group) {
    return about(
        facts,
        group,
        row -> row.term().kind().isOverall() && !row.estimator().equals(DECOMPOSITION));
  }

  private static List<GroupEstimate> about(Facts facts, Arm group, Predicate<Estimate> chosen) {
    return facts.estimates().stream()
        .filter(line -> line.arms() != null && line.estimate().isWhole())
        .filter(line -> chosen.test(line.estimate()) && facts.asks(line.estimate().outcome()))
        .flatMap(line -> of(line, group).stream())
        .toList();
  }

  private static Optional<GroupEstimate> of(EstimateLine line, Arm group) {
    Estimate row = line.estimate();
    Arm treated = line.arms().treated();
    Arm control = line.arms().control();
    boolean first = treated == group;
    if (row.estimate() == null
        || row.stdError() == null
        || row.confLow() == null
        || row.confHigh() == null
        || (!first && control != group)) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupEstimate(
            line,
            row.outcome(),
            group,
            first ? control : treated,
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
            .filter(
                row -> row.estimator().equals(EstimateFields.MEANS) && row.term().is(TermName.MEAN))
            .filter(row -> row.outcome().equals(outcome) && row.estimate() != null)
            .filter(row -> row.period() == null)
            .toList();
    Optional<Double> own = mean(means, group);
    Optional<Double> beside = mean(means, other);
    return own.flatMap(a -> beside.map(b -> share * Math.min(a, b)));
  }

  private static Optional<Double> mean(List<Estimate> means, Arm of) {
    return means.stream()
        .filter(row -> of.code().equals(row.member()))
        .map(Estimate::estimate)
        .findFirst();
  }

  /** A figure about the two groups. */
  ClaimSubject subject(ClaimMeasure of) {
    return ClaimSubject.of(of, outcome, group, other);
  }

  /** As a figure, with the interval in the order of the pair. */
  public ClaimFigure figure(ClaimMeasure of) {
    return ClaimFigure.oriented(this, of);
  }

  /** A number about the same two groups. */
  public ClaimFigure number(double value, ClaimMeasure of) {
    return ClaimFigure.number(value, of, outcome, group, other);
  }

  /** A p-value about the same two groups. */
  public ClaimFigure pValue(double value, ClaimMeasure of) {
    return ClaimFigure.pValue(value, of, outcome, group, other);
  }
}
