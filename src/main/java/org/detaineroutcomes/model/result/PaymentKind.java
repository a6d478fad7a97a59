package org.detaineroutcomes.model.result;

import java.util.Arrays;
import java.util.Optional;

/** What an amount is: what was agreed, what a court ordered, or what a jury awarded. */
public enum PaymentKind implements Code {
  /** Agreed between the parties; it admits nothing. */
  SETTLEMENT("settlement"),
  /** Agreed and entered by a court. */
  CONSENT_JUDGMENT("consent judgment"),
  /** Ordered by a court. */
  JUDGMENT("judgment"),
  /** Awarded by a jury: no payment as long as it can be appealed. */
  JURY_VERDICT("jury verdict");

  private final String printed;

  PaymentKind(String printed) {
    this.printed = printed;
  }

  /** As the ledger prints it. */
  public String printed() {
    return printed;
  }

  /** The kind that a ledger prints so. */
  public static Optional<PaymentKind> printedAs(String words) {
    return Arrays.stream(values()).filter(kind -> kind.printed.equals(words)).findFirst();
  }
}
