package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/** Settles how the periods of a table and its adoptions are read, and says where that fails. */
record PeriodChecks(PanelTable table, String where, Problems problems, BadCells bad) {
  private static final String FORMS =
      "write years or whole numbers, fiscal years as FY2010 or 2009-10, months as YYYY-MM, quarters"
          + " as YYYYQ1 or weeks by their Saturday, the same way in every row";

  /** Reads both columns, and whether it could. What can't be read is a problem. */
  boolean read() {
    List<String> times = table.time.texts();
    List<String> cohorts = table.cohort.texts();
    List<PeriodReading> all = PeriodReading.of(times);
    PeriodReading chosen =
        all.stream()
            .filter(reading -> reading.reads(times) && reading.reads(cohorts))
            .findFirst()
            .or(() -> all.stream().filter(reading -> reading.reads(times)).findFirst())
            .orElseGet(
                () ->
                    all.stream()
                        .max(Comparator.comparingLong(reading -> reading.count(times)))
                        .orElseThrow());
    int before = problems.list().size();
    table.time.read(chosen, 0);
    table.cohort.read(chosen, PanelData.NEVER);
    if (!chosen.reads(times) && 2 * chosen.count(times) <= times.size()) {
      unreadable(times);
    } else {
      cells(table.spec.time(), table.time, chosen, false);
      cohorts(chosen, cohorts);
    }
    if (chosen.calendar() == Calendar.NUMBER && chosen.reads(times)) {
      numbers(chosen, times, cohorts);
    }
    return problems.list().size() == before;
  }

  /** Periods that are no period in any way, by the first of them. */
  private void unreadable(List<String> times) {
    List<String> some = times.stream().limit(2).toList();
    boolean days =
        times.stream()
            .allMatch(
                text -> PeriodText.day(text).isPresent() || PeriodText.dayFirst(text).isPresent());
    boolean weeks = times.stream().allMatch(PeriodText::isWeekNumber);
    problems.add(
        Problem.input(
            where + ", column '" + table.spec.time() + "'",
            "Cannot read column '"
                + table.spec.time()
                + "': "
                + (days
                    ? "its days, such as "
                        + String.join(" and ", some)
                        + ", are not years, quarters, months or weeks from Saturday apart"
                    : weeks
                        ? "'" + some.get(0) + "' is a year and a week"
                        : "'" + some.get(0) + "' is no period"),
            FORMS));
  }

  private void cells(
      String column, PanelColumns.Periods periods, PeriodReading chosen, boolean orNever) {
    boolean[] unread = new boolean[periods.words().size()];
    for (int code = 0; code < unread.length; code++) {
      String text = periods.words().get(code);
      unread[code] = text.isEmpty() ? !orNever : chosen.parse().apply(text).isEmpty();
    }
    if (IntStream.range(0, unread.length).noneMatch(code -> unread[code])) {
      return;
    }
    for (int r = 0; r < periods.size(); r++) {
      if (unread[periods.code(r)]) {
        bad.add(table.rowNumbers.get(r), column, "'" + periods.text(r) + "' is no period", FORMS);
      }
    }
  }

  private void cohorts(PeriodReading chosen, List<String> cohorts) {
    if (chosen.reads(cohorts)) {
      return;
    }
    boolean other = PeriodReading.of(cohorts).stream().anyMatch(way -> way.reads(cohorts));
    if (!other) {
      cells(table.spec.cohort(), table.cohort, chosen, true);
      return;
    }
    problems.add(
        Problem.input(
            where,
            "Cannot compare column '"
                + table.spec.cohort()
                + "' with '"
                + table.spec.time()
                + "': '"
                + cohorts.get(0)
                + "' is not written as '"
                + table.time.texts().get(0)
                + "' is",
            "write both the same way, as years, quarters, months or weeks"));
  }

  /** Whole numbers that stand for days, weeks or months have event times that count nothing. */
  private void numbers(PeriodReading chosen, List<String> times, List<String> cohorts) {
    PeriodGaps gaps = PeriodGaps.of(times, PeriodText::number);
    String column = table.spec.time();
    boolean whole = times.stream().allMatch(text -> PeriodText.number(text).isPresent());
    if (!whole || column == null) {
      return;
    }
    String why = null;
    if (gaps.countDays()) {
      why = "its numbers count days, " + gaps.gaps() + " from one period to the next";
    } else if (times.size() > 1 && times.stream().allMatch(PeriodText::isWeekNumber)) {
      why = "'" + times.get(0) + "' is a year and a week";
    }
    if (why != null) {
      problems.add(
          Problem.input(
              where + ", column '" + column + "'",
              "Cannot read column '" + column + "': " + why,
              FORMS));
    }
    boolean years = chosen.reads(cohorts) && times.stream().allMatch(PeriodChecks::isYear);
    for (String cohort : cohorts) {
      if (years && (PeriodText.isMonthNumber(cohort) || PeriodText.day(cohort).isPresent())) {
        problems.add(
            Problem.input(
                where,
                "Cannot compare column '"
                    + table.spec.cohort()
                    + "' with '"
                    + column
                    + "': '"
                    + cohort
                    + "' is no year as '"
                    + times.get(0)
                    + "' is",
                "write both the same way, as years, quarters, months or weeks"));
        return;
      }
    }
  }

  private static boolean isYear(String printed) {
    return PeriodText.number(printed).stream().anyMatch(PeriodText::isYear);
  }

  /** What is said of whole numbers whose distances no calendar has. */
  static List<Note> uneven(PanelTable table, int[] periods) {
    PeriodGaps gaps = PeriodGaps.of(periods);
    boolean years = java.util.Arrays.stream(periods).allMatch(PeriodText::isYear);
    if (table.time.calendar != Calendar.NUMBER || years || gaps.areEven()) {
      return List.of();
    }
    return List.of(
        Note.of(
            EstimateNote.UNEVEN_PERIODS,
            table.spec.time(),
            new ArrayList<>(gaps.gaps().stream().map(String::valueOf).toList())));
  }
}
