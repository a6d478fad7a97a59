package org.detaineroutcomes.ingest.reader;

import java.util.List;
import java.util.Optional;

/**
 * One row of a delimited text.
 *
 * @param number of the line on which it starts, from 1
 * @param lines how many lines it has; more than one only where a cell may have several
 * @param cells unquoted, unstripped; of a record with a fault the line as printed
 * @param fault why its cells can't be told apart, if they can't
 */
record TextRecord(long number, int lines, List<String> cells, Optional<String> fault) {
  /** True where no cell holds anything. */
  boolean blank() {
    if (fault.isPresent()) {
      return false;
    }
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
