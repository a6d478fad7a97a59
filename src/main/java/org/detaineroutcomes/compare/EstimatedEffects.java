package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.robustness.TestFamily;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.Note;

/** What adoption changed, by every estimator, outcome and pair of groups the job asks for. */
final class EstimatedEffects implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<List<Asked>> asked =
        evidence.effects().stream()
            .flatMap(each -> Stream.of(outcomes(evidence, each), placebos(evidence, each)))
            .toList();
    List<Supplier<Answer>> answers = new ArrayList<>();
    asked.forEach(all -> all.forEach(one -> answers.add(one::answer)));
    Iterator<Answer> given = Concurrently.all(answers).iterator();
    asked.forEach(all -> tell(all, given, findings));
  }

  /** One comparison of one outcome between two groups; no contrast: there is no treated group. */
  private record Asked(
      ComparisonOptions comparison,
      String outcome,
      PanelArrays panel,
      Contrast contrast,
      List<Member> members,
      boolean placebo,
      List<Note> caveats) {

    Answer answer() {
      if (contrast == null) {
        return Answer.none(
            because(comparison, outcome, "no unit with a dated treatment is in the sample"));
      }
      try {
        PanelData data = data(comparison, outcome, contrast, panel, members);
        return new Answer(
            data, Estimators.run(comparison.estimator(), data, comparison.options()), null);
      } catch (Failure reason) {
        if (reason.exit() != ExitCode.NOT_ESTIMABLE) {
          throw reason;
        }
        return Answer.none(reason);
      }
    }

    ComparedArms arms() {
      return contrast == null ? null : contrast.arms();
    }

    long adopters() {
      return members.stream().filter(contrast::treats).map(Member::adopter).distinct().count();
    }
  }

  private record Answer(PanelData data, Estimation found, Failure reason) {
    static Answer none(Failure reason) {
      return new Answer(null, null, reason);
    }
  }

  private static List<Asked> outcomes(Evidence evidence, ComparisonOptions comparison) {
    List<Asked> asked = new ArrayList<>();
    for (String outcome : comparison.outcomes()) {
      evidence
          .panel(outcome)
          .ifPresent(
              panel ->
                  ask(evidence, comparison, outcome, panel, panel.members(outcome), false, asked));
    }
    return asked;
  }

  /** The same units, periods and dates with outcomes that cannot react. */
  private static List<Asked> placebos(Evidence evidence, ComparisonOptions comparison) {
    List<Asked> asked = new ArrayList<>();
    String first = comparison.outcomes().get(0);
    List<Member> members =
        evidence.panel(first).map(panel -> panel.members(first)).orElse(List.of());
    for (String outcome : comparison.placeboOutcomes()) {
      evidence
          .panel(outcome)
          .ifPresent(panel -> ask(evidence, comparison, outcome, panel, members, true, asked));
    }
    return asked;
  }

  private static void ask(
      Evidence evidence,
      ComparisonOptions comparison,
      String outcome,
      PanelArrays panel,
      List<Member> members,
      boolean placebo,
      List<Asked> asked) {
    List<Contrast> contrasts = evidence.contrasts(comparison, members);
    if (contrasts.isEmpty()) {
      asked.add(new Asked(comparison, outcome, panel, null, members, placebo, List.of()));
    }
    for (Contrast contrast : contrasts) {
      List<Note> caveats = new ArrayList<>();
      if (placebo) {
        caveats.add(Note.of(ComparisonNote.PLACEBO_OUTCOME));
      }
      caveats.addAll(caveats(evidence, comparison, contrast, members));
      asked.add(new Asked(comparison, outcome, panel, contrast, members, placebo, caveats));
    }
  }

  /** Adds the answers; p-values over several outcomes are adjusted for their number. */
  private static void tell(List<Asked> asked, Iterator<Answer> answers, Findings findings) {
    Map<ComparedArms, List<TestFamily.Member>> families = new LinkedHashMap<>();
    for (Asked one : asked) {
      Answer answer = answers.next();
      if (answer.reason() != null) {
        findings.unanswered(
            one.arms(),
            Rows.absent(
                one.outcome(), one.comparison().estimator(), Specification.NONE, Term.OVERALL),
            answer.reason());
      } else {
        findings.add(one.arms(), answer.found(), one.caveats(), one.adopters());
        if (!one.placebo()) {
          families
              .computeIfAbsent(one.arms(), arms -> new ArrayList<>())
              .add(new TestFamily.Member(answer.data(), answer.found()));
        }
      }
    }
    families.forEach(
        (arms, family) ->
            TestFamily.adjusted(
                    family, TestFamily.Over.OUTCOMES, asked.get(0).comparison().options())
                .forEach(adjusted -> findings.add(arms, adjusted, List.of())));
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
          comparison, outcome, "no unit (" + contrast.control().code() + ") is in the sample");
    }
    return panel.panel(contrast.arms().code(), comparison.spec(outcome), cohorts);
  }

  static List<Note> caveats(
      Evidence evidence, ComparisonOptions comparison, Contrast contrast, List<Member> members) {
    List<Note> caveats = new ArrayList<>(evidence.caveats(contrast, members));
    if (comparison.clusterByDefault() && !comparison.clusters().isEmpty()) {
      caveats.add(Note.of(ComparisonNote.CLUSTERED_WHERE_SET, comparison.clusters()));
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
