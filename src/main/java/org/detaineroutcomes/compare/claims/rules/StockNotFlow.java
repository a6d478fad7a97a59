package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.ReportFigure;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;

/** A claim of so many declines of one place in one week, where a policy's start flushed a stock. */
public final class StockNotFlow implements Rule {
  /** A week’s count below this share of the week before is no steady flow. */
  private static final double COLLAPSE = 0.1;

  private static final int WEEK = 7;

  @Override
  public String estimand() {
    return "Declines in the week of detainers that came up for release in it: a weekly flow";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "declines by place in a report (ddor_declined_counts, or ddor_declined)",
            facts -> ReportFigure.all(facts).stream().anyMatch(StockNotFlow::isOfPlace)));
  }

  private static boolean isOfPlace(ReportFigure count) {
    return count.measure().equals(ReportFigure.DECLINED)
        && !count.place().isEmpty()
        && count.version().equals(ReportFigure.PUBLISHED);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all =
        ReportFigure.all(facts).stream().filter(StockNotFlow::isOfPlace).toList();
    Optional<ReportFigure> found =
        all.stream()
            .filter(c -> c.isNamedIn(claim.text()) && claim.says(c.detainers()))
            .findFirst();
    if (found.isEmpty()) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE,
          "no report of these inputs has the number of the claim for its place");
    }
    ReportFigure count = found.get();
    Optional<ReportFigure> next =
        all.stream()
            .filter(c -> c.samePlace(count) && c.start().isAfter(count.start()))
            .findFirst();
    List<String> signs = signs(count, next, facts);
    Judgement judgement =
        signs.isEmpty()
            ? Judgement.of(
                Verdict.SUPPORTED,
                "the report has the number, and nothing in these inputs marks it as a stock")
            : Judgement.of(
                Verdict.WRONG_DENOMINATOR,
                "the number is in the record and is a stock reassessed at once, not what a week"
                    + " brings: "
                    + String.join(", and ", signs));
    judgement =
        judgement.with(
            ClaimFigure.count(
                "declines recorded, " + count.place() + ", " + count.week(), count.detainers()));
    judgement =
        next.map(c -> ClaimFigure.count("the same, " + c.week(), c.detainers()))
            .map(judgement::with)
            .orElse(judgement);
    if (count.beforeYear() != null) {
      judgement =
          judgement.with(
              ClaimFigure.share(
                  "of these, issued before the year", count.beforeYear(), count.detainers()));
    }
    return judgement.caveat(
        "the declined date is when ICE learned of it; declined is not released"
            + otherCounts(count, facts));
  }

  /** What others counted of the same place and week, where that differs. */
  private static String otherCounts(ReportFigure count, Facts facts) {
    return facts.rows(DdorDeclinedCounts.TABLE).stream()
        .filter(row -> count.start().equals(row.day(ReportFields.REPORT_START)))
        .filter(row -> count.isOf(row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE)))
        .map(row -> row.count(DdorDeclinedCounts.OTHER_COUNT))
        .filter(other -> other != null && other != count.detainers())
        .map(other -> "; another source counts " + other)
        .collect(Collectors.joining());
  }

  private static List<String> signs(ReportFigure count, Optional<ReportFigure> next, Facts facts) {
    List<String> signs = new ArrayList<>();
    policyStart(count, facts)
        .ifPresent(
            day -> signs.add("a limiting policy of the place began on " + day + ", in that week"));
    if (count.onOneDay() != null && 2 * count.onOneDay() >= count.detainers()) {
      signs.add("at least half of it has one date");
    }
    if (count.beforeYear() != null && 2 * count.beforeYear() >= count.detainers()) {
      signs.add("at least half of it was issued before the year of the report");
    }
    next.filter(c -> c.detainers() < COLLAPSE * count.detainers())
        .ifPresent(c -> signs.add("the count of the " + c.week() + " is less than a tenth of it"));
    return signs;
  }

  private static Optional<LocalDate> policyStart(ReportFigure count, Facts facts) {
    LocalDate end = Objects.requireNonNullElse(count.end(), count.start().plusDays(WEEK - 1));
    return facts.rows(PolicySpells.TABLE).stream()
        .filter(row -> "limits".equals(row.text(PolicyFields.DIRECTION)))
        .filter(row -> count.isOf(row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE)))
        .map(row -> row.day(PolicyFields.FROM_LATEST))
        .filter(day -> day != null && !day.isBefore(count.start()) && !day.isAfter(end))
        .min(Comparator.naturalOrder());
  }
}
