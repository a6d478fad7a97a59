package org.detaineroutcomes.schema.fields;

import java.util.Arrays;
import org.detaineroutcomes.model.result.PaymentKind;
import org.detaineroutcomes.schema.Column;

/** Columns of payments after somebody was held on a detainer. */
public final class PaymentFields {
  public static final Column CASE_NAME =
      Column.text("case_name", "Case or settlement, where the source names it");
  public static final Column PAYER = Column.text("payer", "Who paid").mandatory();
  public static final Column PAYER_LEVEL =
      Column.text("payer_level", "Level of government of the payer; empty: not stated")
          .oneOf("federal", "state", "county", "city", "agency");
  public static final Column AMOUNT =
      Column.number("amount_usd", "current US dollars", "Amount paid, in dollars of its time")
          .atLeast(0)
          .mandatory();
  public static final Column KIND =
      Column.text("kind", "What the amount is; empty: not stated")
          .oneOf(
              Arrays.stream(PaymentKind.values()).map(PaymentKind::printed).toArray(String[]::new));
  public static final Column AMOUNT_BOUND =
      Column.text("amount_bound", "Whether the amount is a bound; empty: it is the amount itself")
          .oneOf("at least", "at most");
  public static final Column PEOPLE =
      Column.count("people", "people", "People whom the amount is about; empty: not stated")
          .atLeast(0);
  public static final Column LIABILITY_BASIS =
      Column.text("liability_basis", "What the payment was for");
  public static final Column BASE_YEAR =
      Column.integer("base_year", "calendar year", "Year in whose dollars constant amounts are")
          .within(1900, 2100);

  private PaymentFields() {}
}
