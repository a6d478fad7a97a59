package org.detaineroutcomes.trace.diff;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.edition.Revision;

/**
 * Why a figure changed, down to the rows that changed under it.
 *
 * @param reasons at least one
 * @param rows agency-periods that were revised, added or withdrawn
 * @param others what else changed under it, in words
 */
public record Cause(Set<Reason> reasons, List<Revision> rows, List<String> others) {
  /** Kinds of cause. */
  public enum Reason {
    AS_KNOWN,
    INPUT,
    ERRATUM,
    POLICY_RECODING,
    JOB,
    CODE,
    NOT_TRACED;

    /** The word in print. */
    public String word() {
      return this == AS_KNOWN ? "as-known" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** "as-known, input". */
  public String words() {
    return reasons.stream().map(Reason::word).collect(Collectors.joining(", "));
  }

  /** How many of the rows are of a kind. */
  public long count(Revision.Kind... kinds) {
    return rows.stream().filter(row -> Set.of(kinds).contains(row.kind())).count();
  }
}
