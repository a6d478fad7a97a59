package org.detaineroutcomes.compare.checks;

import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.TermName;

/** Whether the randomization test and the interval give one answer. */
final class DatesByChance implements CheckRule {
  @Override
  public EffectCheck check() {
    return EffectCheck.RANDOMIZATION;
  }

  @Override
  public Judged judge(CheckedEffect effect) {
    Boolean excludes = effect.answer().excludes();
    return effect.checks(TermName.RANDOMIZATION).stream()
        .filter(line -> line.estimate().pValue() != null && excludes != null)
        .findFirst()
        .map(line -> Judged.on(verdict(line, excludes), line, null))
        .orElse(Judged.NOT_RUN);
  }

  private static CheckVerdict verdict(EstimateLine line, boolean excludes) {
    boolean found = line.estimate().pValue() < CheckRules.SIZE;
    return found == excludes ? CheckVerdict.PASSED : CheckVerdict.FAILED;
  }
}
