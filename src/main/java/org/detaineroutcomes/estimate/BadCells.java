package org.detaineroutcomes.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** Cells that can't be read: the first of each column one by one, the others counted. */
final class BadCells {
  private static final int SHOWN = 20;

  private final String where;
  private final Problems problems;
  private final Map<String, Integer> found = new LinkedHashMap<>();

  BadCells(String where, Problems problems) {
    this.where = where;
    this.problems = problems;
  }

  void add(long row, String column, String reason, String remedy) {
    if (found.merge(column, 1, Integer::sum) <= SHOWN) {
      problems.add(
          Problem.input(
              where + ", row " + row + ", column '" + column + "'",
              "Cannot read column '" + column + "': " + reason,
              remedy));
    }
  }

  /** Says how many there were beyond those listed. */
  void countHidden() {
    found.forEach(
        (column, count) -> {
          if (count > SHOWN) {
            problems.add(
                Problem.input(
                    where,
                    "Cannot read column '" + column + "': " + (count - SHOWN) + " further rows",
                    "the first " + SHOWN + " are listed above"));
          }
        });
  }
}
