package org.detaineroutcomes.trace.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.trace.TracedFigure;

/**
 * Tables under a count or share, in either release, down to the staged ones; parts that were not
 * applied to it are not under it.
 *
 * @param named figure, or name of its table, to the tables that it names
 * @param below table to the tables that were read to write it
 */
record Parts(Map<String, Set<String>> named, Map<String, Set<String>> below) {
  static Parts of(Release earlier, Release later) {
    Map<String, Set<String>> named = new HashMap<>();
    Map<String, Set<String>> below = new HashMap<>();
    for (Release release : List.of(earlier, later)) {
      TableRows.of(release, Origins.TABLE)
          .forEach(
              line -> {
                if (!line.textOrEmpty(Origins.ROLE).equals(OriginRole.NOT_APPLIED.code())) {
                  named
                      .computeIfAbsent(
                          line.textOrEmpty(MeasureFields.FIGURE_ID), id -> new TreeSet<>())
                      .add(line.textOrEmpty(Origins.ROWS_OF));
                }
              });
      release
          .manifest()
          .lineage
          .forEach(
              (table, read) -> below.computeIfAbsent(table, t -> new TreeSet<>()).addAll(read));
    }
    return new Parts(named, below);
  }

  Set<String> under(TracedFigure figure) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.addAll(named.getOrDefault(figure.id(), Set.of()));
    open.addAll(named.getOrDefault("results/" + figure.kind(), Set.of()));
    while (!open.isEmpty()) {
      String table = open.pop();
      if (seen.add(table)) {
        open.addAll(below.getOrDefault(table, Set.of()));
      }
    }
    return seen;
  }
}
