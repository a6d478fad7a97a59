package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.citizens.PublishedTotal;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/** A claim of a number of people over a number of years, held against a published total. */
public final class CountOverPeriod implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.CITIZENS_UNDER_DETAINER);
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(ClaimNeed.PUBLISHED_TOTALS, PublishedTotals.TABLE));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<PublishedTotal> totals = PublishedTotal.all(facts::rows);
    Optional<PublishedTotal> found =
        totals.stream()
            .filter(t -> t.ofCitizens().isPresent() && claim.says(t.count()))
            .findFirst();
    if (found.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_TOTAL_HAS_NUMBER);
    }
    PublishedTotal total = found.get();
    TierCount count = total.ofCitizens().orElseThrow();
    Optional<Integer> claimed = claim.months();
    boolean records = count.counted() == TierCount.Counted.RECORDS;
    boolean months =
        claimed.isPresent() && total.months() != null && !claimed.get().equals(total.months());
    Judgement judgement =
        Judgement.of(Verdict.SUPPORTED, ClaimNote.IS_PUBLISHED_COUNT)
            .inPart(records || months)
            .with(
                ClaimFigure.count(
                    total.count(), ClaimMeasure.PUBLISHED_TOTAL, total.measure(), total.period()));
    if (records) {
      judgement = judgement.note(ClaimNote.COUNTS_RECORDS);
    }
    if (months) {
      judgement =
          judgement.note(ClaimNote.COVERS_OTHER_MONTHS, total.months(), claimed.orElseThrow());
    }
    if (total.months() != null) {
      judgement =
          judgement.with(
              ClaimFigure.perYear(
                  total.count(),
                  total.months(),
                  ClaimMeasure.PUBLISHED_TOTAL_PER_YEAR,
                  total.measure(),
                  total.period()));
    }
    return all(totals, total)
        .map(
            all ->
                ClaimFigure.count(all.count(), ClaimMeasure.ALL_DETAINERS_OF_PERIOD, all.period()))
        .map(judgement::with)
        .orElse(judgement)
        .note(ClaimNote.FLOOR_AS_RECORDED, count.tier());
  }

  private static Optional<PublishedTotal> all(List<PublishedTotal> totals, PublishedTotal of) {
    return totals.stream()
        .filter(
            t -> t.subject() == PublishedSubject.ALL_DETAINERS && t.period().equals(of.period()))
        .findFirst();
  }
}
