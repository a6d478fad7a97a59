package org.detaineroutcomes.model.result;

/** How a cell is compared with a value to select rows. */
public enum RowMatch implements Code {
  /** The cell is the value. */
  EQUALS,
  /** The cell names the same place, with the word county or without. */
  SAME_PLACE
}
