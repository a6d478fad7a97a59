package org.detaineroutcomes.join;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;

/**
 * Which periods the reports of a section cover. A report is never divided, and reports are added up
 * only where they have every day of the period.
 */
final class ReportDays {
  private static final int WEEK = 7;

  /** The days of one report. */
  record Report(LocalDate start, LocalDate end) {
    /** A report whose last day is not stated is of a week. */
    static Report of(LocalDate start, LocalDate end) {
      return new Report(start, end == null ? start.plusDays(WEEK - 1L) : end);
    }
  }

  private final Frequency frequency;
  private final Map<Integer, Set<LocalDate>> days = new HashMap<>();
  private final Map<Integer, JoinGap> gaps = new TreeMap<>();

  ReportDays(List<Report> reports, Frequency frequency) {
    this.frequency = frequency;
    for (Report report : reports) {
      int first = Period.of(report.start(), frequency).index();
      int last = Period.of(report.end(), frequency).index();
      IntStream.rangeClosed(first, last).forEach(at -> gaps.put(at, JoinGap.DAYS_MISSING));
      if (first == last) {
        Set<LocalDate> covered = days.computeIfAbsent(first, at -> new HashSet<>());
        report.start().datesUntil(report.end().plusDays(1)).forEach(covered::add);
      }
    }
    reports.stream()
        .filter(report -> !whole(report))
        .forEach(
            report ->
                IntStream.rangeClosed(
                        Period.of(report.start(), frequency).index(),
                        Period.of(report.end(), frequency).index())
                    .forEach(at -> gaps.put(at, JoinGap.LONGER_PERIODS)));
    gaps.keySet().removeIf(this::complete);
  }

  private boolean whole(Report report) {
    return Period.of(report.start(), frequency).equals(Period.of(report.end(), frequency));
  }

  /** Whether reports have every day of a period. */
  boolean complete(int index) {
    Period period = new Period(frequency, index);
    return days.getOrDefault(index, Set.of()).size()
        == ChronoUnit.DAYS.between(period.firstDay(), period.lastDay().plusDays(1));
  }

  /** Periods that some report touches and that are not complete, with the reason. */
  Map<Integer, JoinGap> gaps() {
    return gaps;
  }

  /** Periods that reports have every day of. */
  List<Integer> completePeriods() {
    return days.keySet().stream().filter(this::complete).sorted().toList();
  }

  /** Why the rows of a report are not in the table; null where they are. */
  JoinFate fate(Report report) {
    if (!whole(report)) {
      return JoinFate.LONGER_PERIOD;
    }
    return complete(Period.of(report.start(), frequency).index()) ? null : JoinFate.DAYS_MISSING;
  }
}
