package org.detaineroutcomes.ingest.synthetic.country;

import java.time.LocalDate;
import org.detaineroutcomes.model.DateInterval;

/**
 * What a county does about detainers, and how a list prints it.
 *
 * @param stance which list it is on, if any
 * @param begins first day of the policy; null where there is none
 * @param ends first day after a reversal; null while it holds
 * @param printed the date as its list prints it; null where no list has it
 */
public record Adoption(Stance stance, LocalDate begins, LocalDate ends, DateInterval printed) {
  /** Who is on which list. */
  public enum Stance {
    NOT_LISTED,
    DATED,
    UNDATED,
    STATEWIDE,
    AGREEMENT_287G
  }

  static final Adoption NONE = new Adoption(Stance.NOT_LISTED, null, null, null);
  static final Adoption AGREEMENT = new Adoption(Stance.AGREEMENT_287G, null, null, null);

  /** Whether a limiting policy is in force on a day. */
  public boolean limits(LocalDate day) {
    return begins != null && !day.isBefore(begins) && (ends == null || day.isBefore(ends));
  }

  /** Months of a year that begin while the policy is in force. */
  int monthsInForce(int year) {
    int months = 0;
    for (int month = 1; month <= 12; month++) {
      months += limits(LocalDate.of(year, month, 1)) ? 1 : 0;
    }
    return months;
  }

  Adoption until(LocalDate end) {
    return new Adoption(stance, begins, end, printed);
  }
}
