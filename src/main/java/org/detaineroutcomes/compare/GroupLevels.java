package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.regression.Means;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * How high the outcome stands in each group, over all periods and period by period.
 *
 * <p>Means of units and means weighted by residents with their differences, errors clustered;
 * counts over residents as rates with exact intervals, and their ratio. A unit belongs to its group
 * in every period, before adoption as after: this describes, and is no effect.
 */
final class GroupLevels implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    for (ComparisonOptions levels : evidence.levels()) {
      for (String outcome : levels.outcomes()) {
        evidence
            .panel(outcome)
            .ifPresent(panel -> answer(evidence, levels, outcome, panel, findings));
      }
    }
  }

  private static void answer(
      Evidence evidence,
      ComparisonOptions levels,
      String outcome,
      PanelArrays panel,
      Findings findings) {
    LevelBase base = LevelBase.of(outcome);
    PanelArrays weighed = base.beside(panel, evidence.rateFactor());
    for (Contrast contrast : evidence.contrasts(levels, panel.members(outcome))) {
      describe(evidence, levels, base, contrast, weighed, findings);
    }
  }

  private static void describe(
      Evidence evidence,
      ComparisonOptions levels,
      LevelBase base,
      Contrast contrast,
      PanelArrays panel,
      Findings findings) {
    String outcome = base.outcome();
    List<Member> members = panel.members(outcome);
    SortedMap<String, String> groups = contrast.groups(members, panel.firstPeriod());
    List<Note> caveats = new ArrayList<>(evidence.caveats(contrast, members));
    caveats.add(Note.of(ComparisonNote.LEVELS_DESCRIBE));
    try {
      Estimation means = run(levels, outcome, base.weights(), null, contrast, panel, groups);
      caveats.addAll(means.notes());
      means
          .estimates()
          .forEach(
              row -> findings.describe(contrast.arms(), named(row, outcome, contrast), caveats));
      if (base.events().isPresent()) {
        Estimation rates =
            run(levels, base.events().get(), null, base.exposure(), contrast, panel, groups);
        List<Note> exact = new ArrayList<>(caveats);
        exact.add(Note.of(base.exact()));
        rates.estimates().stream()
            .filter(row -> row.term().is(TermName.RATE) || row.term().is(TermName.RATE_RATIO))
            .forEach(
                row -> findings.describe(contrast.arms(), named(row, outcome, contrast), exact));
      }
    } catch (Failure reason) {
      findings.undescribed(
          contrast.arms(),
          Rows.absent(
              outcome,
              levels.estimator(),
              Specification.NONE,
              new Term(TermKind.LEVEL, TermName.MEAN)),
          reason);
    }
  }

  private static Estimation run(
      ComparisonOptions levels,
      String column,
      String weights,
      String offset,
      Contrast contrast,
      PanelArrays panel,
      SortedMap<String, String> groups) {
    PanelSpec spec = levels.spec(column).withWeights(weights).withOffset(offset);
    EstimatorOptions options =
        offset == null
            ? levels.options()
            : levels.options().withSettings(Map.of("offset", "exposure"));
    return Estimators.run(
        levels.estimator(), panel.panel(contrast.arms().code(), spec, groups), options);
  }

  /** The groups by their own names instead of treated and never treated. */
  private static Estimate named(Estimate row, String outcome, Contrast contrast) {
    Group group = row.group();
    if (group != null) {
      Arm arm = group.member().equals(Means.TREATED) ? contrast.treated() : contrast.control();
      group = Group.of(EstimateDimension.ARM, arm.code());
    }
    return row.relabel(outcome, group, row.unit());
  }
}
