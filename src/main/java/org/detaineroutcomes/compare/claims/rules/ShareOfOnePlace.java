package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
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

/** A claim that so many of the declines of one report are one place's, and how old they are. */
public final class ShareOfOnePlace implements Rule {
  private static final double PERCENT = 100;
  private static final double ROUNDING = 0.005;

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.SHARE_OF_ONE_PLACE);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.DECLINES_OF_PLACE_AND_ALL,
            facts -> {
              List<ReportFigure> all = declines(facts);
              return all.stream().anyMatch(ReportFigure::isWhole)
                  && all.stream().anyMatch(c -> !c.isWhole());
            }));
  }

  private static List<ReportFigure> declines(Facts facts) {
    return ReportFigure.all(facts).stream()
        .filter(c -> c.measure() == ReportFigure.DECLINED)
        .filter(c -> c.version() == ReportFigure.PUBLISHED)
        .toList();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = declines(facts);
    for (ReportFigure place : all) {
      if (!place.isWhole() && claim.names(place.jurisdiction()) && claim.says(place.detainers())) {
        Optional<ReportFigure> whole =
            ReportFigure.whole(all, place.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED)
                .filter(c -> claim.says(c.detainers()));
        if (whole.isPresent()) {
          return judged(claim, place, whole.get());
        }
      }
    }
    return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.PLACE_AND_NUMBER_IN_NO_REPORT);
  }

  private static Judgement judged(Claim claim, ReportFigure place, ReportFigure whole) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(figure(place, ClaimMeasure.DECLINES_OF_PLACE));
    figures.add(
        ClaimFigure.count(whole.detainers(), ClaimMeasure.DECLINES_OF_ALL_PLACES, whole.start()));
    Judgement judgement =
        Judgement.of(
            Verdict.SUPPORTED,
            ClaimNote.PLACE_AND_WHOLE_IN_REPORT,
            place.jurisdiction(),
            place.state(),
            place.start());
    boolean aged = claim.percent().isPresent() && place.beforeYear() != null;
    if (aged) {
      double share = (double) place.beforeYear() / place.detainers();
      figures.add(
          ClaimFigure.ratio(
              place.beforeYear(),
              place.detainers(),
              ClaimMeasure.ISSUED_BEFORE_YEAR,
              place.start(),
              place.jurisdiction(),
              place.state()));
      return judgement
          .inPart(Math.abs(share - claim.percent().get() / PERCENT) > ROUNDING)
          .with(figures)
          .note(ClaimNote.DECLINED_WHEN_LEARNED);
    }
    return judgement
        .note(ClaimNote.ISSUE_DATES_NOT_HERE)
        .inPart(true)
        .with(figures)
        .note(ClaimNote.DECLINED_WHEN_LEARNED);
  }

  private static ClaimFigure figure(ReportFigure count, ClaimMeasure measure) {
    return ClaimFigure.count(
        count.detainers(), measure, count.start(), count.jurisdiction(), count.state());
  }
}
