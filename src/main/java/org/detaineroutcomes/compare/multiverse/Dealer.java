package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Deals the dates of adoption of one panel out again over those who decided on them, in step with
 * every other panel of a curve: a draw gives each of those who decide a place in one line, and the
 * adoptions of each panel go to the first in line that the panel has.
 *
 * <p>Each panel keeps its number of adoptions of each date, so the deal of a panel is one of its
 * own permutations, each as likely as another; in any two panels of which one treats a part of the
 * other's adopters the deals agree as the actual adoptions do.
 */
final class Dealer {
  private final PanelData panel;
  private final List<String> assigned;
  private final List<String> places;
  private final List<Integer> adoptions = new ArrayList<>();

  /**
   * Reads who decided on what.
   *
   * @param assigned by unit: who decided on its treatment
   * @param order of those who are treated in some panel: adoptions are dealt out in it
   */
  Dealer(PanelData panel, Map<String, String> assigned, List<String> order) {
    this.panel = panel;
    this.assigned = panel.units().stream().map(assigned::get).toList();
    this.places = List.copyOf(new TreeSet<>(this.assigned));
    Map<String, Integer> first = firstTreated(panel, this.assigned);
    order.stream().filter(first::containsKey).forEach(one -> adoptions.add(first.get(one)));
  }

  private static Map<String, Integer> firstTreated(PanelData panel, List<String> assigned) {
    Map<String, Integer> first = new HashMap<>();
    for (int u = 0; u < assigned.size(); u++) {
      if (panel.cohort()[u] != PanelData.NEVER) {
        first.merge(assigned.get(u), panel.cohort()[u], Math::min);
      }
    }
    return first;
  }

  /** Those who decided on the treatment of some unit of a panel that is treated. */
  static Set<String> treated(PanelData panel, Map<String, String> assigned) {
    return new TreeSet<>(
        firstTreated(panel, panel.units().stream().map(assigned::get).toList()).keySet());
  }

  /** Those who are treated in some panel: in most panels first, then by name. */
  static List<String> order(List<Set<String>> treatedByPanel) {
    Map<String, Integer> treated = new TreeMap<>();
    treatedByPanel.forEach(all -> all.forEach(one -> treated.merge(one, 1, Integer::sum)));
    return treated.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The panel under a deal, the same for a seed and number whatever else is dealt. */
  PanelData dealt(long seed, int number) {
    List<String> line = new ArrayList<>(places);
    Map<String, Long> place = new HashMap<>();
    places.forEach(one -> place.put(one, place(seed, number, one)));
    line.sort(Comparator.<String, Long>comparing(place::get).thenComparing(one -> one));
    Map<String, Integer> adopted = new HashMap<>();
    for (int i = 0; i < adoptions.size(); i++) {
      adopted.put(line.get(i), adoptions.get(i));
    }
    return panel.withCohorts(
        assigned.stream().mapToInt(one -> adopted.getOrDefault(one, PanelData.NEVER)).toArray());
  }

  private static long place(long seed, int number, String one) {
    long key = seed * 0x9E3779B97F4A7C15L + number;
    for (int i = 0; i < one.length(); i++) {
      key = new SplittableRandom(key ^ one.charAt(i)).nextLong();
    }
    return key;
  }
}
