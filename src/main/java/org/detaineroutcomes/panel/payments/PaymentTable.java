package org.detaineroutcomes.panel.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.NominalReason;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.panel.PlacedCounties;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The ledger of payments, each with who paid, where, and what it is in dollars of one year. */
public final class PaymentTable implements Mart {
  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Liability.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Prices prices = Prices.of(job, release);
    List<Row> rows =
        rows(
            TableRow.of(release, Liability.TABLE),
            prices,
            PlacedCounties.of(release).counties(PlacedCounties.JURISDICTION));
    return Map.of(
        PaymentLedger.TABLE, spark.createDataFrame(rows, PaymentLedger.TABLE.structType()));
  }

  static List<Row> rows(List<TableRow> payments, Prices prices, Map<String, String> counties) {
    List<Row> rows = new ArrayList<>();
    for (TableRow payment : payments) {
      String payer = payment.text(PaymentFields.PAYER);
      String state = payment.text(PlaceFields.STATE);
      Integer year = year(payment);
      double amount = payment.number(PaymentFields.AMOUNT);
      Optional<NominalReason> nominal =
          prices.reason(year, payment.day(DateFields.DATE_EARLIEST) != null);
      rows.add(
          new TableRowBuilder(PaymentLedger.TABLE)
              .set(PaymentFields.CASE_NAME, payment.text(PaymentFields.CASE_NAME))
              .set(PaymentFields.PAYER, payer)
              .set(PlaceFields.LEVEL, level(payment, payer))
              .set(PlaceFields.STATE, state)
              .set(
                  PlaceFields.COUNTY_FIPS, state == null ? null : counties.get(state + " " + payer))
              .set(PaymentFields.AMOUNT, amount)
              .set(PaymentFields.AMOUNT_BOUND, payment.text(PaymentFields.AMOUNT_BOUND))
              .set(PaymentFields.KIND, payment.text(PaymentFields.KIND))
              .set(PaymentFields.PEOPLE, payment.count(PaymentFields.PEOPLE))
              .set(DateFields.DATE_PRINTED, payment.text(DateFields.DATE_PRINTED))
              .set(DateFields.YEAR, year)
              .set(
                  PaymentLedger.CONSTANT,
                  nominal.isPresent() ? null : prices.constant(amount, year))
              .set(PaymentFields.BASE_YEAR, prices.baseYear().orElse(null))
              .set(PaymentLedger.NOMINAL_REASON, nominal.map(NominalReason::code).orElse(null))
              .set(PaymentFields.LIABILITY_BASIS, payment.text(PaymentFields.LIABILITY_BASIS))
              .set(SourceFields.REMARK, payment.text(SourceFields.REMARK))
              .set(SourceFields.CITED, payment.text(SourceFields.CITED))
              .set(Provenance.FILE, payment.text(Provenance.FILE))
              .set(Provenance.ROW, payment.count(Provenance.ROW))
              .row());
    }
    return rows;
  }

  /** The year of a payment whose date lies within one; null otherwise. */
  private static Integer year(TableRow payment) {
    LocalDate first = payment.day(DateFields.DATE_EARLIEST);
    LocalDate last = payment.day(DateFields.DATE_LATEST);
    return first != null && last != null && first.getYear() == last.getYear()
        ? (Integer) first.getYear()
        : null;
  }

  /** The level that the file states, else the one that the payer's name says. */
  private static String level(TableRow payment, String payer) {
    String stated = payment.text(PaymentFields.PAYER_LEVEL);
    return stated == null ? level(payer) : stated.equals("federal") ? "nation" : stated;
  }

  /** The level of government that the payer's name says; null where it does not say. */
  static String level(String payer) {
    String name = payer.toLowerCase(Locale.ROOT).strip();
    if (name.matches("(the )?united states( of america)?|u\\.?s\\.? .*|federal .*")) {
      return "nation";
    }
    if (name.matches("state of .*") || UsState.of(payer).isPresent()) {
      return "state";
    }
    if (name.matches("(.* )?(county|parish|borough)( .*)?|city and county of .*")) {
      return "county";
    }
    return name.matches("(city|town|village) of .*|.* city") ? "city" : null;
  }
}
