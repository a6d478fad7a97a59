package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;

/** Payments after holding somebody on a detainer, in the joined table. */
public final class JoinedPayments {
  public static final Column PAYMENTS =
      Column.count("payments_made_public", "payments", "Payments that became public: a floor")
          .atLeast(0);
  public static final Column CONSTANT =
      Column.number(
              "payment_dollars_of_base_year",
              "US dollars of the base year",
              "Those that an annual price index could bring to one year, added up")
          .atLeast(0);
  public static final Column NOMINAL =
      Column.number(
              "payment_dollars_of_their_time",
              "current US dollars",
              "Those that stay in dollars of their time, added up")
          .atLeast(0);

  private JoinedPayments() {}

  /** Every count and sum, in order. */
  public static List<Column> sums() {
    return List.of(PAYMENTS, CONSTANT, NOMINAL);
  }
}
