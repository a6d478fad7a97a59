package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.record.Liability;

/** Payments after holding somebody on a detainer, placed and in dollars of one year. */
public final class LiabilityLedger {
  public static final Column BASE_YEAR =
      Column.integer("base_year", "calendar year", "Year in whose dollars constant amounts are")
          .within(1900, 2100);
  public static final Column CONSTANT =
      Column.number(
              "amount_constant",
              "US dollars of the base year",
              "Amount by the annual CPI-U; empty: it stays in dollars of its time")
          .atLeast(0);
  public static final Column NOMINAL_REASON =
      Column.text("nominal_reason", "Why an amount stays in dollars of its time");

  /** One row: one payment. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "liability_ledger",
          "one payment",
          List.of(Provenance.FILE, Provenance.ROW),
          List.of(
              Liability.CASE_NAME,
              Liability.PAYER,
              Places.LEVEL,
              Places.STATE,
              Places.COUNTY_FIPS,
              Liability.AMOUNT,
              Policies.DATE_PRINTED,
              Places.YEAR,
              CONSTANT,
              BASE_YEAR,
              NOMINAL_REASON,
              Liability.LIABILITY_BASIS,
              SourceNotes.CITED,
              Provenance.FILE,
              Provenance.ROW),
          List.of(
              "Payments that became public: a floor.",
              "A settlement admits nothing; part of it may be fees and not reach anybody held.",
              "Dollars of one year and dollars of their time are never added up."),
          false);

  private LiabilityLedger() {}
}
