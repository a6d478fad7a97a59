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
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;

/** A claim of a share refused over a period, held against bounds from published yearly totals. */
public final class ShareWithinBounds implements Rule {
  private static final double PERCENT = 100;
  private static final double ROUNDING = 0.0005;

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.SHARE_REFUSED);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.REFUSED_AND_YEARLY_TOTALS,
            facts -> refused(facts).isPresent() && bounds(facts).isPresent()));
  }

  private static Optional<PublishedTotal> refused(Facts facts) {
    return PublishedTotal.all(facts::rows).stream()
        .filter(t -> t.subject() == PublishedSubject.DETAINERS_REFUSED && t.window().isPresent())
        .findFirst();
  }

  /** The fewest and the most detainers of the months, from the fiscal years they lie in. */
  private static Optional<long[]> bounds(Facts facts) {
    return refused(facts)
        .flatMap(PublishedTotal::window)
        .flatMap(
            window -> {
              long least = 0;
              long most = 0;
              for (int year = window.firstFiscalYear(); year <= window.lastFiscalYear(); year++) {
                Optional<Long> all = year(facts, year);
                if (all.isEmpty()) {
                  return Optional.empty();
                }
                least += window.holdsFiscalYear(year) ? all.get() : 0;
                most += all.get();
              }
              return least > 0 ? Optional.of(new long[] {least, most}) : Optional.empty();
            });
  }

  private static Optional<Long> year(Facts facts, int year) {
    return PublishedTotal.all(facts::rows).stream()
        .filter(
            t ->
                t.subject() == PublishedSubject.ALL_DETAINERS
                    && t.fiscalYear().equals(Optional.of(year)))
        .map(PublishedTotal::count)
        .findFirst();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    PublishedTotal refused = refused(facts).orElseThrow();
    long[] base = bounds(facts).orElseThrow();
    double low = (double) refused.count() / base[1];
    double high = (double) refused.count() / base[0];
    Optional<Double> claimed = claim.percent();
    if (claimed.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_SHARE_STATED);
    }
    double share = claimed.get() / PERCENT;
    boolean inside = share >= low - ROUNDING && share <= high + ROUNDING;
    return Judgement.of(
            inside ? Verdict.CONSISTENT : Verdict.CONTRADICTED,
            inside ? ClaimNote.WITHIN_BOUNDS : ClaimNote.OUTSIDE_BOUNDS)
        .with(
            ClaimFigure.count(
                refused.count(), ClaimMeasure.PUBLISHED_TOTAL, refused.measure(), refused.period()),
            ClaimFigure.bounded(low, high, ClaimMeasure.REFUSED_OVER_ISSUED, refused.period()))
        .note(ClaimNote.REFUSED_AS_RECORDED);
  }
}
