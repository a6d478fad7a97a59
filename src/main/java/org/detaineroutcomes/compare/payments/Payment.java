package org.detaineroutcomes.compare.payments;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.PaymentKind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.store.TableRow;

/**
 * One line of the ledger.
 *
 * @param level of government; empty where the payer's name does not say
 * @param state postal code; empty for the nation
 * @param county FIPS code; null where it was not placed
 * @param kind of amount; null where it is not stated
 * @param bound whether the amount is one
 * @param year in which it was paid; null where no one year is known
 * @param nominal in dollars of its time
 * @param constant in dollars of the base year; null where it stays in dollars of its time
 * @param baseYear null where there is no price index
 */
public record Payment(
    String payer,
    String level,
    String state,
    String county,
    PaymentKind kind,
    Bound bound,
    Integer year,
    double nominal,
    Double constant,
    Integer baseYear) {

  /** Every payment of a release. */
  public static List<Payment> all(Function<Table, List<TableRow>> rows) {
    return rows.apply(PaymentLedger.TABLE).stream()
        .map(
            row ->
                new Payment(
                    text(row, PaymentFields.PAYER),
                    text(row, PlaceFields.LEVEL),
                    text(row, PlaceFields.STATE),
                    row.text(PlaceFields.COUNTY_FIPS),
                    row.text(PaymentFields.KIND) == null
                        ? null
                        : PaymentKind.printedAs(row.text(PaymentFields.KIND)).orElseThrow(),
                    bound(row.text(PaymentFields.AMOUNT_BOUND)),
                    row.whole(DateFields.YEAR),
                    row.number(PaymentFields.AMOUNT),
                    row.number(PaymentLedger.CONSTANT),
                    row.whole(PaymentFields.BASE_YEAR)))
        .toList();
  }

  private static Bound bound(String printed) {
    if (printed == null) {
      return Bound.EXACT;
    }
    return printed.equals("at most") ? Bound.AT_MOST : Bound.AT_LEAST;
  }

  private static String text(TableRow row, Column column) {
    return Objects.requireNonNullElse(row.text(column), "");
  }

  /** Whether a county, a city, an agency or a state paid, as far as the payer's name says. */
  public boolean isLocal() {
    return !level.isEmpty() && !level.equals(PlaceLevel.NATION.word());
  }

  /** Whether a jury awarded it, which is no payment as long as it can be appealed. */
  public boolean isAward() {
    return kind == PaymentKind.JURY_VERDICT;
  }
}
