package org.detaineroutcomes.panel.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.PaymentLedger;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class PaymentTableTest {
  private static final Prices PRICES =
      new Prices(new TreeMap<>(Map.of(2013, 200.0, 2020, 250.0, 2024, 300.0)), Optional.of(2024));

  @Test
  void aDatedPaymentIsInDollarsOfTheBaseYearAndItsCountyIsPlaced() {
    Row paid = one(payment("Orleans Parish", "LA", 30_000, "2013-01-01", "2013-12-31"), PRICES);

    assertThat(cell(paid, PaymentLedger.CONSTANT)).isEqualTo(45_000.0);
    assertThat(cell(paid, PaymentFields.BASE_YEAR)).isEqualTo(2024);
    assertThat(cell(paid, PlaceFields.COUNTY_FIPS)).isEqualTo("22071");
    assertThat(cell(paid, PlaceFields.LEVEL)).isEqualTo("county");
    assertThat(cell(paid, PaymentLedger.NOMINAL_REASON)).isNull();
  }

  @Test
  void aPaymentWithoutADateStaysInDollarsOfItsTimeAndSaysWhy() {
    Row paid = one(payment("United States", null, 125_000, null, null), PRICES);

    assertThat(cell(paid, PaymentLedger.CONSTANT)).isNull();
    assertThat(cell(paid, PaymentLedger.NOMINAL_REASON)).isEqualTo("undated");
    assertThat(cell(paid, PlaceFields.LEVEL)).isEqualTo("nation");
  }

  @Test
  void aDateOverTwoYearsOrBeyondTheIndexLeavesTheAmountAsItIs() {
    Row open = one(payment("A County", "CA", 10, "2013-06-01", "2014-06-01"), PRICES);
    Row late = one(payment("A County", "CA", 10, "2025-06-01", "2025-06-01"), PRICES);

    assertThat(cell(open, PaymentLedger.NOMINAL_REASON)).isEqualTo("year_open");
    assertThat(cell(late, PaymentLedger.NOMINAL_REASON)).isEqualTo("year_not_in_index");
  }

  @Test
  void withoutAPriceIndexNothingIsConstant() {
    Prices none = new Prices(new TreeMap<>(), Optional.empty());
    Row paid = one(payment("A County", "CA", 10, "2013-06-01", "2013-06-01"), none);

    assertThat(cell(paid, PaymentLedger.NOMINAL_REASON)).isEqualTo("no_price_index");
  }

  @Test
  void theNameOfAPayerSaysItsLevelOrNothing() {
    assertThat(
            Arrays.asList(
                PaymentTable.level("Los Angeles County"),
                PaymentTable.level("City of Allentown"),
                PaymentTable.level("City and County of San Francisco"),
                PaymentTable.level("State of Oregon"),
                PaymentTable.level("United States"),
                PaymentTable.level("an insurer")))
        .containsExactly("county", "city", "county", "state", "nation", null);
  }

  @Test
  void dollarsGrowWithTheIndex() {
    assertThat(PRICES.constant(14_000_000, 2020)).isCloseTo(16_800_000, within(1e-6));
  }

  private static TableRow payment(
      String payer, String state, double amount, String first, String last) {
    Object[] cells = new Object[Liability.TABLE.columns().size()];
    set(cells, PaymentFields.PAYER, payer);
    set(cells, PlaceFields.STATE, state);
    set(cells, PaymentFields.AMOUNT, amount);
    set(cells, DateFields.DATE_EARLIEST, first == null ? null : LocalDate.parse(first));
    set(cells, DateFields.DATE_LATEST, last == null ? null : LocalDate.parse(last));
    return new TableRow(Liability.TABLE.positions(), new ArrayList<>(Arrays.asList(cells)));
  }

  private static void set(Object[] cells, Column column, Object value) {
    cells[Liability.TABLE.positions().get(column.name())] = value;
  }

  private static Row one(TableRow payment, Prices prices) {
    return PaymentTable.rows(List.of(payment), prices, Map.of("LA Orleans Parish", "22071")).get(0);
  }

  private static Object cell(Row row, Column column) {
    return row.get(PaymentLedger.TABLE.positions().get(column.name()));
  }
}
