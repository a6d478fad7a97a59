package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Figure;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.ReportCount;
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
            facts -> ReportCount.all(facts).stream().anyMatch(ListedRow::isPublishedListing)));
  }

  private static boolean isPublishedListing(ReportCount count) {
    return count.measure().equals(ReportCount.ISSUED)
        && !count.place().isEmpty()
        && count.version().equals(ReportCount.PUBLISHED);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportCount> all = ReportCount.all(facts);
    Optional<ReportCount> row =
        all.stream()
            .filter(ListedRow::isPublishedListing)
            .filter(c -> c.isNamedIn(claim.text()) && claim.says(c.detainers()))
            .findFirst();
    if (row.isEmpty()) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE,
          "no row of these reports has the place and the number of the claim");
    }
    ReportCount listed = row.get();
    Optional<ReportCount> undisputed =
        version(all, listed, ReportCount.UNDISPUTED)
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
                Figure.count(
                    "detainers issued to " + listed.place() + ", as published",
                    listed.detainers()));
    for (String version : List.of(ReportCount.CORRECTED, ReportCount.UNDISPUTED)) {
      judgement =
          version(all, listed, version)
              .map(c -> Figure.count("the same, " + version, c.detainers()))
              .map(judgement::with)
              .orElse(judgement);
    }
    return judgement.caveat(
        "a dispute is no correction: figures with and without the row both stand; declines of the"
            + " place in later weeks are not at hand");
  }

  private static Optional<ReportCount> version(
      List<ReportCount> all, ReportCount listed, String version) {
    return ReportCount.places(all, listed.start(), ReportCount.ISSUED, version).stream()
        .filter(listed::samePlace)
        .findFirst();
  }
}
