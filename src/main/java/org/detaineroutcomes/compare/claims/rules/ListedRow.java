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
import org.detaineroutcomes.model.Verdict;

/** A claim that a place does not cooperate, by the number of detainers a list has for it. */
public final class ListedRow implements Rule {
  @Override
  public String estimand() {
    return "Of the detainers issued to the place, the share that it declined";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "the row of the place in Section I (ddor_issued)",
            facts -> ReportFigure.all(facts).stream().anyMatch(ListedRow::isPublishedListing)));
  }

  private static boolean isPublishedListing(ReportFigure count) {
    return count.measure().equals(ReportFigure.ISSUED)
        && !count.place().isEmpty()
        && count.version().equals(ReportFigure.PUBLISHED);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    Optional<ReportFigure> row =
        all.stream()
            .filter(ListedRow::isPublishedListing)
            .filter(c -> c.isNamedIn(claim.text()) && claim.says(c.detainers()))
            .findFirst();
    if (row.isEmpty()) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE,
          "no row of these reports has the place and the number of the claim");
    }
    ReportFigure listed = row.get();
    Optional<ReportFigure> undisputed =
        version(all, listed, ReportFigure.UNDISPUTED)
            .filter(c -> c.detainers() < listed.detainers());
    Judgement judgement =
        Judgement.of(
                Verdict.WRONG_DENOMINATOR,
                "the number is that of detainers issued to "
                    + listed.place()
                    + " in the "
                    + listed.week()
                    + "; what became of them the row does not say, and none of it is a decline"
                    + (undisputed.isPresent() ? "; the row itself is disputed" : ""))
            .with(
                ClaimFigure.count(
                    "detainers issued to " + listed.place() + ", as published",
                    listed.detainers()));
    for (String version : List.of(ReportFigure.CORRECTED, ReportFigure.UNDISPUTED)) {
      judgement =
          version(all, listed, version)
              .map(c -> ClaimFigure.count("the same, " + version, c.detainers()))
              .map(judgement::with)
              .orElse(judgement);
    }
    return judgement.caveat(
        "a dispute is no correction: figures with and without the row both stand; declines of the"
            + " place in later weeks are not at hand");
  }

  private static Optional<ReportFigure> version(
      List<ReportFigure> all, ReportFigure listed, String version) {
    return ReportFigure.places(all, listed.start(), ReportFigure.ISSUED, version).stream()
        .filter(listed::samePlace)
        .findFirst();
  }
}
