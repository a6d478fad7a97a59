package org.detaineroutcomes.compare.checks;

import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.TermName;

/** The figure without each group: a sign that turns comes before an interval that opens. */
final class OneGroupLess implements CheckRule {
  @Override
  public EffectCheck check() {
    return EffectCheck.LEAVE_ONE_OUT;
  }

  @Override
  public Judged judge(CheckedEffect effect) {
    if (effect.estimate().estimate() == null) {
      return Judged.NOT_RUN;
    }
    double whole = effect.estimate().estimate();
    List<EstimateLine> byInfluence =
        effect.checks(TermName.LEAVE_ONE_OUT).stream()
            .filter(line -> line.estimate().estimate() != null)
            .sorted(
                Comparator.comparingDouble(
                    (EstimateLine line) -> -Math.abs(line.estimate().estimate() - whole)))
            .toList();
    return byInfluence.stream()
        .filter(line -> ZeroAnswer.of(line.estimate()).turns(effect.answer()))
        .findFirst()
        .or(
            () ->
                byInfluence.stream()
                    .filter(line -> effect.answer().isAnEffect())
                    .filter(line -> ZeroAnswer.of(line.estimate()).isNone())
                    .findFirst())
        .map(line -> judged(CheckVerdict.FAILED, line))
        .or(() -> byInfluence.stream().findFirst().map(line -> judged(CheckVerdict.PASSED, line)))
        .orElse(Judged.NOT_RUN);
  }

  private static Judged judged(CheckVerdict verdict, EstimateLine line) {
    return Judged.on(verdict, line, line.estimate().member());
  }
}
