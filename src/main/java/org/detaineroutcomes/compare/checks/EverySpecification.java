package org.detaineroutcomes.compare.checks;

import java.util.Optional;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;

/** Whether the specification curve says of the sign what the effect says. */
final class EverySpecification implements CheckRule {
  @Override
  public EffectCheck check() {
    return EffectCheck.SPECIFICATION_CURVE;
  }

  @Override
  public Judged judge(CheckedEffect effect) {
    Boolean excludes = effect.answer().excludes();
    return effect
        .curve()
        .filter(curve -> excludes != null && reading(curve) != CurveReading.NONE)
        .map(curve -> judged(curve, expected(effect)))
        .orElse(Judged.NOT_RUN);
  }

  /** The reading that bears the effect out. */
  private static CurveReading expected(CheckedEffect effect) {
    if (!effect.answer().isAnEffect()) {
      return CurveReading.NOT_APART;
    }
    return effect.estimate().confLow() > 0 ? CurveReading.ABOVE : CurveReading.BELOW;
  }

  private static Judged judged(TableRow curve, CurveReading expected) {
    return new Judged(
        reading(curve) == expected ? CheckVerdict.PASSED : CheckVerdict.FAILED,
        null,
        reading(curve).code(),
        null,
        Judged.NOT_RUN.figure(),
        curve.number(SpecificationCurves.P_MEDIAN),
        Optional.empty());
  }

  private static CurveReading reading(TableRow curve) {
    return curve.constant(SpecificationCurves.READING, CurveReading.class).orElseThrow();
  }
}
