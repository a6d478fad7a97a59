package org.detaineroutcomes.publish.disclosure;

import java.util.Arrays;

/**
 * What a reader knows of each count of a system before any arithmetic: its number where it is
 * printed, that it is small where the mark says so, and else that it is not negative.
 */
final class Knowledge {
  private final CountSystem system;
  private final Suppression rule;
  private final double[] low;
  private final double[] high;

  Knowledge(CountSystem system, Suppression rule) {
    this.system = system;
    this.rule = rule;
    this.low = new double[system.size()];
    this.high = new double[system.size()];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
  }

  /** What a reader would know who had the marks of small counts and nothing that is new. */
  static Knowledge marks(CountSystem system, Suppression rule) {
    Knowledge marks = new Knowledge(system, rule);
    for (int i = 0; i < system.size(); i++) {
      CountSystem.Count count = system.count(i);
      if (count.open()) {
        marks.print(i);
      } else if (count.figure() && rule.isSmall(count.value())) {
        marks.withhold(i);
      }
    }
    return marks;
  }

  /** What a reader knows who has not seen the release. */
  static Knowledge before(CountSystem system, Suppression rule) {
    Knowledge before = new Knowledge(system, rule);
    for (int i = 0; i < system.size(); i++) {
      CountSystem.Count count = system.count(i);
      if (count.open()) {
        before.print(i);
      } else if (count.told() == CountSystem.Told.WITHHELD_BEFORE) {
        before.withhold(i);
      }
    }
    return before;
  }

  void print(int count) {
    low[count] = system.count(count).value();
    high[count] = low[count];
  }

  /** Marked as withheld; as too small, if it is. */
  void withhold(int count) {
    boolean small = rule.isSmall(system.count(count).value());
    low[count] = small ? rule.least() : 0;
    high[count] = small ? rule.below() - 1 : Double.POSITIVE_INFINITY;
  }

  boolean isOpen(int count) {
    return low[count] < high[count];
  }

  double low(int count) {
    return low[count];
  }

  double high(int count) {
    return high[count];
  }

  /** How far a count may fall in a shift. */
  double fall(int count, double most) {
    return Math.max(-most, low[count] - system.count(count).value());
  }

  /** How far a count may rise in a shift. */
  double rise(int count, double most) {
    return Math.min(most, high[count] - system.count(count).value());
  }
}
