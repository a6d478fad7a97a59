package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.store.DriftRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.QualityWords;
import org.detaineroutcomes.words.SourceWords;

/** What is beyond the thresholds of a job in the data of a release, a line each. */
final class QualityNotes {
  private QualityNotes() {}

  static List<String> of(Release release) {
    List<String> notes = new ArrayList<>();
    for (TableRow row : TableRow.of(release, DataQuality.TABLE)) {
      if (row.textOrEmpty(DataQuality.VERDICT).equals(QualityVerdict.NOT_MET.code())) {
        notes.add(
            QualityWords.warning(
                row.whole(DataQuality.INPUT),
                SourceWords.holding(row.text(DataQuality.STAGED)),
                QualityWords.beyond(
                    row.constant(DataQuality.DIMENSION, QualityDimension.class).orElseThrow(),
                    row.textOrEmpty(DataQuality.COLUMN),
                    row.number(DataQuality.THRESHOLD))));
      }
    }
    for (DriftRecord drift : release.manifest().drift) {
      if (drift.verdict().equals(QualityVerdict.NOT_MET.code())) {
        notes.add(QualityWords.drift(drift.table(), drift.column(), drift.moved()));
      }
    }
    return notes;
  }
}
