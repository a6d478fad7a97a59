package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.store.TableRow;

/**
 * What newspapers and others counted of Section II.
 *
 * @param counts by first day of the report and place
 */
record ThirdParties(Map<LocalDate, Map<String, Count>> counts) {

  /**
   * What they counted of one place.
   *
   * @param sources who counted
   * @param other another number for the same count; null if there is none
   */
  record Count(List<String> sources, Long other) {
    /** Of a number that nobody else counted. */
    static final Count NONE = new Count(List.of(), null);

    private Count and(Count more) {
      TreeSet<String> all = new TreeSet<>(sources);
      all.addAll(more.sources);
      return new Count(
          List.copyOf(all),
          other == null || (more.other != null && more.other > other) ? more.other : other);
    }

    /** Whether the other number differs from the one counted, and who counted. */
    List<Note> notes(long counted) {
      List<Note> notes = new ArrayList<>();
      if (other != null) {
        notes.add(Note.of(ReportNote.SOURCES_DIFFER, counted, other));
      }
      if (!sources.isEmpty()) {
        notes.add(Note.of(ReportNote.COUNTED_BY, sources));
      }
      return notes;
    }
  }

  static ThirdParties of(Evidence evidence) {
    ThirdParties all = new ThirdParties(new TreeMap<>());
    evidence.rows(DdorDeclinedCounts.TABLE).forEach(all::add);
    return all;
  }

  private void add(TableRow row) {
    String source = row.text(SourceFields.CITED);
    counts
        .computeIfAbsent(row.day(ReportFields.REPORT_START), start -> new TreeMap<>())
        .merge(
            Jurisdiction.of(row).label(),
            new Count(
                source == null ? List.of() : List.of(source),
                row.count(DdorDeclinedCounts.OTHER_COUNT)),
            Count::and);
  }

  /** What they counted of a place in a report. */
  Count of(LocalDate start, Jurisdiction place) {
    return counts.getOrDefault(start, Map.of()).getOrDefault(place.label(), Count.NONE);
  }
}
