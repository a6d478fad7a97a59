package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.NominalReason;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Payments after holding somebody on a detainer, placed and in dollars of one year. */
public final class PaymentLedger {
  public static final Column CONSTANT =
      Column.number(
              "amount_constant",
              "US dollars of the base year",
              "Amount by the annual CPI-U; empty: it stays in dollars of its time")
          .atLeast(0);
  public static final Column NOMINAL_REASON =
      Column.text(
              "nominal_reason", "Why an amount stays in dollars of its time; empty: it does not")
          .oneOf(NominalReason.class);

  /** One row: one payment. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "payment_ledger",
          "one payment",
          List.of(Provenance.FILE, Provenance.ROW),
          List.of(
              PaymentFields.CASE_NAME,
              PaymentFields.PAYER,
              PlaceFields.LEVEL,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              PaymentFields.AMOUNT,
              PaymentFields.AMOUNT_BOUND,
              PaymentFields.KIND,
              PaymentFields.PEOPLE,
              DateFields.DATE_PRINTED,
              DateFields.YEAR,
              CONSTANT,
              PaymentFields.BASE_YEAR,
              NOMINAL_REASON,
              PaymentFields.LIABILITY_BASIS,
              SourceFields.REMARK,
              SourceFields.CITED,
              Provenance.FILE,
              Provenance.ROW),
          List.of(
              "Payments that became public: a floor.",
              "A settlement admits nothing; part of it may be fees and not reach anybody held.",
              "Dollars of one year and dollars of their time are never added up.",
              "Awarded is not paid: verdicts, settlements and bounds are never added up."),
          false);

  private PaymentLedger() {}
}
