package org.detaineroutcomes.schema.staged.claims;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Payments after holding somebody on a detainer: a ledger, one line a payment. */
public final class Liability {
  /** One row: one payment. */
  public static final Table TABLE =
      Table.staged(
          "liability",
          "one payment",
          List.of(
              PaymentFields.CASE_NAME,
              PaymentFields.PAYER,
              PlaceFields.STATE,
              PaymentFields.PAYER_LEVEL,
              PaymentFields.AMOUNT,
              PaymentFields.AMOUNT_BOUND,
              PaymentFields.KIND,
              PaymentFields.PEOPLE,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              PaymentFields.LIABILITY_BASIS,
              SourceFields.REMARK,
              SourceFields.CITED),
          "Payments that became public: a floor.");

  private Liability() {}
}
