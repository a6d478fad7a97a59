package org.detaineroutcomes.compare.claims;

import java.util.function.Predicate;
import org.detaineroutcomes.schema.Table;

/**
 * Something without which a claim cannot be judged.
 *
 * @param what it is, and where a job gets it from: printed where it is missing
 */
public record Need(String what, Predicate<Facts> met) {

  /** Rows of a table. */
  public static Need rows(Table table, String what) {
    return new Need(what, facts -> !facts.rows(table).isEmpty());
  }

  /** What no table of this system holds, and no published input has. */
  public static Need inNoTable(String what) {
    return new Need(what + " (in no published input)", facts -> false);
  }
}
