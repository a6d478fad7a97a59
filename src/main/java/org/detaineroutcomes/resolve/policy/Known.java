package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a statement about a policy could be known.
 *
 * @param from day from which it was known; null where no day can be told: it counts as known always
 * @param basis what that day is, in the words of the table
 * @param to day from which it was known otherwise; null while it stands
 */
record Known(LocalDate from, String basis, LocalDate to) {
  static final String STATED = "stated by the source";
  static final String EDITION = "edition of the input";
  static final String LISTED = "list published";
  static final String ANNOUNCED = "announced";
  static final String SIGNED = "signed, voted or decided";
  static final String PAGE = "day in the address of its page";
  static final String REPORT = "first declined-detainer report published";
  static final String IN_FORCE = "in force";
  static final String CHANGED = "changed";
  static final String UNKNOWN = "not known: counts as known always";

  static final Known ALWAYS = new Known(null, UNKNOWN, null);

  /** A day and what it is. */
  record Day(LocalDate day, String what) {}

  /** The day stated, else that of the edition, else the first of the days of publication. */
  static Known of(LocalDate stated, LocalDate edition, List<Day> publication) {
    if (stated != null) {
      return new Known(stated, STATED, null);
    }
    if (edition != null) {
      return new Known(edition, EDITION, null);
    }
    List<Day> days = new ArrayList<>(publication);
    days.removeIf(day -> day.day() == null);
    return days.stream()
        .min(Comparator.comparing(Day::day))
        .map(day -> new Known(day.day(), day.what(), null))
        .orElse(ALWAYS);
  }

  /** The same, known otherwise from a day. */
  Known until(LocalDate day) {
    return new Known(from, basis, day);
  }

  /** What is known from a later day: it was changed then. */
  Known changed(LocalDate day) {
    return before(day) ? new Known(day, CHANGED, to) : this;
  }

  /** Whether it was known for any time before a day. */
  boolean before(LocalDate day) {
    return from == null || from.isBefore(day);
  }

  /** Whether it no longer stood on a day. */
  boolean overBy(LocalDate day) {
    return to != null && !to.isAfter(day);
  }
}
