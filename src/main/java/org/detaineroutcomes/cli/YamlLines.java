package org.detaineroutcomes.cli;

import java.util.Map;

/** Which line of a YAML text each value stands in, by JSON pointer. */
final class YamlLines {
  private final Map<String, Integer> lines;

  YamlLines(Map<String, Integer> lines) {
    this.lines = Map.copyOf(lines);
  }

  /** The line, from 1, of a value or of the nearest one that holds it. */
  int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
