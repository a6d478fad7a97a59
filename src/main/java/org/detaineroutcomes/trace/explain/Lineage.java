package org.detaineroutcomes.trace.explain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;

/** Which files a table rests on, by way of the tables that were read to write it. */
record Lineage(Manifest manifest) {

  /** Files in force that fill the staged tables under those given. */
  List<InputRecord> inputs(Collection<String> tables) {
    Set<String> staged = staged(tables);
    return manifest.inputs.stream()
        .filter(input -> staged.contains("staged/" + input.table()))
        .filter(InputRecord::inForce)
        .toList();
  }

  private Set<String> staged(Collection<String> tables) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(tables);
    while (!open.isEmpty()) {
      String table = open.pop();
      if (seen.add(table) && !table.startsWith("staged/")) {
        open.addAll(manifest.lineage.getOrDefault(table, new TreeSet<>()));
      }
    }
    return seen;
  }
}
