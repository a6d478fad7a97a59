package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far periods lie apart.
 *
 * @param first the first period
 * @param gaps the different distances from one period to the next, ascending
 * @param several whether there are three periods or more
 */
record PeriodGaps(int first, List<Integer> gaps, boolean several) {
  private static final int OLDEST_DAY = 3_653;

  static PeriodGaps of(Collection<String> printed, Function<String, OptionalInt> parse) {
    return of(printed.stream().flatMapToInt(text -> parse.apply(text).stream()).toArray());
  }

  static PeriodGaps of(int[] periods) {
    int[] sorted = Arrays.stream(periods).distinct().sorted().toArray();
    return new PeriodGaps(
        sorted.length == 0 ? 0 : sorted[0],
        IntStream.range(1, sorted.length)
            .map(i -> sorted[i] - sorted[i - 1])
            .distinct()
            .sorted()
            .boxed()
            .toList(),
        sorted.length > 2);
  }

  boolean areEven() {
    return gaps.size() < 2;
  }

  /** Whether they are days numbered since some day, a month, a quarter, a year or a week apart. */
  boolean countDays() {
    boolean differ = gaps.size() > 1;
    return several
        && ((differ && within(28, 31))
            || (differ && within(90, 92))
            || within(365, 366)
            || (first >= OLDEST_DAY && gaps.equals(List.of(7))));
  }

  private boolean within(int low, int high) {
    return gaps.get(0) >= low && gaps.get(gaps.size() - 1) <= high;
  }
}
