package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.List;
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

/** A claim that a place's appearance in the report says no more than that it appears. */
public final class AppearanceOnList implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.SHARE_OF_LISTINGS_DISPUTED);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.CORRECTED_LISTINGS,
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return all.stream()
                  .anyMatch(c -> c.version() == ReportFigure.CORRECTED && isListing(c));
            }));
  }

  private static boolean isListing(ReportFigure count) {
    return count.measure() == ReportFigure.ISSUED && !count.isWhole();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    List<LocalDate> weeks =
        all.stream()
            .filter(c -> c.version() == ReportFigure.CORRECTED && isListing(c))
            .map(ReportFigure::start)
            .distinct()
            .toList();
    LocalDate week =
        weeks.stream().filter(start -> isWrong(start, all)).findFirst().orElse(weeks.get(0));
    List<ReportFigure> listed =
        ReportFigure.places(all, week, ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    long corrected = fewer(listed, all, ReportFigure.CORRECTED);
    long either =
        all.stream().anyMatch(c -> c.version() == ReportFigure.UNDISPUTED && isListing(c))
            ? fewer(listed, all, ReportFigure.UNDISPUTED)
            : corrected;
    Judgement judgement =
        either > 0
            ? Judgement.of(Verdict.SUPPORTED, ClaimNote.LISTINGS_WENT_ELSEWHERE)
            : Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_LISTING_DISPUTED);
    return judgement
        .with(
            ClaimFigure.count(listed.size(), ClaimMeasure.PLACES_LISTED, week),
            ClaimFigure.count(corrected, ClaimMeasure.LISTINGS_CORRECTED, week),
            ClaimFigure.ratio(either, listed.size(), ClaimMeasure.LISTINGS_DISPUTED, week))
        .note(ClaimNote.CORRECTION_OF_ONE_LISTING);
  }

  /** Whether a listing of a week is corrected or disputed. */
  private static boolean isWrong(LocalDate week, List<ReportFigure> all) {
    List<ReportFigure> listed =
        ReportFigure.places(all, week, ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    return fewer(listed, all, ReportFigure.CORRECTED) + fewer(listed, all, ReportFigure.UNDISPUTED)
        > 0;
  }

  /** Places with fewer detainers in a version than were published. */
  private static long fewer(
      List<ReportFigure> listed, List<ReportFigure> all, ReportVersion version) {
    return listed.stream()
        .filter(
            place ->
                ReportFigure.places(all, place.start(), ReportFigure.ISSUED, version).stream()
                    .anyMatch(c -> c.samePlace(place) && c.detainers() < place.detainers()))
        .count();
  }
}
