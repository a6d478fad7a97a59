package org.detaineroutcomes.publish.disclosure;

import java.util.Set;

/**
 * What is lost to readers by counts that are withheld beside small ones.
 *
 * @param counts how many different counts
 * @param people whom they count, added up
 */
public record Loss(int counts, long people) {
  static Loss of(CountSystem system, Suppression rule, Set<Integer> withheld) {
    long[] beside =
        withheld.stream()
            .map(system::count)
            .filter(count -> count.told() == CountSystem.Told.HERE)
            .mapToLong(CountSystem.Count::value)
            .filter(value -> !rule.isSmall(value))
            .toArray();
    long people = 0;
    for (long value : beside) {
      people += value;
    }
    return new Loss(beside.length, people);
  }
}
