package org.detaineroutcomes.publish;

import java.util.Optional;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimateLine.Compared;
import org.detaineroutcomes.publish.material.EstimateLine.Figure;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.EstimateLine.Remarks;
import org.detaineroutcomes.publish.material.EstimateLine.Sample;
import org.detaineroutcomes.publish.material.EstimateLine.Scope;
import org.detaineroutcomes.publish.material.EstimateLine.Settings;
import org.detaineroutcomes.publish.material.EstimateLine.Term;

/** Estimates written by hand. */
public final class EstimateLines {
  private static final Compared COMPARED =
      new Compared(
          Optional.of(new Pair(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.NATIONAL)), "a vs b");

  private EstimateLines() {}

  /** Over everything, or at an event time. */
  public static EstimateLine of(
      String estimator, TermKind kind, String term, Integer eventTime, Double value) {
    return line(
        estimator,
        new Term(kind, term),
        new Scope("", "", eventTime, Optional.empty(), ""),
        new Figure(value, null, null, null, null, null, null),
        EstimateUnit.OUTCOME);
  }

  /** An effect over everything, in a unit. */
  public static EstimateLine overall(
      String estimator, EstimateUnit unit, double value, double low, double high) {
    return line(
        estimator,
        new Term(TermKind.HEADLINE, "overall"),
        new Scope("", "", null, Optional.empty(), ""),
        new Figure(value, 14.0, 0.02, low, high, null, null),
        unit);
  }

  /** What the figures of an estimator are of. */
  static Estimand estimand(String estimator) {
    return switch (estimator) {
      case "truth" -> Estimand.KNOWN_EFFECT;
      case "logit" -> Estimand.ODDS_RATIO;
      case "poisson-detainers" -> Estimand.RATIO_OF_SHARES;
      case "definition-break" -> Estimand.CHANGE_OF_DEFINITION;
      default -> Estimators.named(estimator).traits().estimand();
    };
  }

  private static EstimateLine line(
      String estimator, Term term, Scope scope, Figure figure, EstimateUnit unit) {
    return new EstimateLine(
        "id",
        COMPARED,
        "y",
        estimator,
        estimand(estimator),
        term,
        scope,
        figure,
        unit,
        new Sample(434L, 62L, 62L, 12L, 8L, 12L),
        Settings.NONE,
        Remarks.NONE,
        Optional.empty());
  }
}
