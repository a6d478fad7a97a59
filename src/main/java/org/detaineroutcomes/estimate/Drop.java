package org.detaineroutcomes.estimate;

/**
 * Something that was left out of an estimate, and why.
 *
 * @param what kind of thing: rows, unit, cohort, cell, term
 * @param name which one; empty where only the count is told
 * @param rows number of rows it held; 0 for a term or an empty cell
 */
public record Drop(String what, String name, long rows, String reason) {
  @Override
  public String toString() {
    return what
        + (name.isEmpty() ? "" : " " + name)
        + (rows == 0 ? "" : " (" + rows + (rows == 1 ? " row)" : " rows)"))
        + ": "
        + reason;
  }
}
