package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.NominalReason;

/** Payments after somebody was held on a detainer, in words. */
public final class PaymentWords {
  private PaymentWords() {}

  /**
   * Why a payment stays in dollars of its time.
   *
   * @param year of the payment; empty if it is not known
   */
  public static String nominal(NominalReason reason, String year) {
    return switch (reason) {
      case NO_PRICE_INDEX -> "no price index in the job";
      case UNDATED -> "no date in the source";
      case YEAR_OPEN -> "its date leaves the year open";
      case YEAR_NOT_IN_INDEX -> "the price index has no " + year;
    };
  }
}
