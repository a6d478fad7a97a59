package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.store.Release;

/** Files of the reports of two releases that do not have the same bytes. */
final class ReportFiles {
  private ReportFiles() {}

  /** One line a file; tables say how many of their rows differ. */
  static List<String> differing(Release earlier, Release later) {
    Map<String, String> before = earlier.manifest().report;
    Map<String, String> after = later.manifest().report;
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> name.endsWith("-metadata.json"));
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      if (!before.containsKey(name)) {
        lines.add(name + ": new");
      } else if (!after.containsKey(name)) {
        lines.add(name + ": gone");
      } else if (!before.get(name).equals(after.get(name))) {
        lines.add(
            name.endsWith(".csv")
                ? name + ": " + rows(earlier.readReport(name), later.readReport(name))
                : name + ": other text");
      }
    }
    return lines;
  }

  private static String rows(String before, String after) {
    Map<String, Integer> left = new HashMap<>();
    before.lines().forEach(line -> left.merge(line, 1, Integer::sum));
    long fresh = 0;
    long all = 0;
    for (String line : after.lines().toList()) {
      all++;
      if (left.merge(line, -1, Integer::sum) < 0) {
        fresh++;
      }
    }
    return fresh + " of " + (all - 1) + " rows differ";
  }
}
