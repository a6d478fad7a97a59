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

/** A claim that so many detainers were not honoured in a week, by the number it says. */
public final class RefusedRatio implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.DECLINES_OF_WEEKS_ISSUES);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.WEEK_OF_ISSUES_AND_DECLINES,
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return all.stream()
                  .filter(c -> c.measure() == ReportFigure.NATIONWIDE)
                  .anyMatch(c -> declines(all, c).isPresent());
            }));
  }

  private static Optional<ReportFigure> declines(List<ReportFigure> all, ReportFigure issued) {
    return ReportFigure.whole(all, issued.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    for (ReportFigure issued : all) {
      Optional<ReportFigure> declined = declines(all, issued);
      if (issued.measure() == ReportFigure.NATIONWIDE && declined.isPresent()) {
        if (claim.says(issued.detainers())) {
          return Judgement.of(Verdict.WRONG_DENOMINATOR, ClaimNote.ISSUED_IN_WEEK, issued.start())
              .with(figures(all, issued, declined.get()))
              .note(ClaimNote.UNLEARNED_DECLINES);
        }
        if (claim.says(declined.get().detainers())) {
          return Judgement.of(Verdict.SUPPORTED, ClaimNote.DECLINES_IN_WEEK, issued.start())
              .with(figures(all, issued, declined.get()))
              .note(ClaimNote.DECLINES_DATED_WHEN_LEARNED);
        }
      }
    }
    return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NUMBER_IN_NO_REPORT);
  }

  private static List<ClaimFigure> figures(
      List<ReportFigure> all, ReportFigure issued, ReportFigure declined) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(figure(issued, ClaimMeasure.ISSUED_NATIONWIDE));
    figures.add(figure(declined, ClaimMeasure.DECLINES_PUBLISHED));
    ReportFigure.whole(all, issued.start(), ReportFigure.DECLINED, ReportFigure.CORRECTED)
        .map(
            corrected -> {
              ClaimFigure figure = figure(corrected, ClaimMeasure.DECLINES_CORRECTED);
              return corrected.exact() ? figure : figure.atMost();
            })
        .ifPresent(figures::add);
    return figures;
  }

  private static ClaimFigure figure(ReportFigure count, ClaimMeasure measure) {
    return ClaimFigure.count(count.detainers(), measure, count.start());
  }
}
