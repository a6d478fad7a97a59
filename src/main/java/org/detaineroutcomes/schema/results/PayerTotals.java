package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Payments after holding somebody on a detainer, by who paid. */
public final class PayerTotals {
  public static final Column PAYMENTS =
      Column.count("payments", "payments", "Payments in the ledger").atLeast(0).mandatory();
  public static final Column NOMINAL =
      Column.number(
              "total_nominal", "US dollars of their time", "All payments, in dollars of their time")
          .atLeast(0)
          .mandatory();
  public static final Column IN_CONSTANT =
      Column.count(
              "payments_in_constant",
              "payments",
              "Payments that could be put in dollars of the base year")
          .atLeast(0)
          .mandatory();
  public static final Column CONSTANT =
      Column.number(
              "total_constant",
              "US dollars of the base year",
              "These payments, in dollars of the base year; empty: none")
          .atLeast(0);
  public static final Column REST_NOMINAL =
      Column.number(
              "rest_nominal",
              "US dollars of their time",
              "The other payments, which stay in dollars of their time; empty: none")
          .atLeast(0);

  /** One row: one payer. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "payer_totals",
          "amounts of one kind, alike as bounds, of one jurisdiction",
          List.of(
              PlaceFields.LEVEL,
              PlaceFields.STATE,
              PlaceFields.JURISDICTION,
              PaymentFields.KIND,
              FigureFields.BOUND),
          List.of(
              PlaceFields.LEVEL,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              PlaceFields.JURISDICTION,
              PaymentFields.KIND,
              FigureFields.BOUND,
              PAYMENTS,
              NOMINAL,
              IN_CONSTANT,
              CONSTANT,
              PaymentFields.BASE_YEAR,
              REST_NOMINAL),
          List.of(
              "Payments that became public: a floor.",
              "Awarded is not paid: verdicts, settlements and bounds are never added up."),
          false);

  private PayerTotals() {}
}
