package org.detaineroutcomes.compare.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.detaineroutcomes.compare.detainers.DetainerCounts.Cell;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.YearSpan;

/**
 * The years of a record by how declines are recorded in them. Declines count as hardly recorded in
 * the years before the first in which one detainer in a hundred is recorded as declined: until then
 * a jail that declined and a record that did not say so look alike.
 */
record DeclineYears(List<Span> spans) {
  private static final long ONE_IN = 100;

  /** Years of one regime that are counted together. */
  record Span(int first, int last, RecordingRegime regime) {
    boolean holds(Cell cell) {
      return cell.year() != null && new YearSpan(first, last).holds(cell.year());
    }

    /** Its code as a member. */
    String name() {
      return new YearSpan(first, last).code();
    }

    /** Its years, if there are several. */
    List<Span> years() {
      List<Span> years = new ArrayList<>();
      for (int year = first; first < last && year <= last; year++) {
        years.add(new Span(year, year, regime));
      }
      return years;
    }
  }

  /** The years in which declines are hardly recorded as one span, then each year. */
  static DeclineYears of(DetainerCounts counts) {
    TreeMap<Integer, DetainerCounts> byYear = new TreeMap<>(counts.by(Cell::year));
    OptionalInt from =
        byYear.entrySet().stream()
            .filter(year -> ONE_IN * year.getValue().rows(Cell::declined) >= year.getValue().rows())
            .mapToInt(Map.Entry::getKey)
            .min();
    List<Span> spans = new ArrayList<>();
    if (from.isPresent() && from.getAsInt() > byYear.firstKey()) {
      int last = byYear.lowerKey(from.getAsInt());
      spans.add(new Span(byYear.firstKey(), last, RecordingRegime.HARDLY_RECORDED));
    }
    byYear.keySet().stream()
        .filter(year -> year >= from.orElse(Integer.MIN_VALUE))
        .forEach(year -> spans.add(new Span(year, year, RecordingRegime.RECORDED)));
    return new DeclineYears(List.copyOf(spans));
  }

  /** That figures over all years pool those that hardly record declines with others, if so. */
  List<Note> warning() {
    return spans.stream()
        .filter(span -> span.regime() == RecordingRegime.HARDLY_RECORDED)
        .map(span -> Note.of(MeasureNote.POOLS_HARDLY_RECORDED, span.name()))
        .toList();
  }
}
