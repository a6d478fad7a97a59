package org.detaineroutcomes.trace;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.Names;

/** The arms whose units an estimate is made of. */
public final class ArmsUnder {
  private ArmsUnder() {}

  /** An arm in plain words, by its code. */
  public static String word(String code) {
    return Code.of(Arm.class, code).map(Names::plain).orElse(code);
  }

  /** Codes of the one arm that a row is about, else of the two that are compared; none: all. */
  public static Set<String> of(TableRow estimate) {
    if (estimate.textOrEmpty(Estimates.DIMENSION).equals(EstimateDimension.ARM.code())) {
      return Set.of(estimate.textOrEmpty(Estimates.MEMBER));
    }
    return Stream.of(Estimates.TREATED_ARM, Estimates.CONTROL_ARM)
        .map(estimate::textOrEmpty)
        .filter(arm -> !arm.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
