package org.detaineroutcomes.compare.checks;

import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.RobustnessNote;

/** The joint test of the effects before adoption. */
final class EarlierTrends implements CheckRule {
  @Override
  public EffectCheck check() {
    return EffectCheck.EARLIER_TRENDS;
  }

  @Override
  public Judged judge(CheckedEffect effect) {
    return effect
        .note(RobustnessNote.EARLIER_TRENDS)
        .map(note -> note.number("p_value"))
        .map(p -> Judged.on(p < CheckRules.SIZE ? CheckVerdict.FAILED : CheckVerdict.PASSED, p))
        .orElse(Judged.NOT_RUN);
  }
}
