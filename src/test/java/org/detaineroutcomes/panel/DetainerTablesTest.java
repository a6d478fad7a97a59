package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.panel.detainers.DetainerCells;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.junit.jupiter.api.Test;

class DetainerTablesTest {
  private final List<Row> rows = new ArrayList<>();

  private DetainerTablesTest detainer(
      String file, String day, DetainerOutcome outcome, String reason, String citizenship) {
    Object[] values = new Object[DetainerRecords.TABLE.columns().size()];
    set(values, DetainerFields.ISSUED, LocalDate.parse(day));
    set(values, DetainerFields.LIFT_REASON, reason);
    set(values, DetainerFields.OUTCOME, outcome.name());
    set(values, DetainerFields.FACILITY, "BERKS CNTY JAIL");
    set(values, PlaceFields.CITY, "LEESPORT");
    set(values, PlaceFields.STATE, "PA");
    set(values, PlaceFields.COUNTY_FIPS, "42011");
    set(values, DetainerFields.CUSTODY, "local");
    set(values, DetainerFields.CITIZENSHIP, citizenship);
    set(values, Provenance.FILE, file);
    set(values, Provenance.ROW, rows.size() + 2L);
    rows.add(RowFactory.create(values));
    return this;
  }

  private static void set(Object[] values, Column column, Object value) {
    values[DetainerRecords.TABLE.positions().get(column.name())] = value;
  }

  private Dataset<Row> records() {
    return LocalSpark.table(DetainerRecords.TABLE.structType(), rows);
  }

  private DetainerTablesTest citizen(String file, String day) {
    return detainer(
        file, day, DetainerOutcome.US_CITIZEN, "United States Citizen Interviewed", null);
  }

  @Test
  void theFiscalYearBeginsInOctober() {
    detainer("pa.csv", "2013-09-30", DetainerOutcome.DECLINED, "Detainer Declined by LEA", null);
    detainer("pa.csv", "2013-10-01", DetainerOutcome.UNKNOWN, null, null);
    detainer("pa.csv", "2013-10-02", DetainerOutcome.UNKNOWN, "Other", null);

    assertThat(
            DetainerCells.by(DetainerOutcomes.TABLE, DetainerCells.of(records()))
                .select("year", "fiscal_year", "detainer_outcome", "detainers", "with_lift_reason")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create(2013, 2013, "DECLINED", 1L, 1L),
            RowFactory.create(2013, 2014, "UNKNOWN", 2L, 1L));
  }

  @Test
  void aCitizenInTwoFilesIsCountedOnceAndEveryRowOfOneFileCounts() {
    citizen("pa.csv", "2013-05-01").citizen("pa.csv", "2013-05-01");
    citizen("americans.csv", "2013-05-01").citizen("americans.csv", "2014-01-02");

    Row total =
        DetainerTables.citizens(DetainerTables.once(records()))
            .agg(sum("detainers"), sum("also_in_another_file"))
            .first();
    assertThat(total.getLong(0)).isEqualTo(3);
    assertThat(total.getLong(1)).isEqualTo(1);
  }

  @Test
  void aCitizenByCountryIsKeptApartFromACitizenByLiftReason() {
    detainer("ice.csv", "2013-05-01", DetainerOutcome.LIFTED, "Lifted", " united states ");
    detainer("ice.csv", "2013-05-01", DetainerOutcome.LIFTED, "Lifted", "MEXICO");
    citizen("ice.csv", "2013-05-01");

    assertThat(
            DetainerTables.citizens(DetainerTables.once(records()))
                .select("tier", "recorded_as", "state", "detainers")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("recorded_by_ice", "lift_reason", "PA", 1L),
            RowFactory.create("recorded_by_ice", "country_of_citizenship", "PA", 1L));
  }
}
