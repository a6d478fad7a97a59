package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.compare.reports.PublishedTotal;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.Verdict;

/** A claim that a yearly total rises, held against the fiscal years up to the claim's. */
public final class RisingTotals implements Rule {
  private static final int OCTOBER = 10;

  @Override
  public String estimand() {
    return "Change of the detainers issued, fiscal year to fiscal year, up to the year of the claim";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "all detainers of two fiscal years or more (published_totals)",
            facts -> years(facts).size() > 1));
  }

  private static SortedMap<Integer, Long> years(Facts facts) {
    SortedMap<Integer, Long> years = new TreeMap<>();
    PublishedTotal.all(facts::rows).stream()
        .filter(t -> t.subject() == PublishedSubject.ALL_DETAINERS)
        .forEach(t -> t.fiscalYear().ifPresent(year -> years.putIfAbsent(year, t.count())));
    return years;
  }

  private static int fiscalYear(LocalDate day) {
    return day.getYear() + (day.getMonthValue() >= OCTOBER ? 1 : 0);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    SortedMap<Integer, Long> years = years(facts);
    if (claim.earliest() != null) {
      years = years.headMap(fiscalYear(claim.earliest()) + 1);
    }
    int rises = 0;
    int falls = 0;
    boolean last = false;
    List<ClaimFigure> figures = new ArrayList<>();
    Long before = null;
    for (var year : years.entrySet()) {
      figures.add(ClaimFigure.count("all detainers, FY" + year.getKey(), year.getValue()));
      if (before != null) {
        last = year.getValue() > before;
        rises += last ? 1 : 0;
        falls += year.getValue() < before ? 1 : 0;
      }
      before = year.getValue();
    }
    if (rises > 0 && falls > 0) {
      figures.add(
          ClaimFigure.ratio(
              "the last year’s total over the largest of these years",
              years.get(years.lastKey()),
              years.values().stream().mapToLong(Long::longValue).max().orElseThrow()));
    }
    if (rises + falls == 0) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE, "no two fiscal years up to the claim’s have totals that differ");
    }
    int changes = rises + falls;
    String counts =
        rises
            + " of "
            + changes
            + " yearly changes up to the claim’s "
            + (rises == 1 ? "is a rise" : "are rises");
    String order =
        rises == 0 || falls == 0
            ? ""
            : !last
                ? ", and the last is a fall"
                : rises == 1
                    ? ", the last one, and every year before it brought a fall or none"
                    : ", the last among them";
    return Judgement.of(
            falls == 0 || (rises > 0 && last) ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
            counts + order)
        .inPart(rises > 0 && falls > 0)
        .with(figures)
        .caveat(
            "a fiscal year ends on 30 September: the year of the claim holds months after it; two"
                + " vintages of one year can differ");
  }
}
