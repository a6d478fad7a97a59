package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** What adoption changed, by every estimator, outcome and pair of groups the job asks for. */
final class EstimatedEffects implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    evidence
        .panel()
        .ifPresent(
            panel -> {
              for (ComparisonOptions comparison : evidence.effects()) {
                for (String outcome : comparison.outcomes()) {
                  estimate(evidence, panel, comparison, outcome, findings);
                }
              }
            });
  }

  private static void estimate(
      Evidence evidence,
      PanelArrays panel,
      ComparisonOptions comparison,
      String outcome,
      Findings findings) {
    List<Member> members = panel.members(outcome);
    List<Contrast> contrasts = evidence.contrasts(comparison, members);
    if (contrasts.isEmpty()) {
      findings.unanswered(
          Rows.absent("no treated group", outcome, comparison.estimator(), null, "overall"),
          because(comparison, outcome, "no unit with a dated treatment is in the sample"));
    }
    for (Contrast contrast : contrasts) {
      String title = contrast.title();
      try {
        findings.add(
            run(comparison, outcome, contrast, panel, members),
            caveats(evidence, comparison, contrast, members));
      } catch (Failure reason) {
        if (reason.exit() != ExitCode.NOT_ESTIMABLE) {
          throw reason;
        }
        findings.unanswered(
            Rows.absent(title, outcome, comparison.estimator(), null, "overall"), reason);
      }
    }
  }

  /**
   * Runs one estimator on one pair of groups.
   *
   * @throws Failure with exit code 5 when the sample carries no estimate
   */
  static Estimation run(
      ComparisonOptions comparison,
      String outcome,
      Contrast contrast,
      PanelArrays panel,
      List<Member> members) {
    SortedMap<String, String> cohorts = contrast.cohorts(members);
    if (members.stream().noneMatch(contrast::compares)) {
      throw because(
          comparison, outcome, "no unit (" + contrast.control().word() + ") is in the sample");
    }
    return Estimators.run(
        comparison.estimator(),
        panel.panel(contrast.title(), comparison.spec(outcome), cohorts),
        comparison.options());
  }

  static List<String> caveats(
      Evidence evidence, ComparisonOptions comparison, Contrast contrast, List<Member> members) {
    List<String> caveats = new ArrayList<>(evidence.caveats(contrast, members));
    if (comparison.clusterByDefault() && !comparison.clusters().isEmpty()) {
      caveats.add(
          "standard errors are clustered by "
              + String.join(" and ", comparison.clusters())
              + ", where the policy is set, by default (cluster: in the job names another)");
    }
    return caveats;
  }

  private static Failure because(ComparisonOptions comparison, String outcome, String reason) {
    return new Failure(
        new Problem(
            ExitCode.NOT_ESTIMABLE,
            "outcome '" + outcome + "'",
            "Cannot estimate " + comparison.estimator() + ": " + reason,
            "see the drop log for the rule that removed the units"));
  }
}
