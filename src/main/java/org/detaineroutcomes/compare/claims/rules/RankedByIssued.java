package org.detaineroutcomes.compare.claims.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.ReportFigure;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;

/** A claim that a report ranks places by declines, where its ranking counts detainers issued. */
public final class RankedByIssued implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.PLACES_BY_DECLINES);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.LISTED_PLACES,
            facts ->
                ReportFigure.all(facts).stream()
                    .anyMatch(c -> c.measure() == ReportFigure.ISSUED && !c.isWhole())));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    ReportFigure any =
        all.stream()
            .filter(c -> c.measure() == ReportFigure.ISSUED && !c.isWhole())
            .findFirst()
            .orElseThrow();
    List<ReportFigure> ranked =
        ReportFigure.places(all, any.start(), ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    List<ReportFigure> declines =
        ReportFigure.places(all, any.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED);
    ClaimFigure places = ClaimFigure.count(ranked.size(), ClaimMeasure.PLACES_RANKED, any.start());
    Optional<ReportFigure> most =
        declines.stream().max(Comparator.comparingLong(ReportFigure::detainers));
    if (most.isEmpty()) {
      return byIssued(ClaimNote.DECLINES_BY_PLACE_UNKNOWN).with(places);
    }
    long both = declines.stream().filter(d -> ranked.stream().anyMatch(d::samePlace)).count();
    Optional<ReportFigure> total =
        ReportFigure.whole(all, any.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED);
    boolean certain = total.isPresent() && 2 * most.get().detainers() > total.get().detainers();
    boolean absent = ranked.stream().noneMatch(most.get()::samePlace);
    Judgement judgement =
        certain && absent
            ? Judgement.of(
                Verdict.CONTRADICTED,
                ClaimNote.RANKING_LACKS_LEADER,
                most.get().jurisdiction(),
                most.get().state())
            : byIssued(ClaimNote.LEADER_UNSETTLED);
    judgement =
        judgement
            .with(places)
            .with(
                ClaimFigure.count(declines.size(), ClaimMeasure.PLACES_WITH_DECLINES, any.start()),
                ClaimFigure.count(both, ClaimMeasure.PLACES_IN_BOTH, any.start()),
                ClaimFigure.count(
                    most.get().detainers(),
                    ClaimMeasure.DECLINES_OF_LEADER,
                    any.start(),
                    most.get().jurisdiction(),
                    most.get().state()));
    return total
        .map(ReportFigure::detainers)
        .map(count -> ClaimFigure.count(count, ClaimMeasure.DECLINES_OF_ALL_PLACES, any.start()))
        .map(judgement::with)
        .orElse(judgement)
        .note(ClaimNote.RANKING_CAN_BE_MADE);
  }

  private static Judgement byIssued(ClaimNote beside) {
    return Judgement.of(Verdict.WRONG_DENOMINATOR, ClaimNote.RANKING_BY_ISSUED).note(beside);
  }
}
