package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.beside.Family;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** What adoption changed, by every estimator, outcome and pair of groups the job asks for. */
final class EstimatedEffects implements Question {
  private static final String PLACEBO =
      "a placebo outcome, which the policy should not change: an effect on it casts doubt on the"
          + " comparison";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    evidence
        .panel()
        .ifPresent(
            panel -> {
              for (ComparisonOptions comparison : evidence.effects()) {
                Map<String, List<Family.Member>> families = new LinkedHashMap<>();
                for (String outcome : comparison.outcomes()) {
                  estimate(
                      evidence,
                      panel,
                      comparison,
                      outcome,
                      panel.members(outcome),
                      List.of(),
                      findings,
                      families);
                }
                families
                    .values()
                    .forEach(
                        family ->
                            Family.adjusted(family, Family.Over.OUTCOMES, comparison.options())
                                .forEach(adjusted -> findings.add(adjusted, List.of())));
                placebos(evidence, panel, comparison, findings);
              }
            });
  }

  /** The same units, periods and dates with outcomes that cannot react. */
  private static void placebos(
      Evidence evidence, PanelArrays panel, ComparisonOptions comparison, Findings findings) {
    List<Member> members = panel.members(comparison.outcomes().get(0));
    for (String outcome : comparison.placeboOutcomes()) {
      estimate(
          evidence,
          panel,
          comparison,
          outcome,
          members,
          List.of(PLACEBO),
          findings,
          new LinkedHashMap<>());
    }
  }

  private static void estimate(
      Evidence evidence,
      PanelArrays panel,
      ComparisonOptions comparison,
      String outcome,
      List<Member> members,
      List<String> more,
      Findings findings,
      Map<String, List<Family.Member>> families) {
    List<Contrast> contrasts = evidence.contrasts(comparison, members);
    if (contrasts.isEmpty()) {
      findings.unanswered(
          Rows.absent("no treated group", outcome, comparison.estimator(), null, "overall"),
          because(comparison, outcome, "no unit with a dated treatment is in the sample"));
    }
    for (Contrast contrast : contrasts) {
      String title = contrast.title();
      try {
        PanelData data = data(comparison, outcome, contrast, panel, members);
        Estimation found = Estimators.run(comparison.estimator(), data, comparison.options());
        List<String> caveats = new ArrayList<>(more);
        caveats.addAll(caveats(evidence, comparison, contrast, members));
        findings.add(found, caveats);
        families.computeIfAbsent(title, t -> new ArrayList<>()).add(new Family.Member(data, found));
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
    return Estimators.run(
        comparison.estimator(),
        data(comparison, outcome, contrast, panel, members),
        comparison.options());
  }

  private static PanelData data(
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
    return panel.panel(contrast.title(), comparison.spec(outcome), cohorts);
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
