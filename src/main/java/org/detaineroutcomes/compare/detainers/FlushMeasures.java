package org.detaineroutcomes.compare.detainers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.store.TableRow;

/** Stocks declined at once when a policy began: how large, how old, and the record without them. */
public final class FlushMeasures implements Question {
  private static final String FLUSH =
      "a stock flushed: detainers pending when a policy began were declined at once, no weekly flow";
  private static final String OLD = "issued before the year of the flush";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    String basis = evidence.job().simulate().isPresent() ? "synthetic" : "as published";
    evidence.rows(PolicyFlushes.TABLE).stream()
        .map(Flushed::of)
        .sorted(Comparator.comparing(Flushed::place))
        .collect(Collectors.groupingBy(Flushed::record, TreeMap::new, Collectors.toList()))
        .forEach((record, flushes) -> measure(record, basis, flushes, findings));
  }

  private static void measure(
      String record, String basis, List<Flushed> flushes, Findings findings) {
    long all = flushes.get(0).recordDeclines;
    long allOld = flushes.get(0).recordOld;
    long flushed = flushes.stream().mapToLong(Flushed::declines).sum();
    long flushedOld = flushes.stream().mapToLong(Flushed::old).sum();
    Cohort declined = Cohort.declined("detainers of " + record, null, null);
    for (Flushed flush : flushes) {
      findings.add(
          Measure.share(
              "declines recorded in a policy-start flush",
              flush.place() + ", week from " + flush.start + ", " + record,
              "declines of the record with a date",
              basis,
              new CohortCount(declined, flush.declines),
              new CohortCount(declined, all),
              FLUSH + "; looked for around: " + flush.basis));
      findings.add(
          Measure.share(
              "declines recorded in a policy-start flush, issued more than 30 days before it",
              flush.place() + ", week from " + flush.start + ", " + record,
              "declines of the flush",
              basis,
              new CohortCount(declined, flush.longBefore),
              new CohortCount(declined, flush.declines),
              FLUSH));
    }
    findings.add(
        old(record, basis, new CohortCount(declined, allOld), new CohortCount(declined, all)));
    findings.add(
        old(
            record + ", without the policy-start flush",
            basis,
            new CohortCount(declined, allOld - flushedOld),
            new CohortCount(declined, all - flushed)));
  }

  private static Measure old(String record, String basis, CohortCount old, CohortCount of) {
    return Measure.share(
        "declines recorded of detainers " + OLD,
        record,
        "declines of the record with a date",
        basis,
        old,
        of,
        "declines without an issue date count as not before");
  }

  private record Flushed(
      String record,
      String place,
      LocalDate start,
      String basis,
      long declines,
      long longBefore,
      long old,
      long recordDeclines,
      long recordOld) {

    static Flushed of(TableRow row) {
      return new Flushed(
          row.text(DetainerFields.RECORD),
          row.text(PlaceFields.JURISDICTION) + ", " + row.text(PlaceFields.STATE),
          row.day(PolicyFlushes.START),
          row.text(PolicyFlushes.START_BASIS),
          row.count(PolicyFlushes.DECLINES),
          row.count(PolicyFlushes.ISSUED_LONG_BEFORE),
          row.count(PolicyFlushes.FLUSH_OLD),
          row.count(PolicyFlushes.RECORD_DECLINES),
          row.count(PolicyFlushes.RECORD_OLD));
    }
  }
}
