package org.detaineroutcomes.estimate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;

/**
 * One way to read a column of periods: every cell of it is written in this way, or the way is
 * another.
 *
 * @param calendar how its periods are counted and printed
 * @param parse the number of a printed period; empty if it is not written in this way
 */
record PeriodReading(Calendar calendar, Function<String, OptionalInt> parse) {

  private static final PeriodReading NUMBERS =
      new PeriodReading(Calendar.NUMBER, PeriodText::number);

  boolean reads(Collection<String> printed) {
    return printed.stream().allMatch(text -> parse.apply(text).isPresent());
  }

  long count(Collection<String> printed) {
    return printed.stream().filter(text -> parse.apply(text).isPresent()).count();
  }

  /**
   * The ways in which periods may be written, the likeliest first.
   *
   * @param printed the different periods of the panel, without adoptions
   */
  static List<PeriodReading> of(List<String> printed) {
    List<PeriodReading> all = new ArrayList<>();
    boolean several = printed.size() > 1;
    boolean months = printed.stream().allMatch(text -> PeriodText.month(text).isPresent());
    if (several || !months) {
      all.add(new PeriodReading(Calendar.YEAR_SPAN, PeriodText::span));
    }
    all.addAll(days(printed));
    all.add(new PeriodReading(Calendar.QUARTER, PeriodText::quarter));
    all.add(new PeriodReading(Calendar.FISCAL_QUARTER, PeriodText::fiscalQuarter));
    all.add(new PeriodReading(Calendar.FISCAL_YEAR, PeriodText::fiscalYear));
    all.add(new PeriodReading(Calendar.MONTH, PeriodText::month));
    boolean days = printed.stream().allMatch(text -> PeriodText.day(text).isPresent());
    boolean quarters = several && areQuarterNumbers(printed);
    if (quarters) {
      all.add(new PeriodReading(Calendar.QUARTER, PeriodText::quarterNumber));
    }
    if (!months && !days && !quarters) {
      all.add(NUMBERS);
    }
    return all;
  }

  /** Whether numbers such as 20101 to 20104 and 20111 leave no gap as quarters, but do as such. */
  private static boolean areQuarterNumbers(List<String> printed) {
    return printed.stream().allMatch(PeriodText::isQuarterNumber)
        && PeriodGaps.of(printed, PeriodText::quarterNumber).areEven()
        && !PeriodGaps.of(printed, PeriodText::number).areEven();
  }

  /** Days that stand for years, quarters, months or weeks. */
  private static List<PeriodReading> days(List<String> printed) {
    Function<String, Optional<LocalDate>> form =
        printed.stream().allMatch(text -> PeriodText.day(text).isPresent())
            ? PeriodText::day
            : PeriodText::dayFirst;
    List<LocalDate> days = printed.stream().flatMap(text -> form.apply(text).stream()).toList();
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate first = days.get(0);
    boolean several = days.stream().distinct().count() > 1;
    boolean last = days.stream().allMatch(PeriodReading::endsMonth);
    List<PeriodReading> all = new ArrayList<>();
    for (int step : new int[] {12, 3, 1}) {
      // A single day is the year's, or the quarter's, if that begins or ends on it.
      int month = first.getMonthValue() - (first.getDayOfMonth() == 1 && !last ? 1 : 0);
      boolean boundary = month % step == 0 && (last || first.getDayOfMonth() == 1);
      if (step == 1 || several || boundary) {
        all.add(
            new PeriodReading(
                step == 12 ? Calendar.NUMBER : step == 3 ? Calendar.QUARTER : Calendar.MONTH,
                text ->
                    form.apply(text)
                        .filter(day -> isLike(day, first, last, step))
                        .map(day -> OptionalInt.of(Math.floorDiv(months(day), step)))
                        .orElse(step == 12 ? year(text) : OptionalInt.empty())));
      }
    }
    all.add(
        new PeriodReading(
            Calendar.WEEK,
            text ->
                form.apply(text)
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                    .map(day -> OptionalInt.of(Period.of(day, Frequency.WEEK).index()))
                    .orElse(OptionalInt.empty())));
    return all;
  }

  private static OptionalInt year(String text) {
    OptionalInt number = PeriodText.number(text);
    return number.isPresent() && PeriodText.isYear(number.getAsInt())
        ? number
        : OptionalInt.empty();
  }

  /**
   * Whether a day is in its month, and its month in the step, where the first day is in its own.
   */
  private static boolean isLike(LocalDate day, LocalDate first, boolean last, int step) {
    boolean inMonth = last ? endsMonth(day) : day.getDayOfMonth() == first.getDayOfMonth();
    return inMonth && Math.floorMod(months(day) - months(first), step) == 0;
  }

  private static boolean endsMonth(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  private static int months(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }
}
