package org.detaineroutcomes.compare.detainers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.FlushBasis;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.store.TableRow;

/** Stocks declined at once when a policy began: how large, how old, and the record without them. */
public final class FlushMeasures implements Question {
  private static final Note FLUSH = Note.of(MeasureNote.STOCK_FLUSHED);

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Basis basis = evidence.job().simulate().isPresent() ? Basis.SYNTHETIC : Basis.AS_PUBLISHED;
    evidence.rows(PolicyFlushes.TABLE).stream()
        .map(Flushed::of)
        .sorted(Comparator.comparing(Flushed::state).thenComparing(Flushed::place))
        .collect(Collectors.groupingBy(Flushed::record, LinkedHashMap::new, Collectors.toList()))
        .forEach((record, flushes) -> measure(record, basis, flushes, findings));
  }

  private static void measure(
      SourceRecord record, Basis basis, List<Flushed> flushes, Findings findings) {
    long all = flushes.get(0).recordDeclines;
    long allOld = flushes.get(0).recordOld;
    long flushed = flushes.stream().mapToLong(Flushed::declines).sum();
    long flushedOld = flushes.stream().mapToLong(Flushed::old).sum();
    Cohort declined = Cohort.declined(Population.DETAINERS, record.name(), null, null);
    for (Flushed flush : flushes) {
      MeasureGroup place = MeasureGroup.of(Dimension.JURISDICTION, flush.place, flush.state);
      findings.add(
          Measure.share(
              MeasureKey.of(MeasureId.DECLINED_IN_FLUSH, record, basis)
                  .in(place)
                  .flushFrom(flush.start)
                  .over(MeasureBase.DATED_DECLINES),
              new CohortCount(declined, flush.declines),
              new CohortCount(declined, all),
              List.of(FLUSH, Note.of(MeasureNote.FLUSH_LOOKED_FOR_AROUND, flush.basis))));
      findings.add(
          Measure.share(
              MeasureKey.of(MeasureId.FLUSH_ISSUED_LONG_BEFORE, record, basis)
                  .in(place)
                  .flushFrom(flush.start)
                  .over(MeasureBase.FLUSH_DECLINES),
              new CohortCount(declined, flush.longBefore),
              new CohortCount(declined, flush.declines),
              List.of(FLUSH)));
    }
    MeasureKey old =
        MeasureKey.of(MeasureId.DECLINES_ISSUED_BEFORE_FLUSH_YEAR, record, basis)
            .over(MeasureBase.DATED_DECLINES);
    findings.add(
        old(
            old.flush(FlushVersion.AS_RECORDED),
            new CohortCount(declined, allOld),
            new CohortCount(declined, all)));
    findings.add(
        old(
            old.flush(FlushVersion.WITHOUT_FLUSH),
            new CohortCount(declined, allOld - flushedOld),
            new CohortCount(declined, all - flushed)));
  }

  private static Measure old(MeasureKey key, CohortCount old, CohortCount of) {
    return Measure.share(key, old, of, List.of(Note.of(MeasureNote.UNDATED_NOT_BEFORE)));
  }

  private record Flushed(
      SourceRecord record,
      String place,
      String state,
      LocalDate start,
      FlushBasis basis,
      long declines,
      long longBefore,
      long old,
      long recordDeclines,
      long recordOld) {

    static Flushed of(TableRow row) {
      return new Flushed(
          new SourceRecord(
              row.constant(FigureFields.RECORD_KIND, RecordKind.class).orElseThrow(),
              row.text(DetainerFields.RECORD)),
          row.text(PlaceFields.JURISDICTION),
          row.text(PlaceFields.STATE),
          row.day(PolicyFlushes.START),
          FlushBasis.of(row.text(PolicyFlushes.START_BASIS)),
          row.count(PolicyFlushes.DECLINES),
          row.count(PolicyFlushes.ISSUED_LONG_BEFORE),
          row.count(PolicyFlushes.FLUSH_OLD),
          row.count(PolicyFlushes.RECORD_DECLINES),
          row.count(PolicyFlushes.RECORD_OLD));
    }
  }
}
