package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far apart the lowest and the highest number of a count can be at most. The linear program
 * keeps only the equations around the count, whole, and leaves the others out: whatever holds under
 * all equations holds under some, so that the true interval lies within.
 */
final class Relaxation {
  private static final int[] SIZES = {40, 160, 640};

  private final CountSystem system;
  private final Knowledge knowledge;

  Relaxation(CountSystem system, Knowledge knowledge) {
    this.system = system;
    this.knowledge = knowledge;
  }

  /** Whether the interval of a count was shown to be narrower than some width. */
  boolean isWithin(int count, double width) {
    int last = 0;
    for (int size : SIZES) {
      List<CountSystem.Equation> equations = around(count, size);
      if (equations.size() == last) {
        return false;
      }
      last = equations.size();
      if (width(count, equations) < width) {
        return true;
      }
    }
    return false;
  }

  /** Equations around a count, the shorter first, until they have so many counts. */
  private List<CountSystem.Equation> around(int count, int size) {
    BitSet taken = new BitSet(system.equations().size());
    BitSet seen = new BitSet(system.size());
    seen.set(count);
    List<Integer> open = new ArrayList<>(List.of(count));
    List<CountSystem.Equation> around = new ArrayList<>();
    for (int next = 0; next < open.size() && open.size() < size; next++) {
      List<Integer> at = new ArrayList<>(system.equationsOf(open.get(next)).keySet());
      at.sort(Comparator.comparingInt(e -> system.equations().get(e).counts().length));
      for (int each : at) {
        CountSystem.Equation equation = system.equations().get(each);
        if (!taken.get(each) && open.size() + equation.counts().length <= 2 * size) {
          taken.set(each);
          around.add(equation);
          for (int other : equation.counts()) {
            if (knowledge.isOpen(other) && !seen.get(other)) {
              seen.set(other);
              open.add(other);
            }
          }
        }
      }
    }
    return around;
  }

  private double width(int count, List<CountSystem.Equation> equations) {
    Map<Integer, Integer> at = new LinkedHashMap<>();
    at.put(count, 0);
    for (CountSystem.Equation equation : equations) {
      for (int each : equation.counts()) {
        if (knowledge.isOpen(each)) {
          at.putIfAbsent(each, at.size());
        }
      }
    }
    int[] moving = at.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] low = new double[moving.length];
    double[] high = new double[moving.length];
    for (int i = 0; i < moving.length; i++) {
      low[i] = knowledge.fall(moving[i], Double.POSITIVE_INFINITY);
      high[i] = knowledge.rise(moving[i], Double.POSITIVE_INFINITY);
    }
    Shifts shifts = new Shifts(moving, equations);
    return shifts.most(0, 1, low, high) + shifts.most(0, -1, low, high);
  }
}
