package org.detaineroutcomes.cli;

/** What the cells of a column are read as. */
enum TextKind {
  WORDS,
  NUMBERS,
  BOTH;

  TextKind and(TextKind other) {
    return this == other ? this : BOTH;
  }
}
