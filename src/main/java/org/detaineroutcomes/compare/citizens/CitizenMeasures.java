package org.detaineroutcomes.compare.citizens;

import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.CitizenNote;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.store.TableRow;

/** What is known of detainers on United States citizens, tier by tier. */
public final class CitizenMeasures implements Question {
  private static final double PERCENT = 100;

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<PublishedTotal> totals = PublishedTotal.all(evidence::rows);
    totals.forEach(total -> published(total, findings));
    ownCounts(evidence, findings);
    totals.forEach(total -> parts(total, totals, findings));
    knownCitizenship(evidence, findings);
    CitizenDays.all(evidence.rows(DetainerDurations.TABLE))
        .forEach(days -> findings.add(CitizenCounts.DAYS, CitizenRows.days(days)));
  }

  private static void add(CitizenCount count, Findings findings) {
    findings.add(CitizenCounts.TABLE, CitizenRows.count(count));
    findings.note(count.id(), count.notes());
  }

  /** Residents stand beside the citizens of ICE's own records, to be told apart from them. */
  private static void published(PublishedTotal total, Findings findings) {
    total.ofCitizens().ifPresent(count -> add(CitizenCount.published(total, count), findings));
    if (total.subject() == PublishedSubject.PERMANENT_RESIDENTS && !total.isPercent()) {
      TierCount residents =
          new TierCount(CitizenTier.RECORDED_BY_ICE, TierCount.Counted.RECORDS, total.count());
      add(CitizenCount.published(total, residents), findings);
    }
  }

  /** The rows of this release, each detainer once however many files hold it. */
  private static void ownCounts(Evidence evidence, Findings findings) {
    Basis basis = evidence.job().simulate().isPresent() ? Basis.SYNTHETIC : Basis.AS_RECORDED;
    for (CitizenRecord recorded : CitizenRecord.values()) {
      evidence.rows(CitizenDetainers.TABLE).stream()
          .filter(row -> recorded.code().equals(row.text(CitizenDetainers.RECORDED_AS)))
          .map(
              row ->
                  new TierCount(
                      row.constant(CitizenFields.TIER, CitizenTier.class).orElseThrow(),
                      TierCount.Counted.RECORDS,
                      row.count(DetainerFields.DETAINERS)))
          .reduce(TierCount::plus)
          .ifPresent(sum -> add(CitizenCount.recorded(recorded, sum, basis), findings));
    }
  }

  /** Of a published count, the part that was cancelled: of one publisher and one period. */
  private static void parts(PublishedTotal part, List<PublishedTotal> totals, Findings findings) {
    for (PublishedTotal whole : totals) {
      if (whole.ofCitizens().isPresent() && part.isPartOf(whole)) {
        Cohort cohort =
            Cohort.recorded(Population.PUBLISHED_TOTAL, whole.measure() + ", " + whole.period());
        long count =
            part.isPercent() ? Math.round(part.value() / PERCENT * whole.value()) : part.count();
        Measure share =
            Measure.share(
                MeasureKey.of(
                        MeasureId.PUBLISHED_PART,
                        new SourceRecord(RecordKind.PERIOD, part.period()),
                        Basis.AS_PUBLISHED)
                    .in(MeasureGroup.of(Dimension.PUBLISHED_TOTAL, part.measure(), whole.measure()))
                    .over(MeasureBase.PUBLISHED_TOTAL),
                new CohortCount(cohort, count),
                new CohortCount(cohort, whole.count()),
                part.isPercent()
                    ? List.of(Note.of(CitizenNote.COUNT_FROM_ROUNDED_SHARE))
                    : List.of());
        findings.add(
            part.isPercent() ? share.rounded(part.value() / PERCENT) : share.countedInFull());
      }
    }
  }

  /** Citizens over the detainers whose citizenship is known; over any other base it is refused. */
  private static void knownCitizenship(Evidence evidence, Findings findings) {
    evidence.rows(CitizenDetainers.KNOWN).stream()
        .sorted(Comparator.comparing(row -> row.text(Provenance.FILE)))
        .map(CitizenMeasures::share)
        .forEach(findings::add);
  }

  private static Measure share(TableRow row) {
    String file = row.text(Provenance.FILE);
    long known = row.count(CitizenDetainers.WITH_CITIZENSHIP);
    MeasureKey key =
        MeasureKey.of(MeasureId.CITIZEN_SHARE, SourceRecord.file(file), Measure.basis(file));
    List<Note> notes = List.of(Note.of(CitizenNote.CITIZENS_FLOOR));
    if (known > 0) {
      Cohort stated = Cohort.recorded(Population.KNOWN_CITIZENSHIP, null);
      return Measure.share(
          key.over(MeasureBase.KNOWN_CITIZENSHIP),
          new CohortCount(stated, row.count(CitizenDetainers.UNITED_STATES)),
          new CohortCount(stated, known),
          notes);
    }
    return Measure.share(
        key.over(MeasureBase.ALL_ROWS),
        new CohortCount(
            Cohort.recorded(Population.LIFTED_OR_LISTED_AS_CITIZEN, null),
            row.count(CitizenDetainers.EITHER_WAY)),
        new CohortCount(
            Cohort.recorded(Population.UNKNOWN_CITIZENSHIP, null),
            row.count(DetainerFields.DETAINERS)),
        notes);
  }
}
