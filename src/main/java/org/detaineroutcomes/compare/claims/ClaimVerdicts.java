package org.detaineroutcomes.compare.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.claims.Claims;

/** Judges every claim of the release, by its identifier; it is asked after all other questions. */
public final class ClaimVerdicts implements Question {
  private static final String NO_RULE =
      "a person reads it: no rule is registered for a claim of this identifier";

  /** A claim and what was found of it. */
  public record Judged(Claim claim, String estimand, Judgement judgement) {}

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Facts facts = Facts.of(evidence, findings);
    facts.rows(Claims.TABLE).stream()
        .map(Claim::of)
        .sorted(Comparator.comparing(Claim::id))
        .map(claim -> judge(claim, facts))
        .forEach(
            judged -> {
              findings.add(Verdicts.TABLE, VerdictRows.verdict(judged));
              VerdictRows.figures(judged).forEach(row -> findings.add(Verdicts.FIGURES, row));
            });
  }

  static Judged judge(Claim claim, Facts facts) {
    Optional<Rule> rule = Rules.of(claim.id());
    if (rule.isEmpty()) {
      return new Judged(
          claim,
          NO_RULE,
          Judgement.of(Verdict.NOT_MEASURABLE, "no rule for this claim (" + claim.id() + ")"));
    }
    List<String> missing =
        rule.get().needs().stream()
            .filter(need -> !need.met().test(facts))
            .map(Need::what)
            .toList();
    Judgement judgement =
        missing.isEmpty()
            ? rule.get().judge(claim, facts)
            : Judgement.lacking(missing).with(rule.get().beside(claim, facts));
    return new Judged(claim, rule.get().estimand(), judgement);
  }
}
