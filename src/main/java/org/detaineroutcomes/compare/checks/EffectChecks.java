package org.detaineroutcomes.compare.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.store.TableRow;

/**
 * Holds the first effect on each outcome of the job, between each two groups, against every check;
 * it asks nothing of the marts and rests on what was answered before.
 */
public final class EffectChecks implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<EstimateLine> all = findings.estimates();
    List<TableRow> ladder = findings.rows(Ladder.TABLE);
    List<TableRow> curves = findings.rows(SpecificationCurves.TABLE);
    for (String outcome : evidence.job().outcomes()) {
      for (EstimateLine line : first(outcome, all).values()) {
        CheckedEffect effect = new CheckedEffect(line, all, ladder, curves);
        CheckRules.ALL.forEach(
            rule -> findings.add(Checks.TABLE, row(effect, rule, rule.judge(effect))));
      }
    }
  }

  /** The first effect by pair of groups; one without a number only where there is none with one. */
  private static Map<ComparedArms, EstimateLine> first(String outcome, List<EstimateLine> all) {
    Map<ComparedArms, EstimateLine> first = new LinkedHashMap<>();
    all.stream()
        .filter(CheckedEffect::isEffect)
        .filter(line -> line.estimate().outcome().equals(outcome))
        .filter(line -> line.arms() != null)
        .forEach(
            line ->
                first.merge(
                    line.arms(),
                    line,
                    (earlier, later) ->
                        earlier.estimate().estimate() == null && later.estimate().estimate() != null
                            ? later
                            : earlier));
    if (first.isEmpty()) {
      all.stream()
          .filter(CheckedEffect::isEffect)
          .filter(line -> line.estimate().outcome().equals(outcome))
          .filter(line -> line.estimate().estimate() == null)
          .findFirst()
          .ifPresent(line -> first.put(null, line));
    }
    return first;
  }

  private static TableRowBuilder row(CheckedEffect effect, CheckRule rule, Judged judged) {
    ComparedArms arms = effect.line().arms();
    Judged.Figure against = judged.against().orElse(Judged.Figure.of(effect.estimate()));
    return new TableRowBuilder(Checks.TABLE)
        .set(EstimateFields.ID, effect.line().id())
        .set(Estimates.TREATED_ARM, arms == null ? null : arms.treated().code())
        .set(Estimates.CONTROL_ARM, arms == null ? null : arms.control().code())
        .set(Estimates.POOL, arms == null ? null : arms.pool().code())
        .set(PanelFields.OUTCOME, effect.estimate().outcome())
        .set(EstimateFields.ESTIMATOR, effect.estimate().estimator())
        .set(Checks.CHECK, rule.check().code())
        .set(Checks.VERDICT, judged.verdict().code())
        .set(Checks.FIGURE, judged.id())
        .set(Checks.VARIED, judged.varied())
        .set(Checks.VARIED_DIMENSION, judged.dimension() == null ? null : judged.dimension().code())
        .set(EstimateFields.ESTIMATE, judged.figure().estimate())
        .set(EstimateFields.CONF_LOW, judged.figure().low())
        .set(EstimateFields.CONF_HIGH, judged.figure().high())
        .set(Estimates.P_VALUE, judged.pValue())
        .set(Checks.AGAINST_ESTIMATE, against.estimate())
        .set(Checks.AGAINST_LOW, against.low())
        .set(Checks.AGAINST_HIGH, against.high());
  }
}
