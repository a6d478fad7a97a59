package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.compare.citizens.PublishedTotal;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;

/** A claim that a yearly total rises, held against the fiscal years up to the claim's. */
public final class RisingTotals implements Rule {
  private static final int OCTOBER = 10;

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.CHANGE_BY_FISCAL_YEAR);
  }

  @Override
  public List<Need> needs() {
    return List.of(new Need(ClaimNeed.SEVERAL_FISCAL_YEARS, facts -> years(facts).size() > 1));
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
      figures.add(
          ClaimFigure.count(year.getValue(), ClaimMeasure.ALL_DETAINERS_OF_YEAR, year.getKey()));
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
              years.get(years.lastKey()),
              years.values().stream().mapToLong(Long::longValue).max().orElseThrow(),
              ClaimMeasure.LAST_YEAR_OVER_LARGEST));
    }
    if (rises + falls == 0) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_YEARS_DIFFER);
    }
    boolean mixed = rises > 0 && falls > 0;
    Judgement judgement =
        Judgement.of(
                falls == 0 || (rises > 0 && last) ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
                ClaimNote.YEARLY_CHANGES,
                rises,
                rises + falls)
            .inPart(mixed)
            .with(figures);
    return (mixed ? judgement.note(order(rises, last)) : judgement)
        .note(ClaimNote.FISCAL_YEAR_OF_CLAIM);
  }

  private static ClaimNote order(int rises, boolean lastRises) {
    return !lastRises
        ? ClaimNote.LAST_CHANGE_FALLS
        : rises == 1 ? ClaimNote.ONLY_LAST_RISES : ClaimNote.LAST_AMONG_RISES;
  }
}
