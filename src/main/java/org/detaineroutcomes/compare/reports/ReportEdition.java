package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.store.TableRow;

/**
 * The edition of a report that a number is counted from.
 *
 * @param day from which it was known; null if none is stated
 * @param withdrawn whether it was taken back as a whole
 * @param reissued whether it takes the place of an earlier edition
 */
record ReportEdition(LocalDate day, boolean withdrawn, boolean reissued) {
  static ReportEdition of(TableRow row) {
    return new ReportEdition(
        row.day(Provenance.EDITION),
        row.text(ReportFields.STATUS).equals(EditionState.WITHDRAWN.code()),
        row.flag(DdorCounts.REISSUED));
  }

  /** What a reader of the number has to know; nothing of an edition that was published once. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (reissued) {
      notes.add(Note.of(ReportNote.COUNTED_FROM_REISSUE, day));
    }
    if (withdrawn) {
      notes.add(Note.of(ReportNote.EDITION_WITHDRAWN, day));
    }
    return notes;
  }
}
