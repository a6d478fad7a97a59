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
import org.detaineroutcomes.model.result.Verdict;

/** An expectation that the detainers issued to listed places will come back as declined. */
public final class ExpectedDeclines implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.DECLINES_OF_LISTED);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.LIST_AND_LATER_DECLINES,
            facts -> {
              List<ReportFigure> all = ReportFigure.all(facts);
              return issued(all).isPresent() && !later(all).isEmpty();
            }));
  }

  private static Optional<ReportFigure> issued(List<ReportFigure> all) {
    return all.stream()
        .filter(c -> c.measure() == ReportFigure.ISSUED && c.isWhole())
        .filter(c -> c.version() == ReportFigure.PUBLISHED)
        .findFirst();
  }

  /** Declines of all places in the reports after the one with the list. */
  private static List<ReportFigure> later(List<ReportFigure> all) {
    return all.stream()
        .filter(c -> c.measure() == ReportFigure.DECLINED && c.isWhole())
        .filter(c -> c.version() == ReportFigure.PUBLISHED)
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
            ? Judgement.of(Verdict.CONTRADICTED, ClaimNote.FEWER_THAN_EXPECTED)
            : Judgement.of(
                Verdict.NOT_MEASURABLE,
                fewer ? ClaimNote.KNOWN_FEWER_THAN_EXPECTED : ClaimNote.NOT_OF_WHICH_DETAINERS);
    return judgement
        .with(
            ClaimFigure.count(issued.detainers(), ClaimMeasure.ISSUED_TO_LISTED, issued.start()),
            ClaimFigure.count(declines, ClaimMeasure.LATER_DECLINES).atMost(),
            ClaimFigure.count(unknown, ClaimMeasure.LATER_REPORTS_UNKNOWN))
        .note(ClaimNote.DECLINES_UPPER_BOUND);
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
