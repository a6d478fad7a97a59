package org.detaineroutcomes.ingest;

/** How a source lets its files be cut, so that tasks of their own read the pieces. */
public enum Cut {
  /** Not at all: what a row says depends on the rows above it, or the format cannot be entered. */
  WHOLE,
  /** Where a line ends; a Parquet file of the same columns between its row groups. */
  LINES
}
