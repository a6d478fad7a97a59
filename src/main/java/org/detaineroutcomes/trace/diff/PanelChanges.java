package org.detaineroutcomes.trace.diff;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between the panels of two releases.
 *
 * @param both cells in both
 * @param counts of these, those with another count
 * @param residents of these, those with other residents
 * @param added cells of the later one alone
 * @param gone cells of the earlier one alone
 * @param otherResidents units with other residents in some period
 * @param standings units whose group, cohort or exclusion differs, before and after
 * @param periods periods of one of the two alone
 */
public record PanelChanges(
    long both,
    long counts,
    long residents,
    long added,
    long gone,
    Set<String> otherResidents,
    NavigableMap<String, String> standings,
    Set<String> periods) {

  static PanelChanges of(PanelSide earlier, PanelSide later) {
    long both = 0;
    long counts = 0;
    long residents = 0;
    Set<String> otherResidents = new TreeSet<>();
    for (var cell : later.cells().entrySet()) {
      List<Object> before = earlier.cells().get(cell.getKey());
      if (before != null) {
        both++;
        int last = before.size() - 1;
        List<Object> now = cell.getValue();
        counts += before.subList(0, last).equals(now.subList(0, last)) ? 0 : 1;
        if (!Objects.equals(before.get(last), now.get(last))) {
          residents++;
          otherResidents.add(cell.getKey().unit());
        }
      }
    }
    Set<String> periods = new TreeSet<>(earlier.periods());
    periods.addAll(later.periods());
    periods.removeIf(p -> earlier.periods().contains(p) && later.periods().contains(p));
    return new PanelChanges(
        both,
        counts,
        residents,
        later.cells().size() - both,
        earlier.cells().size() - both,
        otherResidents,
        standings(earlier, later),
        periods);
  }

  private static NavigableMap<String, String> standings(PanelSide earlier, PanelSide later) {
    NavigableMap<String, String> standings = new TreeMap<>();
    later
        .standing()
        .forEach(
            (unit, now) -> {
              String before = earlier.standing().get(unit);
              if (before != null && !before.equals(now)) {
                standings.put(unit, before + " → " + now);
              }
            });
    return standings;
  }
}
