package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.GroupEstimate;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;

/**
 * A claim of an effect of a size that a study published, held against the estimate of the job.
 *
 * @param study as the published findings name it
 * @param outcome column that the study's outcome is nearest to
 * @param group the group that adopts
 */
public record EffectOfSize(String study, String outcome, Arm group) implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.EFFECT_OF_SIZE, outcome, group);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(ClaimNeed.STUDY_FIGURE, facts -> published(facts).isPresent()),
        new Need(ClaimNeed.EFFECT_ESTIMATE, facts -> own(facts).isPresent()));
  }

  private Optional<Double> published(Facts facts) {
    return facts.rows(PublishedFindings.TABLE).stream()
        .filter(row -> study.equals(row.text(PublishedFindings.STUDY)))
        .map(row -> row.number(PublishedFindings.ESTIMATE))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private Optional<GroupEstimate> own(Facts facts) {
    return GroupEstimate.effects(facts, group).stream()
        .filter(e -> e.outcome().equals(outcome))
        .findFirst();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    double size = published(facts).orElseThrow();
    GroupEstimate own = own(facts).orElseThrow();
    if (facts.isPartial()) {
      return figures(
          Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.SIZE_OF_ONE_FORCE), size, own, facts);
    }
    boolean holds = own.low() <= size && size <= own.high();
    boolean apart = own.isAbove() || own.isBelow();
    Judgement judgement =
        holds
            ? apart
                ? Judgement.of(Verdict.SUPPORTED, ClaimNote.INTERVAL_HOLDS_SIZE)
                : Judgement.of(Verdict.INCONCLUSIVE, ClaimNote.INTERVAL_HOLDS_SIZE_AND_ZERO)
            : Judgement.of(Verdict.CONTRADICTED, ClaimNote.INTERVAL_LACKS_SIZE);
    return figures(judgement, size, own, facts);
  }

  private Judgement figures(Judgement judgement, double size, GroupEstimate own, Facts facts) {
    ClaimDirection direction = size < 0 ? ClaimDirection.LOWER : ClaimDirection.HIGHER;
    return judgement
        .with(
            ClaimFigure.number(size, ClaimMeasure.STUDY_ESTIMATE, outcome),
            own.figure(ClaimMeasure.CHANGE_AFTER_ADOPTION))
        .noting(ClaimedCurve.notes(facts, outcome, group, direction))
        .note(ClaimNote.STUDY_DIFFERS);
  }
}
