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
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;

/**
 * A claim of an effect of a size that a study published, held against the estimate of the job.
 *
 * @param study as the published findings name it
 * @param outcome column that the study's outcome is nearest to
 * @param group the group that adopts
 */
public record EffectOfSize(String study, String outcome, String group) implements Rule {
  @Override
  public String estimand() {
    return "Causal effect: change in "
        + outcome
        + " brought about by adoption ("
        + group
        + "), of the size that the study gives";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need("the study’s figure (published_findings)", facts -> published(facts).isPresent()),
        new Need(
            "an estimated effect of adoption (a panel of crimes with dated policies, and an"
                + " estimator of effects)",
            facts -> own(facts).isPresent()));
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
          Judgement.of(
              Verdict.NOT_MEASURABLE,
              "the offenses of these inputs are those that sheriffs or county police know, over all"
                  + " residents: an effect of so many per 100,000 people is of another size on them"),
          size,
          own);
    }
    boolean holds = own.low() <= size && size <= own.high();
    boolean apart = own.isAbove() || own.isBelow();
    Judgement judgement =
        holds
            ? apart
                ? Judgement.of(
                    Verdict.SUPPORTED, "our interval holds the study’s figure and excludes zero")
                : Judgement.of(
                    Verdict.NOT_MEASURABLE,
                    "our interval holds both the study’s figure and zero: it cannot tell them apart")
            : Judgement.of(Verdict.CONTRADICTED, "our interval does not hold the study’s figure");
    return figures(judgement, size, own);
  }

  private Judgement figures(Judgement judgement, double size, GroupEstimate own) {
    return judgement
        .with(
            ClaimFigure.number("the study’s figure, " + outcome + " a year", size),
            own.figure("change at adoption"))
        .caveat(
            "years, places and the offenses counted differ from the study’s: agreement is no"
                + " replication, and disagreement no refutation");
  }
}
