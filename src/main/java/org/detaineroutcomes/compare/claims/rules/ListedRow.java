package org.detaineroutcomes.compare.claims.rules;

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
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.model.result.Verdict;

/** A claim that a place does not cooperate, by the number of detainers a list has for it. */
public final class ListedRow implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.SHARE_DECLINED_BY_PLACE);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.LISTED_ROW,
            facts -> ReportFigure.all(facts).stream().anyMatch(ListedRow::isPublishedListing)));
  }

  private static boolean isPublishedListing(ReportFigure count) {
    return count.measure() == ReportFigure.ISSUED
        && !count.isWhole()
        && count.version() == ReportFigure.PUBLISHED;
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    Optional<ReportFigure> row =
        all.stream()
            .filter(ListedRow::isPublishedListing)
            .filter(c -> claim.names(c.jurisdiction()) && claim.says(c.detainers()))
            .findFirst();
    if (row.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_SUCH_ROW);
    }
    ReportFigure listed = row.get();
    Optional<ReportFigure> undisputed =
        version(all, listed, ReportFigure.UNDISPUTED)
            .filter(c -> c.detainers() < listed.detainers());
    Judgement judgement =
        Judgement.of(
                Verdict.WRONG_DENOMINATOR,
                ClaimNote.ISSUED_TO_PLACE,
                listed.jurisdiction(),
                listed.state(),
                listed.start())
            .with(figure(listed, ClaimMeasure.ISSUED_TO_PLACE));
    List<ReportFigure> declines =
        all.stream()
            .filter(c -> c.measure() == ReportFigure.DECLINED && c.samePlace(listed))
            .filter(c -> c.version() == ReportFigure.PUBLISHED && c.detainers() > 0)
            .toList();
    judgement =
        judgement
            .note(
                declines.isEmpty()
                    ? ClaimNote.NO_DECLINE_RECORDED_HERE
                    : ClaimNote.DECLINES_RECORDED_HERE)
            .with(declines.stream().map(c -> figure(c, ClaimMeasure.DECLINES_OF_PLACE)).toList());
    if (undisputed.isPresent()) {
      judgement = judgement.note(ClaimNote.ROW_DISPUTED);
    }
    return judgement
        .with(figures(all, listed, ReportFigure.CORRECTED, ClaimMeasure.ISSUED_TO_PLACE_CORRECTED))
        .with(
            figures(all, listed, ReportFigure.UNDISPUTED, ClaimMeasure.ISSUED_TO_PLACE_UNDISPUTED))
        .note(ClaimNote.DISPUTE_NO_CORRECTION);
  }

  private static List<ClaimFigure> figures(
      List<ReportFigure> all, ReportFigure listed, ReportVersion version, ClaimMeasure measure) {
    return version(all, listed, version).map(c -> figure(c, measure)).stream().toList();
  }

  private static ClaimFigure figure(ReportFigure count, ClaimMeasure measure) {
    return ClaimFigure.count(
        count.detainers(), measure, count.start(), count.jurisdiction(), count.state());
  }

  private static Optional<ReportFigure> version(
      List<ReportFigure> all, ReportFigure listed, ReportVersion version) {
    return ReportFigure.places(all, listed.start(), ReportFigure.ISSUED, version).stream()
        .filter(listed::samePlace)
        .findFirst();
  }
}
