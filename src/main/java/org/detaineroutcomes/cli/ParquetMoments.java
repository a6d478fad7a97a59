package org.detaineroutcomes.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detaineroutcomes.store.ParquetRows;

/**
 * The day that a moment stands for. Files that are written elsewhere hold the midnight of their
 * zone: {@code 2010-01-01T05:00} for New York's first of January. A column whose moments all are
 * the midnight of one zone, an hour earlier in summer, holds days.
 */
final class ParquetMoments {
  /** Zones are at most so far behind and ahead of UTC, hours. */
  private static final int WEST = 12;

  private final Map<String, Set<LocalTime>> times = new HashMap<>();

  private ParquetMoments() {}

  /** Looks through the moments of some columns. */
  static ParquetMoments of(List<ParquetPart> parts, Set<String> columns) {
    ParquetMoments moments = new ParquetMoments();
    columns.forEach(column -> moments.times.put(column, new HashSet<>()));
    if (!columns.isEmpty()) {
      for (ParquetPart part : parts) {
        ParquetRows.forEachRow(
            part.hadoop(),
            columns::contains,
            row -> row.positions().forEach((name, at) -> moments.add(name, row.values().get(at))));
      }
    }
    return moments;
  }

  private void add(String column, Object cell) {
    Set<LocalTime> seen = times.get(column);
    if (cell instanceof LocalDateTime moment && seen.size() <= 2) {
      seen.add(moment.toLocalTime());
    }
  }

  /** The day of a midnight; any other moment, and any other cell, as it is. */
  Object day(String column, Object cell) {
    if (!(cell instanceof LocalDateTime moment) || !midnight(times.get(column))) {
      return cell;
    }
    LocalDate day = moment.toLocalDate();
    return (moment.getHour() > WEST ? day.plusDays(1) : day).toString();
  }

  private static boolean midnight(Set<LocalTime> seen) {
    if (seen == null || seen.isEmpty() || seen.size() > 2) {
      return false;
    }
    SortedSet<LocalTime> sorted = new TreeSet<>(seen);
    LocalTime first = sorted.first();
    return first.toSecondOfDay() % 900 == 0
        && first.truncatedTo(ChronoUnit.SECONDS).equals(first)
        && (sorted.size() == 1 || first.plusHours(1).equals(sorted.last()) || summer(sorted));
  }

  /** Midnight of London: the same hour as UTC in winter, an hour before it in summer. */
  private static boolean summer(SortedSet<LocalTime> sorted) {
    return sorted.first().equals(LocalTime.MIDNIGHT) && sorted.last().equals(LocalTime.of(23, 0));
  }
}
