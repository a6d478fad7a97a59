package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
    return whole || others.size() <= LENT ? others : cheapest(others, LENT - there + 1);
  }

  /** So many of the cheapest, the cheapest first; of equal ones those in fewer equations. */
  private List<Integer> cheapest(List<Integer> counts, int most) {
    if (most <= 0) {
      return List.of();
    }
    double[] prices = new double[most];
    int[] best = new int[most];
    int kept = 0;
    for (int count : counts) {
      double asked = price.applyAsDouble(count);
      int at = kept;
      while (at > 0 && isCheaper(asked, count, prices[at - 1], best[at - 1])) {
        at--;
      }
      if (at < most) {
        int moved = Math.min(kept, most - 1) - at;
        System.arraycopy(prices, at, prices, at + 1, moved);
        System.arraycopy(best, at, best, at + 1, moved);
        prices[at] = asked;
        best[at] = count;
        kept = Math.min(kept + 1, most);
      }
    }
    return IntStream.of(best).limit(kept).boxed().toList();
  }

  private boolean isCheaper(double price, int count, double other, int than) {
    return price < other
        || (price == other && system.equationsOf(count).size() < system.equationsOf(than).size());
  }
}
