package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a few counts that can move together by whole people, so that every equation still
 * holds: one count up, one of its neighbors down, and so on around. It finds at once what a linear
 * program would find; where it finds nothing, a program has to tell.
 */
final class Moves {
  private static final int MOST_STEPS = 120;
  private static final int MOST_COUNTS = 40;
  private static final int CHOICES = 5;

  private final CountSystem system;
  private final Room room;

  /** How far counts may move, and at what price. */
  interface Room {
    /** How far a count may fall, at most 0. */
    double fall(int count);

    /** How far a count may rise, at least 0. */
    double rise(int count);

    double price(int count);
  }

  Moves(CountSystem system, Room room) {
    this.system = system;
    this.room = room;
  }

  /** A shift in which one count moves by so many people; empty if none was found. */
  Optional<Shifts.Shift> find(int count, long by) {
    if (by < room.fall(count) || by > room.rise(count)) {
      return Optional.empty();
    }
    Search search = new Search();
    search.move(count, by);
    if (!search.close()) {
      return Optional.empty();
    }
    int[] counts = search.moved.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] shifts = search.moved.values().stream().mapToDouble(Long::doubleValue).toArray();
    return Optional.of(new Shifts.Shift(counts, shifts));
  }

  private final class Search {
    private final Map<Integer, Long> moved = new LinkedHashMap<>();
    private final Map<Integer, Long> unbalanced = new LinkedHashMap<>();
    private int steps;

    private void move(int count, long by) {
      moved.put(count, by);
      shift(count, by);
    }

    private void undo(int count) {
      shift(count, -moved.remove(count));
    }

    private void shift(int count, long by) {
      system
          .equationsOf(count)
          .forEach(
              (at, sign) ->
                  unbalanced.merge(at, by * sign, (a, b) -> a + b == 0 ? null : (Long) (a + b)));
    }

    private boolean close() {
      if (unbalanced.isEmpty()) {
        return true;
      }
      if (++steps > MOST_STEPS || moved.size() > MOST_COUNTS) {
        return false;
      }
      int equation = unbalanced.keySet().iterator().next();
      for (int other : unbalanced.keySet()) {
        if (size(other) < size(equation)) {
          equation = other;
        }
      }
      for (Candidate candidate : candidates(equation)) {
        move(candidate.count, candidate.by);
        if (close()) {
          return true;
        }
        undo(candidate.count);
      }
      return false;
    }

    private int size(int equation) {
      return system.equations().get(equation).counts().length;
    }

    private record Candidate(int count, long by, int opened, double price) {}

    private List<Candidate> candidates(int equation) {
      long sum = unbalanced.get(equation);
      CountSystem.Equation of = system.equations().get(equation);
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < of.counts().length; i++) {
        int count = of.counts()[i];
        long by = -sum * of.signs()[i];
        if (!moved.containsKey(count) && by >= room.fall(count) && by <= room.rise(count)) {
          candidates.add(new Candidate(count, by, opened(count, by), room.price(count)));
        }
      }
      candidates.sort(
          Comparator.comparingDouble(Candidate::price).thenComparingInt(Candidate::opened));
      return candidates.size() > CHOICES ? candidates.subList(0, CHOICES) : candidates;
    }

    private int opened(int count, long by) {
      int opened = 0;
      for (Map.Entry<Integer, Integer> at : system.equationsOf(count).entrySet()) {
        Long sum = unbalanced.get(at.getKey());
        opened += sum == null ? 2 : sum + by * at.getValue() == 0 ? -2 : 1;
      }
      return opened;
    }
  }
}
