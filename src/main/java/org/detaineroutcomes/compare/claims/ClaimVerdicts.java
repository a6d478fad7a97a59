package org.detaineroutcomes.compare.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.core.ClaimNumbers;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.claims.Claims;
import org.detaineroutcomes.store.TableRow;

/** Judges every claim of the release, by its identifier; it is asked after all other questions. */
public final class ClaimVerdicts implements Question {
  /** A claim and what was found of it. */
  public record Judged(Claim claim, Note estimand, Judgement judgement) {
    /** The estimand, then why, what is missing and what must be read beside the verdict. */
    List<Note> notes() {
      List<Note> notes = new ArrayList<>(List.of(estimand));
      notes.addAll(judgement.notes());
      return notes;
    }
  }

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Facts facts = Facts.of(evidence, findings);
    List<TableRow> numbers = facts.rows(ClaimNumbers.TABLE);
    facts.rows(Claims.TABLE).stream()
        .map(line -> Claim.of(line, numbers))
        .sorted(Comparator.comparing(Claim::id))
        .map(claim -> judge(claim, facts))
        .forEach(
            judged -> {
              findings.add(Verdicts.TABLE, VerdictRows.verdict(judged));
              findings.note(judged.claim().id(), judged.notes());
              VerdictRows.figures(judged).forEach(row -> findings.add(Verdicts.FIGURES, row));
            });
  }

  static Judged judge(Claim claim, Facts facts) {
    Optional<Rule> rule = Rules.of(claim.id());
    if (rule.isEmpty()) {
      return new Judged(
          claim,
          Note.of(ClaimEstimand.READ_BY_A_PERSON),
          Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_RULE, claim.id()));
    }
    List<Note> missing =
        rule.get().needs().stream()
            .filter(need -> !need.met().test(facts))
            .map(need -> Note.of(need.what()))
            .toList();
    Judgement judgement =
        missing.isEmpty()
            ? rule.get().judge(claim, facts)
            : Judgement.lacking(missing)
                .with(rule.get().beside(claim, facts))
                .noting(rule.get().readings(claim, facts));
    return new Judged(claim, rule.get().estimand(), judgement);
  }
}
