package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.PanelData;

/**
 * The event times that are zero in a regression on event times beside unit and period effects.
 *
 * <p>Event times that some unit is seen at together need one reference between them, and event
 * times that no chain of units links need one each. Where no unit is never treated, a trend in
 * event time is also a trend in calendar time less one of the units, so that a second reference is
 * needed (Borusyak, Jaravel and Spiess 2024, Review of Economic Studies 91, section 2.2): the
 * earliest, as far from the first as can be.
 *
 * @param first what all effects are measured from, in the set of event times it is in
 * @param others the references of the other sets, one each
 * @param second the one that fixes the trend; empty where some unit is never treated
 */
record EventReferences(int first, List<Integer> others, OptionalInt second) {
  private static final int NONE = Integer.MIN_VALUE;

  /** Why there are none. */
  enum Lack {
    /** No event time is before adoption. */
    NONE_BEFORE,
    /** Some units are linked to no event time before adoption. */
    NONE_BEFORE_IN_A_SET,
    /** No unit is never treated, and only one event time is before adoption. */
    NO_SECOND,
    /** No unit is never treated, and no chain of units links all event times. */
    SETS_WITHOUT_CONTROLS
  }

  /** References, or why there are none; the other is null. */
  record Found(EventReferences references, Lack lack) {}

  /**
   * Finds the references.
   *
   * @param latest the last event time at which units do not yet react
   * @param asked the first reference, where it is chosen
   */
  static Found of(PanelData panel, int latest, OptionalInt asked) {
    Map<Integer, Integer> sets = sets(panel);
    boolean never = Arrays.stream(panel.cohort()).anyMatch(g -> g == PanelData.NEVER);
    Map<Integer, Integer> lastOf = new TreeMap<>();
    sets.forEach((event, set) -> lastOf.merge(set, event <= latest ? event : NONE, Math::max));
    OptionalInt before = sets.keySet().stream().mapToInt(e -> e).filter(e -> e <= latest).max();
    if (before.isEmpty()) {
      return new Found(null, Lack.NONE_BEFORE);
    }
    int first = asked.orElse(before.getAsInt());
    List<Integer> others = new ArrayList<>();
    for (Map.Entry<Integer, Integer> set : lastOf.entrySet()) {
      if (!set.getKey().equals(sets.get(first))) {
        others.add(set.getValue());
      }
    }
    if (others.contains(NONE)) {
      return new Found(null, Lack.NONE_BEFORE_IN_A_SET);
    }
    if (never) {
      return new Found(new EventReferences(first, others, OptionalInt.empty()), null);
    }
    if (!others.isEmpty()) {
      return new Found(null, Lack.SETS_WITHOUT_CONTROLS);
    }
    int earliest = sets.keySet().iterator().next();
    int second = earliest == first ? before.getAsInt() : earliest;
    return second == first
        ? new Found(null, Lack.NO_SECOND)
        : new Found(new EventReferences(first, others, OptionalInt.of(second)), null);
  }

  boolean has(int event) {
    return event == first
        || others.contains(event)
        || (second.isPresent() && second.getAsInt() == event);
  }

  /** All of them, the first one first. */
  List<Integer> all() {
    List<Integer> all = new ArrayList<>(List.of(first));
    second.ifPresent(all::add);
    all.addAll(others);
    return all;
  }

  /** Every event time that occurs, ascending, with the number of the set that links it. */
  private static Map<Integer, Integer> sets(PanelData panel) {
    Map<Integer, Integer> parent = new TreeMap<>();
    for (int u = 0; u < panel.units().size(); u++) {
      int cohort = panel.cohort()[u];
      int from = panel.start()[u];
      for (int r = from; cohort != PanelData.NEVER && r < panel.start()[u + 1]; r++) {
        int event = panel.period()[r] - cohort;
        parent.putIfAbsent(event, event);
        int a = root(parent, event);
        int b = root(parent, panel.period()[from] - cohort);
        parent.put(Math.max(a, b), Math.min(a, b));
      }
    }
    Map<Integer, Integer> sets = new TreeMap<>();
    parent.keySet().forEach(event -> sets.put(event, root(parent, event)));
    return sets;
  }

  private static int root(Map<Integer, Integer> parent, int event) {
    int at = event;
    while (parent.get(at) != at) {
      at = parent.get(at);
    }
    return at;
  }
}
