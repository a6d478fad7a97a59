package org.detaineroutcomes.compare.claims.rules;

import java.util.Comparator;
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

/** A claim that a report ranks places by declines, where its ranking counts detainers issued. */
public final class RankedByIssued implements Rule {
  @Override
  public String estimand() {
    return "Places ranked by the declines recorded of each in the report’s week";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "the places of Section I (ddor_issued)",
            facts ->
                ReportFigure.all(facts).stream()
                    .anyMatch(
                        c -> c.measure().equals(ReportFigure.ISSUED) && !c.place().isEmpty())));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all = ReportFigure.all(facts);
    ReportFigure any =
        all.stream()
            .filter(c -> c.measure().equals(ReportFigure.ISSUED) && !c.place().isEmpty())
            .findFirst()
            .orElseThrow();
    List<ReportFigure> ranked =
        ReportFigure.places(all, any.start(), ReportFigure.ISSUED, ReportFigure.PUBLISHED);
    List<ReportFigure> declines =
        ReportFigure.places(all, any.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED);
    ClaimFigure places =
        ClaimFigure.things(
            "places that Section I ranks, by detainers issued, " + any.week(), ranked.size());
    Optional<ReportFigure> most =
        declines.stream().max(Comparator.comparingLong(ReportFigure::detainers));
    if (most.isEmpty()) {
      return byIssued("no count of declines by place is at hand to set beside it").with(places);
    }
    long both = declines.stream().filter(d -> ranked.stream().anyMatch(d::samePlace)).count();
    Optional<ReportFigure> total =
        ReportFigure.whole(all, any.start(), ReportFigure.DECLINED, ReportFigure.PUBLISHED);
    boolean certain = total.isPresent() && 2 * most.get().detainers() > total.get().detainers();
    boolean absent = ranked.stream().noneMatch(most.get()::samePlace);
    Judgement judgement =
        certain && absent
            ? Judgement.of(
                Verdict.CONTRADICTED,
                "the ranking that the report prints, Section I, counts detainers issued; the place"
                    + " with most of the declines recorded, "
                    + most.get().place()
                    + ", is not in it")
            : byIssued("the counts of declines at hand do not settle who would lead a ranking");
    judgement =
        judgement
            .with(places)
            .with(
                ClaimFigure.things(
                    "places whose declines are known from Section II", declines.size()),
                ClaimFigure.things("of these, places that Section I ranks", both),
                ClaimFigure.count(
                    "declines recorded, " + most.get().place(), most.get().detainers()));
    return total
        .map(ReportFigure::detainers)
        .map(count -> ClaimFigure.count("declines recorded, all places", count))
        .map(judgement::with)
        .orElse(judgement)
        .caveat(
            "Section II of the same report lists each decline with its place: a ranking can be made"
                + " from it, and the report prints none");
  }

  private static Judgement byIssued(String beside) {
    return Judgement.of(
        Verdict.WRONG_DENOMINATOR,
        "the ranking that the report prints, Section I, counts detainers issued, not declined; "
            + beside);
  }
}
