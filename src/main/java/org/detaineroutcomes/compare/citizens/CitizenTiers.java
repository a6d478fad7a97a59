package org.detaineroutcomes.compare.citizens;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.reports.PublishedTotal;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.store.TableRow;

/** What is known of detainers on United States citizens, tier by tier. */
public final class CitizenTiers implements Question {
  private static final String SHARE = "detainers on United States citizens, share";
  private static final String FLOOR =
      "a floor: citizens whom nobody recorded as such are not in it";
  private static final String RESIDENTS =
      "permanent residents are not citizens: never added to them";

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

  private static void published(PublishedTotal total, Findings findings) {
    Optional<TierCount> count = total.ofCitizens();
    boolean residents = total.subject() == PublishedSubject.PERMANENT_RESIDENTS;
    if (count.isPresent() || residents) {
      findings.add(
          CitizenCounts.TABLE,
          CitizenRows.count(
              new CitizenCount(
                  count.orElseGet(
                      () ->
                          new TierCount(
                              CitizenTier.RECORDED_BY_ICE,
                              TierCount.Counted.RECORDS,
                              total.count())),
                  total.measure(),
                  total.period(),
                  "as published",
                  !residents,
                  total.months(),
                  residents ? RESIDENTS : FLOOR,
                  total.sourceUrl())));
    }
  }

  /** The rows of this release, each detainer once however many files hold it. */
  private static void ownCounts(Evidence evidence, Findings findings) {
    for (CitizenRecord recorded : CitizenRecord.values()) {
      evidence.rows(CitizenDetainers.TABLE).stream()
          .filter(row -> recorded.code().equals(row.text(CitizenDetainers.RECORDED_AS)))
          .map(
              row ->
                  new TierCount(
                      Code.of(CitizenTier.class, row.text(CitizenFields.TIER)).orElseThrow(),
                      TierCount.Counted.RECORDS,
                      row.count(DetainerFields.DETAINERS)))
          .reduce(TierCount::plus)
          .ifPresent(
              sum ->
                  findings.add(
                      CitizenCounts.TABLE,
                      CitizenRows.count(
                          new CitizenCount(
                              sum,
                              "detainers on United States citizens, by their "
                                  + recorded.code().replace('_', ' '),
                              "all files, each detainer once",
                              evidence.job().simulate().isPresent() ? "synthetic" : "as recorded",
                              true,
                              null,
                              FLOOR,
                              null))));
    }
  }

  /** Of a published count, the part that was cancelled: of one publisher and one period. */
  private static void parts(PublishedTotal part, List<PublishedTotal> totals, Findings findings) {
    for (PublishedTotal whole : totals) {
      if (whole.ofCitizens().isPresent() && part.isPartOf(whole)) {
        Cohort cohort =
            Cohort.recorded(Population.PUBLISHED_TOTAL, whole.measure() + ", " + whole.period());
        boolean percent = part.isPercent();
        long count = percent ? Math.round(part.value() / 100 * whole.value()) : part.count();
        findings.add(
            Measure.share(
                part.measure(),
                part.period(),
                whole.measure(),
                "as published",
                new CohortCount(cohort, count),
                new CohortCount(cohort, whole.count()),
                percent ? "the count is worked out from a share that was published rounded" : ""));
      }
    }
  }

  /** Citizens over the detainers whose citizenship is known; over any other base it is refused. */
  private static void knownCitizenship(Evidence evidence, Findings findings) {
    List<TableRow> files =
        evidence.rows(CitizenDetainers.KNOWN).stream()
            .sorted(Comparator.comparing(row -> row.text(Provenance.FILE)))
            .toList();
    for (TableRow row : files) {
      String file = row.text(Provenance.FILE);
      long all = row.count(DetainerFields.DETAINERS);
      long known = row.count(CitizenDetainers.WITH_CITIZENSHIP);
      long citizens = row.count(CitizenDetainers.UNITED_STATES);
      long either = row.count(CitizenDetainers.EITHER_WAY);
      String basis = Measure.basisOf(file);
      Cohort stated = Cohort.recorded(Population.KNOWN_CITIZENSHIP, null);
      Cohort found = Cohort.recorded(Population.LIFTED_OR_LISTED_AS_CITIZEN, null);
      Cohort any = Cohort.recorded(Population.UNKNOWN_CITIZENSHIP, null);
      findings.add(
          Measure.share(
              SHARE,
              file,
              known > 0 ? "detainers of known citizenship" : "all detainer rows",
              basis,
              known > 0 ? new CohortCount(stated, citizens) : new CohortCount(found, either),
              known > 0 ? new CohortCount(stated, known) : new CohortCount(any, all),
              FLOOR));
    }
  }
}
