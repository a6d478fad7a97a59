package org.detaineroutcomes.compare.claims.rules;

import java.util.Comparator;
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
                ReportCount.all(facts).stream()
                    .anyMatch(
                        c -> c.measure().equals(ReportCount.ISSUED) && !c.place().isEmpty())));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportCount> all = ReportCount.all(facts);
    ReportCount any =
        all.stream()
            .filter(c -> c.measure().equals(ReportCount.ISSUED) && !c.place().isEmpty())
            .findFirst()
            .orElseThrow();
    List<ReportCount> ranked =
        ReportCount.places(all, any.start(), ReportCount.ISSUED, ReportCount.PUBLISHED);
    List<ReportCount> declines =
        ReportCount.places(all, any.start(), ReportCount.DECLINED, ReportCount.PUBLISHED);
    Figure places =
        Figure.things(
            "places that Section I ranks, by detainers issued, " + any.week(), ranked.size());
    Optional<ReportCount> most =
        declines.stream().max(Comparator.comparingLong(ReportCount::detainers));
    if (most.isEmpty()) {
      return byIssued("no count of declines by place is at hand to set beside it").with(places);
    }
    long both = declines.stream().filter(d -> ranked.stream().anyMatch(d::samePlace)).count();
    Optional<ReportCount> total =
        ReportCount.whole(all, any.start(), ReportCount.DECLINED, ReportCount.PUBLISHED);
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
                Figure.things("places whose declines are known from Section II", declines.size()),
                Figure.things("of these, places that Section I ranks", both),
                Figure.count("declines recorded, " + most.get().place(), most.get().detainers()));
    return total
        .map(ReportCount::detainers)
        .map(count -> Figure.count("declines recorded, all places", count))
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
