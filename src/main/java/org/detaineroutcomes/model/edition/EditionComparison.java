package org.detaineroutcomes.model.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Two editions of one record: which rows the later one revised, added or withdrew.
 *
 * @param revisions every unit and period of which they do not say the same, by unit and period
 * @param renamings units under two names, taken as one
 * @param underOneName totals by name alone
 * @param asOne totals with the two names of a renamed unit as one
 */
public record EditionComparison(
    List<Revision> revisions, List<Renaming> renamings, Totals underOneName, Totals asOne) {

  /** What identifies a unit within an edition. */
  record UnitKey(String kind, String state, String unit) implements Comparable<UnitKey> {
    private static final Comparator<UnitKey> ORDER =
        Comparator.comparing(UnitKey::kind)
            .thenComparing(UnitKey::state)
            .thenComparing(UnitKey::unit);

    @Override
    public int compareTo(UnitKey other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Numbers of unit-periods.
   *
   * @param both in both editions
   * @param revised in both, with another number
   * @param added in the later one alone
   * @param withdrawn in the earlier one alone
   */
  public record Totals(long both, long revised, long added, long withdrawn) {
    /** True where the editions say the same. */
    public boolean same() {
      return revised + added + withdrawn == 0;
    }
  }

  /** Rows of an edition, by unit and period; a second row of the same is a mistake of the file. */
  private static Map<UnitKey, NavigableMap<String, Reported>> byUnit(Iterable<Reported> rows) {
    Map<UnitKey, NavigableMap<String, Reported>> units = new TreeMap<>();
    for (Reported row : rows) {
      units
          .computeIfAbsent(new UnitKey(row.kind(), row.state(), row.unit()), key -> new TreeMap<>())
          .put(row.period(), row);
    }
    return units;
  }

  /** Compares what two editions say. */
  public static EditionComparison of(Iterable<Reported> earlier, Iterable<Reported> later) {
    Map<UnitKey, NavigableMap<String, Reported>> then = byUnit(earlier);
    Map<UnitKey, NavigableMap<String, Reported>> now = byUnit(later);
    Totals byName = totals(revisions(then, now), now);
    List<Renaming> renamings = new Renamings(then, now).find();
    Map<UnitKey, UnitKey> names = new HashMap<>();
    for (Renaming one : renamings) {
      names.put(
          new UnitKey(one.kind(), one.state(), one.before()),
          new UnitKey(one.kind(), one.state(), one.after()));
    }
    Map<UnitKey, NavigableMap<String, Reported>> renamed = new TreeMap<>();
    then.forEach((key, rows) -> renamed.put(names.getOrDefault(key, key), rows));
    List<Revision> revisions = revisions(renamed, now);
    return new EditionComparison(revisions, renamings, byName, totals(revisions, now));
  }

  private static List<Revision> revisions(
      Map<UnitKey, NavigableMap<String, Reported>> then,
      Map<UnitKey, NavigableMap<String, Reported>> now) {
    List<Revision> revisions = new ArrayList<>();
    now.forEach(
        (key, rows) -> {
          NavigableMap<String, Reported> before = then.getOrDefault(key, new TreeMap<>());
          rows.forEach(
              (period, row) -> {
                Reported old = before.get(period);
                if (old == null || !old.saysTheSameAs(row) || !old.unit().equals(row.unit())) {
                  revisions.add(new Revision(old, row));
                }
              });
        });
    then.forEach(
        (key, rows) -> {
          NavigableMap<String, Reported> after = now.getOrDefault(key, new TreeMap<>());
          rows.forEach(
              (period, row) -> {
                if (!after.containsKey(period)) {
                  revisions.add(new Revision(row, null));
                }
              });
        });
    return revisions;
  }

  private static Totals totals(
      List<Revision> revisions, Map<UnitKey, NavigableMap<String, Reported>> now) {
    long added = count(revisions, Revision.Kind.NEW);
    long rows = now.values().stream().mapToLong(NavigableMap::size).sum();
    return new Totals(
        rows - added,
        count(revisions, Revision.Kind.REVISED)
            + count(revisions, Revision.Kind.RENAMED_AND_REVISED),
        added,
        count(revisions, Revision.Kind.WITHDRAWN));
  }

  private static long count(List<Revision> revisions, Revision.Kind kind) {
    return revisions.stream().filter(revision -> revision.kind() == kind).count();
  }
}
