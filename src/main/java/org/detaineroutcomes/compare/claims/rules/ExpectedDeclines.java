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

/** An expectation that the detainers issued to listed places will come back as declined. */
public final class ExpectedDeclines implements Rule {
  @Override
  public String estimand() {
    return "Of the detainers issued to the places listed, those recorded as declined in later reports";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "Section I of one report and the declines of a later one (ddor_issued, ddor_totals)",
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return issued(all).isPresent() && !later(all).isEmpty();
            }));
  }

  private static Optional<ReportFigure> issued(List<ReportFigure> all) {
    return all.stream()
        .filter(c -> c.measure().equals(ReportFigure.ISSUED) && c.place().isEmpty())
        .filter(c -> c.version().equals(ReportFigure.PUBLISHED))
        .findFirst();
  }

  /** Declines of all places in the reports after the one with the list. */
  private static List<ReportFigure> later(List<ReportFigure> all) {
    return all.stream()
        .filter(c -> c.measure().equals(ReportFigure.DECLINED) && c.place().isEmpty())
        .filter(c -> c.version().equals(ReportFigure.PUBLISHED))
        .filter(c -> issued(all).filter(i -> c.start().isAfter(i.start())).isPresent())
        .toList();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    ReportFigure issued = issued(all).orElseThrow();
    List<ReportFigure> later = later(all);
    long declines = later.stream().mapToLong(ReportFigure::detainers).sum();
    long unknown = unknownEditions(facts, issued, later);
    boolean fewer = declines < issued.detainers();
    Judgement judgement =
        fewer && unknown == 0
            ? Judgement.of(
                Verdict.CONTRADICTED,
                "all later reports together record fewer declines, of any place and any detainer,"
                    + " than the detainers that were expected back")
            : Judgement.of(
                Verdict.NOT_MEASURABLE,
                fewer
                    ? "the later reports whose declines are known record fewer, of any place, than were"
                        + " expected back; those of another are not known"
                    : "later reports record as many declines or more, but not of which detainers");
    return judgement
        .with(
            ClaimFigure.count(
                "detainers issued to the places listed, " + issued.week(), issued.detainers()),
            ClaimFigure.count(
                "declines of any place in the later reports that are known, at most", declines),
            ClaimFigure.things("later reports whose declines are not known", unknown))
        .caveat(
            "the declines are of detainers issued at any time, so their number is an upper bound; the"
                + " reports ended after a few weeks, and a decline can be recorded later");
  }

  private static long unknownEditions(Facts facts, ReportFigure issued, List<ReportFigure> later) {
    return ReportFigure.all(facts).isEmpty()
        ? 0
        : ReportFigure.editions(facts).stream()
            .filter(start -> start.isAfter(issued.start()))
            .filter(start -> later.stream().noneMatch(c -> c.start().equals(start)))
            .count();
  }
}
