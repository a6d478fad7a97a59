package org.detaineroutcomes.compare.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;

/**
 * Figures that should be zero: effects on an outcome that the policy should not change, and effects
 * of an adoption set too early.
 *
 * @param figures those of an effect
 * @param varied what tells one of them from the others
 */
record NothingFound(
    EffectCheck check,
    Function<CheckedEffect, List<EstimateLine>> figures,
    Function<Estimate, String> varied)
    implements CheckRule {

  static final NothingFound ON_OTHER_OUTCOMES =
      new NothingFound(
          EffectCheck.PLACEBO_OUTCOME, CheckedEffect::placebos, figure -> figure.outcome());

  static final NothingFound ON_OTHER_DATES =
      new NothingFound(
          EffectCheck.PLACEBO_DATE,
          effect -> effect.checks(TermName.PLACEBO_DATE),
          figure -> String.join("+", figure.specification().values(SettingKey.PLACEBO_SHIFT)));

  @Override
  public Judged judge(CheckedEffect effect) {
    List<EstimateLine> tested =
        figures.apply(effect).stream()
            .filter(line -> ZeroAnswer.of(line.estimate()).excludes() != null)
            .toList();
    Optional<EstimateLine> farthest =
        tested.stream()
            .filter(line -> ZeroAnswer.of(line.estimate()).isAnEffect())
            .max(Comparator.comparingDouble(NothingFound::distance));
    return farthest
        .map(line -> judged(CheckVerdict.FAILED, line))
        .or(
            () ->
                tested.stream()
                    .max(Comparator.comparingDouble(NothingFound::distance))
                    .map(line -> judged(CheckVerdict.PASSED, line)))
        .orElse(Judged.NOT_RUN);
  }

  private Judged judged(CheckVerdict verdict, EstimateLine line) {
    return Judged.on(verdict, line, varied.apply(line.estimate()));
  }

  /** How far the figure is from zero, in half widths of its interval. */
  private static double distance(EstimateLine line) {
    Estimate figure = line.estimate();
    double half = (figure.confHigh() - figure.confLow()) / 2;
    return Math.abs(figure.confHigh() + figure.confLow()) / 2 / half;
  }
}
