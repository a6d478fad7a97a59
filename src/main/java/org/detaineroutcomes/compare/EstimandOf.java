package org.detaineroutcomes.compare;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.detainers.regression.DetainerRegressions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.schema.fields.EstimateFields;

/** What the rows of an estimator are figures of, whether it is in the registry or a question's. */
final class EstimandOf {
  private static final Map<String, Estimand> OF_QUESTIONS =
      Stream.concat(
              Stream.of(
                  Map.entry(EstimateFields.TRUTH, Estimand.KNOWN_EFFECT),
                  Map.entry(EstimateFields.DEFINITION_BREAK, Estimand.CHANGE_OF_DEFINITION)),
              DetainerRegressions.ESTIMANDS.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private EstimandOf() {}

  /**
   * The estimand of a row.
   *
   * @throws IllegalArgumentException if no estimator and no question has the name
   */
  static Estimand named(String estimator) {
    return Optional.ofNullable(OF_QUESTIONS.get(estimator))
        .orElseGet(() -> Estimators.named(estimator).traits().estimand());
  }
}
