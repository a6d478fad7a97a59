package org.detaineroutcomes.compare.checks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.TermName;

/** Intervals where trends may differ after adoption, from the weakest strength to the strongest. */
final class TrendsAfter implements CheckRule {
  /** A null that is this much less certain no longer rules out what it did. */
  private static final double WIDER = 2;

  @Override
  public EffectCheck check() {
    return EffectCheck.TREND_BOUNDS;
  }

  @Override
  public Judged judge(CheckedEffect effect) {
    if (effect.answer().excludes() == null) {
      return Judged.NOT_RUN;
    }
    List<EstimateLine> bounds =
        Stream.of(TermName.BOUNDS_SMOOTHNESS, TermName.BOUNDS_RELATIVE_MAGNITUDES)
            .flatMap(
                term ->
                    effect.checks(term).stream()
                        .sorted(Comparator.comparingDouble(TrendsAfter::strength)))
            .filter(line -> ZeroAnswer.of(line.estimate()).excludes() != null)
            .toList();
    return bounds.stream()
        .filter(line -> speaksAgainst(line.estimate(), effect))
        .findFirst()
        .map(line -> Judged.onBounds(CheckVerdict.FAILED, line))
        .or(
            () ->
                bounds.stream().findFirst().map(line -> Judged.onBounds(CheckVerdict.PASSED, line)))
        .orElse(Judged.NOT_RUN);
  }

  private static boolean speaksAgainst(Estimate bound, CheckedEffect effect) {
    if (effect.answer().isAnEffect()) {
      return !sameSide(bound, effect.estimate());
    }
    return ZeroAnswer.of(bound).isAnEffect() || width(bound) > WIDER * width(effect.estimate());
  }

  private static boolean sameSide(Estimate bound, Estimate effect) {
    return effect.confLow() > 0 ? bound.confLow() > 0 : bound.confHigh() < 0;
  }

  private static double width(Estimate figure) {
    return figure.confHigh() - figure.confLow();
  }

  private static double strength(EstimateLine line) {
    return Double.parseDouble(line.estimate().member());
  }
}
