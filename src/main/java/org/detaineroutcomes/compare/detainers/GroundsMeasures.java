package org.detaineroutcomes.compare.detainers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.BoxAnswer;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.store.TableRow;

/**
 * Detainers, and declines, by the basis that ICE states, by threat level and by the most serious
 * charge. A file that has no such column has no such figure; rows that do not say stand as unknown.
 */
public final class GroundsMeasures implements Question {
  private static final Note STATED = Note.of(MeasureNote.BOX_IS_STATED_BY_ICE);

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<TableRow> rows = evidence.rows(DetainerGrounds.TABLE);
    rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(Provenance.FILE), TreeMap::new, Collectors.toList()))
        .forEach(
            (file, own) ->
                new OneFile(own, SourceRecord.file(file), Measure.basis(file), findings).measure());
  }

  /** Detainers, and those of them that were declined. */
  private record Counts(long detainers, long declined) {
    static Counts of(TableRow row) {
      long detainers = row.count(DetainerFields.DETAINERS);
      boolean declined = DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)).declined();
      return new Counts(detainers, declined ? detainers : 0);
    }

    Counts plus(Counts other) {
      return new Counts(detainers + other.detainers, declined + other.declined);
    }
  }

  private record OneFile(List<TableRow> rows, SourceRecord file, Basis basis, Findings findings) {

    void measure() {
      by(MeasureId.BY_STATED_BASIS, Dimension.STATED_BASIS, DetainerFields.STATED_BASIS, STATED);
      for (DetainerBox box : DetainerBox.values()) {
        Column column = DetainerFields.BOXES.get(box);
        if (rows.stream().anyMatch(row -> row.answer(column) != null)) {
          parts(
              MeasureId.BY_BOX,
              row -> boxed(row, box),
              List.of(STATED, Note.of(MeasureNote.BOXES_OVERLAP)));
        }
      }
      by(
          MeasureId.BY_THREAT_LEVEL,
          Dimension.THREAT_LEVEL,
          DetainerFields.THREAT,
          Note.of(MeasureNote.THREAT_LEVEL_SET_BY_ICE));
      by(
          MeasureId.BY_CONVICTION,
          Dimension.CONVICTION,
          DetainerFields.CONVICTION,
          Note.of(MeasureNote.CONVICTION_OF_ANY_MATTER));
    }

    private static MeasureGroup boxed(TableRow row, DetainerBox box) {
      BoxAnswer answer = BoxAnswer.of(row.answer(DetainerFields.BOXES.get(box)));
      return MeasureGroup.of(Dimension.BOX, answer.code(), box.code());
    }

    private void by(MeasureId measure, Dimension dimension, Column column, Note note) {
      if (rows.stream().anyMatch(row -> row.text(column) != null)) {
        parts(
            measure,
            row ->
                MeasureGroup.of(
                    dimension, Objects.requireNonNullElse(row.text(column), MeasureGroup.UNKNOWN)),
            List.of(note));
      }
    }

    private void parts(MeasureId measure, Function<TableRow, MeasureGroup> part, List<Note> notes) {
      List<Note> ofDeclines = new ArrayList<>(notes);
      ofDeclines.add(0, Note.of(MeasureNote.DECLINED_NOT_RELEASED));
      Map<MeasureGroup, Counts> groups = new LinkedHashMap<>();
      rows.forEach(row -> groups.merge(part.apply(row), Counts.of(row), Counts::plus));
      long all = groups.values().stream().mapToLong(Counts::detainers).sum();
      groups.forEach(
          (group, in) -> {
            share(measure, group, MeasureBase.ALL_ROWS, in.detainers(), all, notes);
            share(
                MeasureId.DECLINED,
                group,
                MeasureBase.OF_GROUP,
                in.declined(),
                in.detainers(),
                ofDeclines);
          });
    }

    private void share(
        MeasureId measure,
        MeasureGroup group,
        MeasureBase base,
        long counted,
        long in,
        List<Note> notes) {
      Cohort cohort = Cohort.recorded(Population.BASE, base.code());
      findings.add(
          Measure.share(
              MeasureKey.of(measure, file, basis).in(group).over(base),
              new CohortCount(cohort, counted),
              new CohortCount(cohort, in),
              notes));
    }
  }
}
