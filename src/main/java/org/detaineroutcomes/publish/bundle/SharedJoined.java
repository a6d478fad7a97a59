package org.detaineroutcomes.publish.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * The joined table as it may leave. Counts of the records of a unit go together: one small count in
 * any period, and all counts of the topic are withheld of the unit, for they add up over outcomes
 * and over years. If a year, a state, a group or a group's year has one such row alone, or rows
 * whose counts are small even together, the unit with the least goes too: a published sum less the
 * others would give them away. What agencies published stays.
 */
final class SharedJoined {
  private static final List<JoinTopic> OF_PEOPLE = List.of(JoinTopic.DETAINERS, JoinTopic.CITIZENS);

  /** What sums of the pages are over. */
  private static final List<Function<TableRow, String>> SUMS =
      List.of(
          row -> "all",
          row -> row.textOrEmpty(DateFields.YEAR),
          row -> row.textOrEmpty(PlaceFields.STATE),
          row -> row.textOrEmpty(FramePolicies.POLICY_ARM),
          row -> row.textOrEmpty(FramePolicies.POLICY_ARM) + " " + row.textOrEmpty(DateFields.YEAR),
          row -> row.textOrEmpty(PlaceFields.STATE) + " " + row.textOrEmpty(DateFields.YEAR));

  private final Suppression suppression;
  private final List<TableRow> rows = new ArrayList<>();

  private SharedJoined(Suppression suppression) {
    this.suppression = suppression;
  }

  /** The table; empty where the release has none. */
  static Optional<SharedTable> of(Release release, Suppression suppression) {
    if (!release.has(Joined.TABLE)) {
      return Optional.empty();
    }
    SharedJoined joined = new SharedJoined(suppression);
    release.forEachRow(Joined.TABLE, joined.rows::add);
    return Optional.of(joined.build());
  }

  private SharedTable build() {
    List<Set<Column>> hidden = new ArrayList<>();
    rows.forEach(row -> hidden.add(new HashSet<>()));
    for (JoinTopic topic : OF_PEOPLE) {
      List<Column> counts = Joined.of(topic);
      Set<Integer> withheld = withheld(counts);
      withheld.forEach(at -> hidden.get(at).addAll(counts));
    }
    SharedTable.Builder table = new SharedTable.Builder(Joined.TABLE);
    for (int i = 0; i < rows.size(); i++) {
      table.add(rows.get(i), hidden.get(i));
    }
    return table.build();
  }

  /** Rows whose counts of a topic are withheld. */
  private Set<Integer> withheld(List<Column> counts) {
    Set<Integer> withheld = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (hasSmall(rows.get(i), counts)) {
        withheld.add(i);
      }
    }
    int before;
    do {
      before = withheld.size();
      wholeUnits(withheld);
      SUMS.forEach(sum -> accompany(sum, counts, withheld));
    } while (withheld.size() > before);
    return withheld;
  }

  /** Of a unit that is withheld in one period, every period is. */
  private void wholeUnits(Set<Integer> withheld) {
    Set<String> units = withheld.stream().map(this::unit).collect(Collectors.toSet());
    for (int i = 0; i < rows.size(); i++) {
      if (units.contains(unit(i))) {
        withheld.add(i);
      }
    }
  }

  private String unit(int at) {
    return rows.get(at).textOrEmpty(PanelFields.UNIT_ID);
  }

  private boolean hasSmall(TableRow row, List<Column> counts) {
    return counts.stream()
        .map(row::count)
        .anyMatch(count -> count != null && suppression.alone(count) != Withheld.NOTHING);
  }

  /** Withholds a further row of each sum whose withheld rows a reader could tell from the rest. */
  private void accompany(
      Function<TableRow, String> sum, List<Column> counts, Set<Integer> withheld) {
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).count(counts.get(0)) != null) {
        parts.computeIfAbsent(sum.apply(rows.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> part : parts.values()) {
      List<Integer> hidden = part.stream().filter(withheld::contains).toList();
      if (hidden.size() == 1 || isSmallTogether(hidden, counts)) {
        part.stream()
            .filter(at -> !withheld.contains(at))
            .min(Comparator.comparingLong(at -> rows.get(at).count(counts.get(0))))
            .ifPresent(withheld::add);
      }
    }
  }

  /** Whether what a sum less its printed rows leaves is a small count, of any column. */
  private boolean isSmallTogether(List<Integer> hidden, List<Column> counts) {
    return counts.stream()
        .map(column -> hidden.stream().map(at -> rows.get(at).count(column)))
        .map(each -> each.filter(Objects::nonNull).mapToLong(Long::longValue).sum())
        .anyMatch(together -> suppression.alone(together) != Withheld.NOTHING);
  }
}
