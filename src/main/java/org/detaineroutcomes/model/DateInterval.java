package org.detaineroutcomes.model;

import java.time.LocalDate;

/**
 * When something happened, as far as it is known: the text as printed and how it is read.
 *
 * @param printed the source's own words
 * @param earliest first possible day; null where the source leaves it open
 * @param latest last possible day; null where the source leaves it open
 * @param precision how exactly the source states it
 */
public record DateInterval(
    String printed, LocalDate earliest, LocalDate latest, DatePrecision precision) {
  public DateInterval {
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "Cannot read '" + printed + "': " + earliest + " is after " + latest);
    }
  }
}
