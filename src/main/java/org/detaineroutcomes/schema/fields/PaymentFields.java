package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;

/** Columns of payments after somebody was held on a detainer. */
public final class PaymentFields {
  public static final Column CASE_NAME =
      Column.text("case_name", "Case or settlement, where the source names it");
  public static final Column PAYER = Column.text("payer", "Who paid").mandatory();
  public static final Column AMOUNT =
      Column.number("amount_usd", "current US dollars", "Amount paid, in dollars of its time")
          .atLeast(0)
          .mandatory();
  public static final Column LIABILITY_BASIS =
      Column.text("liability_basis", "What the payment was for");
  public static final Column BASE_YEAR =
      Column.integer("base_year", "calendar year", "Year in whose dollars constant amounts are")
          .within(1900, 2100);

  private PaymentFields() {}
}
