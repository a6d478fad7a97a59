package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** The counts around some, equation by equation: what moves far away changes nothing here. */
final class Neighbors {
  /** An equation of more counts lends so many of them unless more are asked for. */
  private static final int LENT = 8;

  private final CountSystem system;
  private final IntPredicate moves;
  private final IntToDoubleFunction price;

  Neighbors(CountSystem system, IntPredicate moves, IntToDoubleFunction price) {
    this.system = system;
    this.moves = moves;
    this.price = price;
  }

  /** Those around some counts, until there are at least so many. */
  int[] around(Collection<Integer> counts, int most) {
    return around(counts, most, LENT);
  }

  /**
   * Those around some counts, until there are at least so many.
   *
   * @param lent of how many counts an equation lends the cheapest
   */
  int[] around(Collection<Integer> counts, int most, int lent) {
    BitSet found = new BitSet(system.size());
    List<Integer> open = new ArrayList<>();
    for (int count : counts) {
      if (!found.get(count)) {
        found.set(count);
        open.add(count);
      }
    }
    for (int next = 0; next < open.size() && open.size() < most; next++) {
      for (int equation : system.equationsOf(open.get(next)).keySet()) {
        lend(system.equations().get(equation), lent, found, open);
      }
    }
    return open.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds a few of the cheapest, the cheapest first; of equal ones those in fewer equations. */
  private void lend(CountSystem.Equation equation, int most, BitSet found, List<Integer> open) {
    int there = 0;
    int others = 0;
    for (int count : equation.counts()) {
      if (found.get(count)) {
        there++;
      } else if (moves.test(count)) {
        others++;
      }
    }
    int kept = others <= most ? others : Math.max(0, most - there + 1);
    int[] lent = others <= most ? all(equation, found, kept) : cheapest(equation, found, kept);
    for (int count : lent) {
      found.set(count);
      open.add(count);
    }
  }

  private int[] all(CountSystem.Equation equation, BitSet found, int size) {
    int[] all = new int[size];
    int n = 0;
    for (int count : equation.counts()) {
      if (!found.get(count) && moves.test(count)) {
        all[n++] = count;
      }
    }
    return all;
  }

  private int[] cheapest(CountSystem.Equation equation, BitSet found, int most) {
    double[] prices = new double[most];
    int[] best = new int[most];
    int kept = 0;
    for (int count : equation.counts()) {
      if (most == 0 || found.get(count) || !moves.test(count)) {
        continue;
      }
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
    return Arrays.copyOf(best, kept);
  }

  private boolean isCheaper(double price, int count, double other, int than) {
    return price < other
        || (price == other && system.equationsOf(count).size() < system.equationsOf(than).size());
  }
}
