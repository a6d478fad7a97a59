package org.detaineroutcomes.compare.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.NotableActivities;
import org.detaineroutcomes.store.TableRow;

/** The notable activities of Section II by offence class, as counts: a sample has no shares. */
public final class ActivityMeasures implements Question {
  @Override
  public void answer(Evidence evidence, Findings findings) {
    Basis basis = evidence.job().simulate().isPresent() ? Basis.SYNTHETIC : Basis.AS_PUBLISHED;
    evidence.rows(NotableActivities.TABLE).stream()
        .sorted(
            Comparator.comparing((TableRow row) -> row.text(NotableActivities.ACTIVITY_CLASS))
                .thenComparing(row -> row.text(NotableActivities.STAGE))
                .thenComparing(row -> row.day(ReportFields.REPORT_START)))
        .map(row -> measure(row, basis))
        .forEach(findings::add);
  }

  private static Measure measure(TableRow row, Basis basis) {
    List<Note> notes =
        new ArrayList<>(
            List.of(
                Note.of(ReportNote.ACTIVITIES_ARE_SAMPLE),
                Note.of(ReportNote.ACTIVITIES_CODED_BY_RULES)));
    if (!row.flag(ReportFields.COMPLETE)) {
      notes.add(Note.of(ReportNote.SECTION_IN_PART, row.count(NotableActivities.ROWS_AT_HAND)));
    }
    return Measure.count(
        MeasureKey.of(
                MeasureId.NOTABLE_ACTIVITIES,
                new SourceRecord(RecordKind.WEEK, row.day(ReportFields.REPORT_START).toString()),
                basis)
            .in(
                MeasureGroup.of(
                    Dimension.ACTIVITY_CLASS,
                    row.text(NotableActivities.ACTIVITY_CLASS),
                    row.text(NotableActivities.STAGE))),
        row.count(DetainerFields.DETAINERS),
        notes);
  }
}
