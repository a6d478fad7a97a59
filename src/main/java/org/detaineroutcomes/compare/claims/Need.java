package org.detaineroutcomes.compare.claims;

import java.util.function.Predicate;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.schema.Table;

/**
 * Something without which a claim cannot be judged.
 *
 * @param met whether the release has it
 */
public record Need(ClaimNeed what, Predicate<Facts> met) {

  /** Rows of a table. */
  public static Need rows(ClaimNeed what, Table table) {
    return new Need(what, facts -> !facts.rows(table).isEmpty());
  }

  /** What no table of this system holds, and no published input has. */
  public static Need inNoTable(ClaimNeed what) {
    return new Need(what, facts -> false);
  }
}
