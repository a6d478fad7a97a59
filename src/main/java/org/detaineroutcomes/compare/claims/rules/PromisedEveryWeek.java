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
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/** A promise of a report a week, held against the weeks that the editions on record cover. */
public final class PromisedEveryWeek implements Rule {
  private static final int WEEK = 7;

  /**
   * The first and the last day that an edition covers.
   *
   * @param published the day on which it came out; null where no input states it
   */
  private record Edition(LocalDate start, LocalDate end, LocalDate published) {
    static Edition of(TableRow row) {
      LocalDate start = row.day(ReportFields.REPORT_START);
      return new Edition(
          start,
          Objects.requireNonNullElse(row.day(ReportFields.REPORT_END), start.plusDays(WEEK - 1)),
          row.day(Provenance.EDITION));
    }

    boolean isOfAWeek() {
      return ChronoUnit.DAYS.between(start, end) == WEEK - 1;
    }
  }

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.WEEKS_WITH_EDITION);
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(ClaimNeed.EDITIONS, DdorTotals.TABLE));
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
    boolean published =
        claim.earliest() != null && editions.stream().allMatch(e -> e.published() != null);
    return (published ? byPublication(claim, editions, last) : verdict(claim, after, last))
        .with(
            ClaimFigure.count(editions.size(), ClaimMeasure.EDITIONS),
            ClaimFigure.count(
                editions.stream().filter(Edition::isOfAWeek).count(),
                ClaimMeasure.EDITIONS_OF_ONE_WEEK),
            ClaimFigure.count(after.size(), ClaimMeasure.EDITIONS_FROM_PROMISE))
        .note(published ? ClaimNote.JUDGED_BY_PUBLICATION : ClaimNote.DAYS_COVERED_NOT_PUBLISHED);
  }

  /** Whether an edition came out in every week from the promise until the last. */
  private static Judgement byPublication(Claim claim, List<Edition> editions, Edition last) {
    List<LocalDate> days =
        editions.stream()
            .map(Edition::published)
            .filter(day -> !day.isBefore(claim.earliest()))
            .sorted()
            .toList();
    LocalDate before = claim.earliest();
    boolean weekly = !days.isEmpty();
    for (LocalDate day : days) {
      weekly &= ChronoUnit.DAYS.between(before, day) <= WEEK;
      before = day;
    }
    Judgement judgement =
        days.isEmpty()
            ? Judgement.of(Verdict.CONTRADICTED, ClaimNote.NO_LATER_EDITION, claim.earliest())
            : weekly
                ? Judgement.of(Verdict.SUPPORTED, ClaimNote.EVERY_WEEK_HAS_EDITION)
                : Judgement.of(Verdict.CONTRADICTED, ClaimNote.WEEKS_LEFT_OUT).inPart(true);
    return withLast(judgement, last);
  }

  private static Judgement verdict(Claim claim, List<Edition> after, Edition last) {
    if (claim.earliest() == null) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.CLAIM_WITHOUT_DATE);
    }
    if (after.isEmpty()) {
      return withLast(
              Judgement.of(Verdict.CONTRADICTED, ClaimNote.NO_LATER_EDITION, claim.earliest()),
              last)
          .note(ClaimNote.EDITIONS_ENDED)
          .inPart(true);
    }
    boolean unbroken =
        after.stream().allMatch(Edition::isOfAWeek)
            && ChronoUnit.DAYS.between(after.get(0).start(), last.end()) + 1
                == (long) WEEK * after.size();
    return withLast(
        unbroken
            ? Judgement.of(Verdict.SUPPORTED, ClaimNote.EVERY_WEEK_HAS_EDITION)
            : Judgement.of(Verdict.CONTRADICTED, ClaimNote.WEEKS_LEFT_OUT).inPart(true),
        last);
  }

  private static Judgement withLast(Judgement judgement, Edition last) {
    return judgement.note(ClaimNote.LAST_EDITION, last.start(), last.end());
  }
}
