package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.model.Offense;

/**
 * Under which definition of rape each period of a panel was recorded.
 *
 * @param first the first period of the revised definition where all units changed at once
 * @param legacy periods with a count under the legacy definition
 * @param revised periods with a count under the revised one
 */
record RapeDefinitions(Optional<String> first, Set<String> legacy, Set<String> revised) {
  static final String LEGACY = Offense.RAPE_LEGACY.column();
  static final String REVISED = Offense.RAPE_REVISED.column();

  /** Reads them off the rows of the units given. */
  static RapeDefinitions of(PanelArrays panel, Set<String> units) {
    Set<String> legacy = new TreeSet<>();
    Set<String> revised = new TreeSet<>();
    for (int r = 0; r < panel.rows(); r++) {
      if (units.contains(panel.unit(r))) {
        if (panel.number(LEGACY, r) != null) {
          legacy.add(panel.period(r));
        }
        if (panel.number(REVISED, r) != null) {
          revised.add(panel.period(r));
        }
      }
    }
    boolean apart =
        !legacy.isEmpty()
            && !revised.isEmpty()
            && last(legacy).compareTo(revised.iterator().next()) < 0;
    return new RapeDefinitions(
        apart ? Optional.of(revised.iterator().next()) : Optional.empty(), legacy, revised);
  }

  /** True where both definitions occur. */
  boolean both() {
    return !legacy.isEmpty() && !revised.isEmpty();
  }

  /** Periods with counts, from three before the break to two after it. */
  List<String> around() {
    List<String> all = new ArrayList<>(legacy);
    all.addAll(revised);
    int at = all.indexOf(first.orElseThrow());
    return all.subList(Math.max(0, at - 3), Math.min(all.size(), at + 3));
  }

  /** Periods in which both definitions are in use. */
  List<String> sideBySide() {
    return legacy.stream().filter(revised::contains).toList();
  }

  private static String last(Set<String> periods) {
    return new ArrayList<>(periods).get(periods.size() - 1);
  }
}
