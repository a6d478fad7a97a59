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
import org.detaineroutcomes.model.Verdict;

/** A claim that a place's appearance in the report says no more than that it appears. */
public final class AppearanceOnList implements Rule {
  @Override
  public String estimand() {
    return "Of the places that a report lists as not cooperating, the share whose listing was"
        + " corrected or is disputed";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "the places of Section I and what was corrected of them (ddor_issued, errata)",
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return all.stream()
                  .anyMatch(c -> c.version().equals(ReportFigure.CORRECTED) && isListing(c));
            }));
  }

  private static boolean isListing(ReportFigure count) {
    return count.measure().equals(ReportFigure.ISSUED) && !count.place().isEmpty();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    List<LocalDate> weeks =
        all.stream()
            .filter(c -> c.version().equals(ReportFigure.CORRECTED) && isListing(c))
            .map(ReportFigure::start)
            .distinct()
            .toList();
    LocalDate week =
        weeks.stream().filter(start -> isWrong(start, all)).findFirst().orElse(weeks.get(0));
    List<ReportFigure> listed =
        ReportFigure.places(all, week, ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    long corrected = fewer(listed, all, ReportFigure.CORRECTED);
    long either =
        all.stream().anyMatch(c -> c.version().equals(ReportFigure.UNDISPUTED) && isListing(c))
            ? fewer(listed, all, ReportFigure.UNDISPUTED)
            : corrected;
    Judgement judgement =
        either > 0
            ? Judgement.of(
                Verdict.SUPPORTED,
                "places stand in the list whose detainers went elsewhere, by the publisher’s own"
                    + " correction, or that dispute it: appearance does not by itself tell how a place"
                    + " cooperates")
            : Judgement.of(
                Verdict.NOT_MEASURABLE,
                "no listing is corrected or disputed, and how the places acted is not in the list");
    return judgement
        .with(
            ClaimFigure.things("places listed, week from " + week, listed.size()),
            ClaimFigure.things("of these, corrected by the publisher", corrected),
            ClaimFigure.share("of these, corrected or disputed", either, listed.size()))
        .caveat(
            "a correction shows that a listing was wrong, not that every other one is right;"
                + " the interval is of a list of this length, were it a sample");
  }

  /** Whether a listing of a week is corrected or disputed. */
  private static boolean isWrong(LocalDate week, List<ReportFigure> all) {
    List<ReportFigure> listed =
        ReportFigure.places(all, week, ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    return fewer(listed, all, ReportFigure.CORRECTED) + fewer(listed, all, ReportFigure.UNDISPUTED)
        > 0;
  }

  /** Places with fewer detainers in a version than were published. */
  private static long fewer(List<ReportFigure> listed, List<ReportFigure> all, String version) {
    return listed.stream()
        .filter(
            place ->
                ReportFigure.places(all, place.start(), ReportFigure.ISSUED, version).stream()
                    .anyMatch(c -> c.samePlace(place) && c.detainers() < place.detainers()))
        .count();
  }
}
