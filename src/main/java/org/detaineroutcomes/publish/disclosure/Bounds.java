package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The lowest and the highest number of each count that equations allow one by one: whatever a
 * linear program over all of them could find lies within. It takes no program.
 */
final class Bounds {
  /** How often each equation is used at most. */
  private static final int TIMES = 12;

  private static final double NOTHING = 1e-9;

  private final CountSystem system;
  private final double[] low;
  private final double[] high;
  private final int[] used;
  private final boolean[] waits;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Bounds(CountSystem system, Knowledge knowledge) {
    this.system = system;
    this.low = new double[system.size()];
    this.high = new double[system.size()];
    for (int i = 0; i < low.length; i++) {
      low[i] = knowledge.low(i);
      high[i] = knowledge.high(i);
    }
    this.used = new int[system.equations().size()];
    this.waits = new boolean[used.length];
  }

  /** What follows from what a reader knows. */
  static Bounds of(CountSystem system, Knowledge knowledge) {
    Bounds bounds = new Bounds(system, knowledge);
    for (int e = 0; e < bounds.used.length; e++) {
      bounds.await(e);
    }
    while (!bounds.open.isEmpty()) {
      int equation = bounds.open.poll();
      bounds.waits[equation] = false;
      bounds.tighten(system.equations().get(equation));
    }
    return bounds;
  }

  /** How far apart the lowest and the highest number of a count are at most. */
  double width(int count) {
    return high[count] - low[count];
  }

  private void await(int equation) {
    if (!waits[equation] && used[equation] < TIMES) {
      waits[equation] = true;
      used[equation]++;
      open.addLast(equation);
    }
  }

  private void tighten(CountSystem.Equation equation) {
    Sum least = new Sum();
    Sum most = new Sum();
    for (int i = 0; i < equation.counts().length; i++) {
      least.add(end(equation, i, false));
      most.add(end(equation, i, true));
    }
    for (int i = 0; i < equation.counts().length; i++) {
      double others = least.without(end(equation, i, false));
      double othersMost = most.without(end(equation, i, true));
      if (equation.signs()[i] > 0) {
        narrow(equation.counts()[i], -othersMost, -others);
      } else {
        narrow(equation.counts()[i], others, othersMost);
      }
    }
  }

  /** The least or the most that a count adds to its equation. */
  private double end(CountSystem.Equation equation, int at, boolean most) {
    int count = equation.counts()[at];
    int sign = equation.signs()[at];
    return sign * (most == sign > 0 ? high[count] : low[count]);
  }

  private void narrow(int count, double from, double to) {
    boolean narrower = false;
    if (from > low[count] + NOTHING) {
      low[count] = from;
      narrower = true;
    }
    if (to < high[count] - NOTHING) {
      high[count] = to;
      narrower = true;
    }
    if (narrower) {
      system.equationsOf(count).keySet().forEach(this::await);
    }
  }

  /** A sum of which one part can be taken away, be it without limit. */
  private static final class Sum {
    private double finite;
    private int unlimited;
    private double limit;

    void add(double part) {
      if (Double.isInfinite(part)) {
        unlimited++;
        limit = part;
      } else {
        finite += part;
      }
    }

    double without(double part) {
      if (Double.isInfinite(part)) {
        return unlimited > 1 ? limit : finite;
      }
      return unlimited > 0 ? limit : finite - part;
    }
  }
}
