package org.detaineroutcomes.compare.citizens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.record.PublishedTotal;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.results.CitizenCounts;

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
    Optional<TierCount> count = PublishedTiers.of(total);
    boolean residents = PublishedTiers.isOfResidents(total);
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
    Map<String, Integer> at = CitizenDetainers.TABLE.positions();
    for (String recorded : CitizenDetainers.RECORDED_AS.allowed()) {
      evidence.rows(CitizenDetainers.TABLE).stream()
          .filter(row -> recorded.equals(cell(row, at, CitizenDetainers.RECORDED_AS)))
          .map(
              row ->
                  new TierCount(
                      CitizenTier.of((String) cell(row, at, CitizenDetainers.TIER)),
                      TierCount.Counted.RECORDS,
                      (Long) cell(row, at, DetainerOutcomes.DETAINERS)))
          .reduce(TierCount::plus)
          .ifPresent(
              sum ->
                  findings.add(
                      CitizenCounts.TABLE,
                      CitizenRows.count(
                          new CitizenCount(
                              sum,
                              "detainers on United States citizens, by their " + recorded,
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
      if (PublishedTiers.of(whole).isPresent() && PublishedTiers.isPartOf(part, whole)) {
        Cohort cohort = Cohort.recorded(whole.measure() + ", " + whole.period() + ",");
        boolean percent = part.measure().contains("percent");
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
    Map<String, Integer> at = CitizenDetainers.KNOWN.positions();
    List<List<Object>> files =
        evidence.rows(CitizenDetainers.KNOWN).stream()
            .sorted(java.util.Comparator.comparing(row -> (String) cell(row, at, Provenance.FILE)))
            .toList();
    for (List<Object> row : files) {
      String file = (String) cell(row, at, Provenance.FILE);
      long all = (Long) cell(row, at, DetainerOutcomes.DETAINERS);
      long known = (Long) cell(row, at, CitizenDetainers.WITH_CITIZENSHIP);
      long citizens = (Long) cell(row, at, CitizenDetainers.UNITED_STATES);
      long either = (Long) cell(row, at, CitizenDetainers.EITHER_WAY);
      String basis = file.startsWith("synthetic/") ? "synthetic" : "as recorded";
      Cohort stated = Cohort.recorded("detainers of known citizenship");
      Cohort found = Cohort.recorded("detainers lifted or listed as on a citizen");
      Cohort any = Cohort.recorded("detainers of unknown citizenship");
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

  private static Object cell(List<Object> row, Map<String, Integer> at, Column column) {
    return row.get(at.get(column.name()));
  }
}
