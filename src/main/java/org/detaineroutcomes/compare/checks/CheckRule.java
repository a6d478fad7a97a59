package org.detaineroutcomes.compare.checks;

import org.detaineroutcomes.model.result.EffectCheck;

/** One check of an effect, judged from rows of the results. */
interface CheckRule {
  /** Which check it is. */
  EffectCheck check();

  /** What it says of the effect. */
  Judged judge(CheckedEffect effect);
}
