package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The counts around some, equation by equation: what moves far away changes nothing here. */
final class Neighbors {
  /** An equation of more counts lends so many of them. */
  private static final int LENT = 8;

  private final CountSystem system;
  private final IntPredicate moves;
  private final ToDoubleFunction<Integer> price;

  Neighbors(CountSystem system, IntPredicate moves, ToDoubleFunction<Integer> price) {
    this.system = system;
    this.moves = moves;
    this.price = price;
  }

  /** Those around some counts, at most so many; with no limit, all that hang together. */
  int[] around(Collection<Integer> counts, int most) {
    Set<Integer> found = new LinkedHashSet<>(counts);
    Deque<Integer> open = new ArrayDeque<>(found);
    boolean whole = most == Integer.MAX_VALUE;
    while (!open.isEmpty() && found.size() < most) {
      int count = open.poll();
      for (int equation : system.equationsOf(count).keySet()) {
        for (int other : lent(system.equations().get(equation), found, whole)) {
          if (found.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Integer> lent(CountSystem.Equation equation, Set<Integer> found, boolean whole) {
    List<Integer> others = new ArrayList<>();
    int there = 0;
    for (int count : equation.counts()) {
      if (found.contains(count)) {
        there++;
      } else if (moves.test(count)) {
        others.add(count);
      }
    }
    if (whole || others.size() <= LENT) {
      return others;
    }
    others.sort(
        Comparator.comparingDouble(price)
            .thenComparingInt(count -> system.equationsOf(count).size()));
    return others.subList(0, Math.max(0, LENT - there + 1));
  }
}
