package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * When a policy began and ended, as exactly as its source says. A day is null if it is open.
 *
 * @param fromEarliest first day on which it can have been in force
 * @param fromLatest day from which it certainly was in force; null if it is undated
 * @param toEarliest first day on which it can have ended
 * @param toLatest day by which it had certainly ended
 */
public record SpellDays(
    LocalDate fromEarliest, LocalDate fromLatest, LocalDate toEarliest, LocalDate toLatest)
    implements Serializable {

  /** The days that are known. */
  public Stream<LocalDate> all() {
    return Stream.of(fromEarliest, fromLatest, toEarliest, toLatest).flatMap(Stream::ofNullable);
  }

  /** True if there is a day from which it certainly was in force. */
  boolean dated() {
    return fromLatest != null;
  }

  /** The day by which it has certainly ended; if only its first possible end is known, that. */
  LocalDate end() {
    return toLatest != null ? toLatest : toEarliest;
  }

  /** In force on some day from the first to the last: certainly begun, not certainly ended. */
  boolean inForceBetween(LocalDate first, LocalDate last) {
    return dated() && !fromLatest.isAfter(last) && (end() == null || end().isAfter(first));
  }

  /**
   * Listed on both days and in between. A list's first and last day count, not the signature: the
   * last list seen is no end.
   */
  boolean listedThrough(LocalDate first, LocalDate last) {
    LocalDate begun = fromEarliest != null ? fromEarliest : fromLatest;
    LocalDate seen = toEarliest != null ? toEarliest : toLatest;
    return begun != null && !begun.isAfter(first) && (seen == null || !seen.isBefore(last));
  }
}
