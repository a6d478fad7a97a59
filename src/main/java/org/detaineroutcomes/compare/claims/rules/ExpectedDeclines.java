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
              List<ReportCount> all = ReportCount.all(facts);
              return issued(all).isPresent() && !later(all).isEmpty();
            }));
  }

  private static Optional<ReportCount> issued(List<ReportCount> all) {
    return all.stream()
        .filter(c -> c.measure().equals(ReportCount.ISSUED) && c.place().isEmpty())
        .filter(c -> c.version().equals(ReportCount.PUBLISHED))
        .findFirst();
  }

  /** Declines of all places in the reports after the one with the list. */
  private static List<ReportCount> later(List<ReportCount> all) {
    return all.stream()
        .filter(c -> c.measure().equals(ReportCount.DECLINED) && c.place().isEmpty())
        .filter(c -> c.version().equals(ReportCount.PUBLISHED))
        .filter(c -> issued(all).filter(i -> c.start().isAfter(i.start())).isPresent())
        .toList();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportCount> all = ReportCount.all(facts);
    ReportCount issued = issued(all).orElseThrow();
    List<ReportCount> later = later(all);
    long declines = later.stream().mapToLong(ReportCount::detainers).sum();
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
            Figure.count(
                "detainers issued to the places listed, " + issued.week(), issued.detainers()),
            Figure.count(
                "declines of any place in the later reports that are known, at most", declines),
            Figure.things("later reports whose declines are not known", unknown))
        .caveat(
            "the declines are of detainers issued at any time, so their number is an upper bound; the"
                + " reports ended after a few weeks, and a decline can be recorded later");
  }

  private static long unknownEditions(Facts facts, ReportCount issued, List<ReportCount> later) {
    return ReportCount.all(facts).isEmpty()
        ? 0
        : ReportCount.editions(facts).stream()
            .filter(start -> start.isAfter(issued.start()))
            .filter(start -> later.stream().noneMatch(c -> c.start().equals(start)))
            .count();
  }
}
