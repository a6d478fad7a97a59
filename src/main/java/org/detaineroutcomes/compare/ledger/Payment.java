package org.detaineroutcomes.compare.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.LiabilityLedger;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.record.Liability;

/**
 * One line of the ledger.
 *
 * @param level of government; empty where the payer's name does not say
 * @param state postal code; empty for the nation
 * @param county FIPS code; null where it was not placed
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
    Integer year,
    double nominal,
    Double constant,
    Integer baseYear) {

  /** Every payment of a release. */
  public static List<Payment> all(Function<Table, List<List<Object>>> rows) {
    Map<String, Integer> at = LiabilityLedger.TABLE.positions();
    return rows.apply(LiabilityLedger.TABLE).stream()
        .map(
            row ->
                new Payment(
                    text(row, at, Liability.PAYER),
                    text(row, at, Places.LEVEL),
                    text(row, at, Places.STATE),
                    (String) row.get(at.get(Places.COUNTY_FIPS.name())),
                    (Integer) row.get(at.get(Places.YEAR.name())),
                    (Double) row.get(at.get(Liability.AMOUNT.name())),
                    (Double) row.get(at.get(LiabilityLedger.CONSTANT.name())),
                    (Integer) row.get(at.get(LiabilityLedger.BASE_YEAR.name()))))
        .toList();
  }

  private static String text(List<Object> row, Map<String, Integer> at, Column column) {
    Object value = row.get(at.get(column.name()));
    return value == null ? "" : (String) value;
  }

  /** Whether a county, a city or a state paid. */
  public boolean isLocal() {
    return !level.equals("nation");
  }
}
