package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/** A promise of a report a week, held against the weeks that the editions on record cover. */
public final class PromisedEveryWeek implements Rule {
  private static final int WEEK = 7;

  /** The first and the last day that an edition covers. */
  private record Edition(LocalDate start, LocalDate end) {
    static Edition of(TableRow row) {
      LocalDate start = row.day(ReportFields.REPORT_START);
      return new Edition(
          start,
          Objects.requireNonNullElse(row.day(ReportFields.REPORT_END), start.plusDays(WEEK - 1)));
    }

    boolean isOfAWeek() {
      return ChronoUnit.DAYS.between(start, end) == WEEK - 1;
    }
  }

  @Override
  public String estimand() {
    return "Weeks from the day of the promise on that an edition of the report covers, of all weeks"
        + " until the report ended";
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(DdorTotals.TABLE, "the editions of the report (ddor_totals)"));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<Edition> editions =
        facts.rows(DdorTotals.TABLE).stream()
            .map(Edition::of)
            .distinct()
            .sorted(Comparator.comparing(Edition::start))
            .toList();
    List<Edition> after =
        editions.stream()
            .filter(e -> claim.earliest() != null && !e.end().isBefore(claim.earliest()))
            .toList();
    Edition last = editions.get(editions.size() - 1);
    return verdict(claim, after, last)
        .with(
            ClaimFigure.things("editions on record", editions.size()),
            ClaimFigure.things(
                "editions of one week", editions.stream().filter(Edition::isOfAWeek).count()),
            ClaimFigure.things("editions that cover a day from the promise on", after.size()))
        .caveat(
            "the days are those covered, not those of publication; an edition that these inputs lack"
                + " counts as not issued");
  }

  private static Judgement verdict(Claim claim, List<Edition> after, Edition last) {
    if (claim.earliest() == null) {
      return Judgement.of(Verdict.NOT_MEASURABLE, "the claim has no date to count weeks from");
    }
    String lastDay = "the last edition on record covers " + last.start() + " to " + last.end();
    if (after.isEmpty()) {
      return Judgement.of(
          Verdict.CONTRADICTED,
          "no edition on record covers a week from " + claim.earliest() + " on: " + lastDay);
    }
    boolean unbroken =
        after.stream().allMatch(Edition::isOfAWeek)
            && ChronoUnit.DAYS.between(after.get(0).start(), last.end()) + 1
                == (long) WEEK * after.size();
    return unbroken
        ? Judgement.of(Verdict.SUPPORTED, "every week has its edition until the last: " + lastDay)
        : Judgement.of(
                Verdict.CONTRADICTED,
                "weeks are left out, or covered by an edition of more than a week: " + lastDay)
            .inPart(true);
  }
}
