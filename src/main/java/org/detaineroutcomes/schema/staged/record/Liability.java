package org.detaineroutcomes.schema.staged.record;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;

/** Payments after holding somebody on a detainer: a ledger, one line a payment. */
public final class Liability {
  public static final Column CASE_NAME =
      Column.text("case_name", "Case or settlement, where the source names it");
  public static final Column PAYER = Column.text("payer", "Who paid").mandatory();
  public static final Column AMOUNT =
      Column.number("amount_usd", "current US dollars", "Amount paid, in dollars of its time")
          .atLeast(0)
          .mandatory();
  public static final Column LIABILITY_BASIS =
      Column.text("liability_basis", "What the payment was for");

  /** One row: one payment. */
  public static final Table TABLE =
      Table.staged(
          "liability",
          "one payment",
          List.of(
              CASE_NAME,
              PAYER,
              Places.STATE,
              AMOUNT,
              Policies.DATE_PRINTED,
              Policies.DATE_EARLIEST,
              Policies.DATE_LATEST,
              Policies.DATE_PRECISION,
              LIABILITY_BASIS,
              SourceNotes.CITED),
          "Payments that became public: a floor.");

  private Liability() {}
}
