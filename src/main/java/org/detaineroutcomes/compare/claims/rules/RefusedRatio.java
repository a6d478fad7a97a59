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
import org.detaineroutcomes.model.Verdict;

/** A claim that so many detainers were not honoured in a week, by the number it says. */
public final class RefusedRatio implements Rule {
  @Override
  public String estimand() {
    return "Of the detainers issued in the week, the number that were later declined: a share of one"
        + " issue cohort, followed until each is closed";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "detainers issued nationwide and declines recorded in one week (ddor_totals)",
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return all.stream()
                  .filter(c -> c.measure().equals(ReportFigure.NATIONWIDE))
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
      if (issued.measure().equals(ReportFigure.NATIONWIDE) && declined.isPresent()) {
        if (claim.says(issued.detainers())) {
          return Judgement.of(
                  Verdict.WRONG_DENOMINATOR,
                  "the number is that of detainers issued in the "
                      + issued.week()
                      + ", to any place, whatever became of them; the declines recorded in the same"
                      + " week are of detainers issued at any time, so neither count is a part of"
                      + " the other and their ratio is refused")
              .with(figures(all, issued, declined.get()))
              .caveat(
                  "declined is not released, and declines of which ICE never learned are not counted");
        }
        if (claim.says(declined.get().detainers())) {
          return Judgement.of(
                  Verdict.SUPPORTED,
                  "the number is that of the declines recorded in the " + issued.week())
              .with(figures(all, issued, declined.get()))
              .caveat("declines of detainers issued at any time, dated when ICE learned of them");
        }
      }
    }
    return Judgement.of(
        Verdict.NOT_MEASURABLE, "no report of these inputs counts the number that the claim says");
  }

  private static List<ClaimFigure> figures(
      List<ReportFigure> all, ReportFigure issued, ReportFigure declined) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(
        ClaimFigure.count("detainers issued nationwide, " + issued.week(), issued.detainers()));
    figures.add(
        ClaimFigure.count(
            "declines recorded, of detainers issued at any time, as published",
            declined.detainers()));
    ReportFigure.whole(all, issued.start(), ReportFigure.DECLINED, ReportFigure.CORRECTED)
        .ifPresent(
            c ->
                figures.add(
                    ClaimFigure.count(
                        "the same, as corrected" + (c.exact() ? "" : ", at most"), c.detainers())));
    return figures;
  }
}
