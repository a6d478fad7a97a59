package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All counts of people of a release, those that follow from them, and what holds between them.
 * Every relation is an equation between counts that are never negative: "at most" has the number of
 * those left over as one more count.
 */
final class CountSystem {

  /**
   * One number.
   *
   * @param guarded whether it counts people of whom a small number may not be told
   */
  record Count(Quantity of, long value, Told told, boolean guarded) {
    /** Whether some figure has it; else it only follows from others. */
    boolean figure() {
      return told != Told.NOWHERE;
    }

    /** Whether everybody knows it already. */
    boolean open() {
      return told == Told.BEFORE;
    }
  }

  /** Who tells a number. */
  enum Told {
    /** A figure of the release, unless it is withheld. */
    HERE,
    /** Its publisher, or an earlier release: everybody knows it. */
    BEFORE,
    /** Nobody: an earlier release has it and withholds it. */
    WITHHELD_BEFORE,
    /** No figure: it only follows from others. */
    NOWHERE
  }

  /** Counts, by position, that add up to nothing with their signs. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Equation(int[] counts, int[] signs) {
    /** What all counts add up to if each moves by so much. */
    double sum(double[] by) {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += signs[i] * by[counts[i]];
      }
      return sum;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final List<Count> counts = new ArrayList<>();
  private final Map<Quantity, Integer> positions = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<Map<Integer, Integer>> equationsOf = new ArrayList<>();

  int size() {
    return counts.size();
  }

  Count count(int at) {
    return counts.get(at);
  }

  List<Count> counts() {
    return counts;
  }

  List<Equation> equations() {
    return equations;
  }

  /** The equations that a count stands in, by position, and its sign in each. */
  Map<Integer, Integer> equationsOf(int count) {
    return equationsOf.get(count);
  }

  /** The position of a count; null if the release has none. */
  Integer position(Quantity of) {
    return positions.get(of);
  }

  Long value(Quantity of) {
    Integer at = positions.get(of);
    return at == null ? null : (Long) counts.get(at).value();
  }

  /** Adds a count; one that is there already stays as it is. */
  int add(Count count) {
    Integer there = positions.putIfAbsent(count.of(), counts.size());
    if (there != null) {
      return there;
    }
    counts.add(count);
    equationsOf.add(new LinkedHashMap<>());
    return counts.size() - 1;
  }

  /**
   * A total and its parts. It is left out unless the numbers bear it out: two records of one thing
   * need not agree.
   */
  void sum(Quantity total, List<Quantity> parts) {
    long sum = 0;
    for (Quantity part : parts) {
      sum += counts.get(positions.get(part)).value();
    }
    if (counts.get(positions.get(total)).value() != sum || parts.contains(total)) {
      return;
    }
    int[] of = new int[parts.size() + 1];
    int[] signs = new int[parts.size() + 1];
    of[0] = positions.get(total);
    signs[0] = -1;
    for (int i = 0; i < parts.size(); i++) {
      of[i + 1] = positions.get(parts.get(i));
      signs[i + 1] = 1;
    }
    for (int i = 0; i < of.length; i++) {
      equationsOf.get(of[i]).put(equations.size(), signs[i]);
    }
    equations.add(new Equation(of, signs));
  }

  /**
   * A total, its parts and those left over, who become a count of their own.
   *
   * @param guarded whether few left over may not be told
   */
  void atMost(Quantity total, List<Quantity> parts, Quantity rest, boolean guarded) {
    long left = value(total);
    for (Quantity part : parts) {
      left -= value(part);
    }
    if (left < 0 || parts.contains(total)) {
      return;
    }
    Integer there = positions.get(rest);
    if (there != null && counts.get(there).value() != left) {
      return;
    }
    add(new Count(rest, left, Told.NOWHERE, guarded));
    List<Quantity> all = new ArrayList<>(parts);
    all.add(rest);
    sum(total, all);
  }
}
