package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
  public Note estimand() {
    return Note.of(ClaimEstimand.WEEKLY_FLOW_OF_DECLINES);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.DECLINES_BY_PLACE,
            facts -> ReportFigure.all(facts).stream().anyMatch(StockNotFlow::isOfPlace)));
  }

  private static boolean isOfPlace(ReportFigure count) {
    return count.measure() == ReportFigure.DECLINED
        && !count.isWhole()
        && count.version() == ReportFigure.PUBLISHED;
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<ReportFigure> all =
        ReportFigure.all(facts).stream().filter(StockNotFlow::isOfPlace).toList();
    Optional<ReportFigure> found =
        all.stream()
            .filter(c -> claim.names(c.jurisdiction()) && claim.says(c.detainers()))
            .findFirst();
    if (found.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.PLACE_AND_NUMBER_IN_NO_REPORT);
    }
    ReportFigure count = found.get();
    Optional<ReportFigure> next =
        all.stream()
            .filter(c -> c.samePlace(count) && c.start().isAfter(count.start()))
            .findFirst();
    List<Note> signs = signs(count, next, facts);
    Judgement judgement =
        signs.isEmpty()
            ? Judgement.of(Verdict.SUPPORTED, ClaimNote.NO_SIGN_OF_STOCK)
            : Judgement.of(Verdict.STOCK_NOT_FLOW, ClaimNote.STOCK_REASSESSED).noting(signs);
    judgement =
        judgement
            .with(figure(count, ClaimMeasure.DECLINES_OF_PLACE))
            .with(next.map(c -> figure(c, ClaimMeasure.DECLINES_OF_NEXT_REPORT)).stream().toList());
    if (count.beforeYear() != null) {
      judgement =
          judgement.with(
              ClaimFigure.ratio(
                  count.beforeYear(),
                  count.detainers(),
                  ClaimMeasure.ISSUED_BEFORE_YEAR,
                  count.start(),
                  count.jurisdiction(),
                  count.state()));
    }
    return judgement.note(ClaimNote.DECLINED_WHEN_LEARNED).noting(otherCounts(count, facts));
  }

  private static ClaimFigure figure(ReportFigure count, ClaimMeasure measure) {
    return ClaimFigure.count(
        count.detainers(), measure, count.start(), count.jurisdiction(), count.state());
  }

  /** The counts of others of the same place and week that differ. */
  private static List<Note> otherCounts(ReportFigure count, Facts facts) {
    return facts.rows(DdorDeclinedCounts.TABLE).stream()
        .filter(row -> count.start().equals(row.day(ReportFields.REPORT_START)))
        .filter(row -> count.isOf(row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE)))
        .map(row -> row.count(DdorDeclinedCounts.OTHER_COUNT))
        .filter(other -> other != null && other != count.detainers())
        .map(other -> Note.of(ClaimNote.OTHER_SOURCE_COUNTS, other))
        .toList();
  }

  private static List<Note> signs(ReportFigure count, Optional<ReportFigure> next, Facts facts) {
    List<Note> signs = new ArrayList<>();
    policyStart(count, facts)
        .ifPresent(day -> signs.add(Note.of(ClaimNote.POLICY_BEGAN_IN_WEEK, day)));
    if (count.onOneDay() != null && 2 * count.onOneDay() >= count.detainers()) {
      signs.add(Note.of(ClaimNote.HALF_ON_ONE_DAY));
    }
    if (count.beforeYear() != null && 2 * count.beforeYear() >= count.detainers()) {
      signs.add(Note.of(ClaimNote.HALF_BEFORE_YEAR));
    }
    next.filter(c -> c.detainers() < COLLAPSE * count.detainers())
        .ifPresent(c -> signs.add(Note.of(ClaimNote.NEXT_BELOW_TENTH, c.start())));
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
