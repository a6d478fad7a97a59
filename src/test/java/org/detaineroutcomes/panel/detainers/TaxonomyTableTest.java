package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class TaxonomyTableTest {
  private final List<Row> rows = new ArrayList<>();

  private void detainer(String day, String form) {
    Object[] values = new Object[DetainerRecords.TABLE.columns().size()];
    values[at("detainer_date")] = day == null ? null : LocalDate.parse(day);
    values[at("detainer_form")] = form;
    values[at("detainer_outcome")] = "UNKNOWN";
    rows.add(RowFactory.create(values));
  }

  private static int at(String column) {
    return DetainerRecords.TABLE.positions().get(column);
  }

  @Test
  void theFormsThatWereNewChangeOn1July2015AndOn2April2017() {
    detainer("2015-06-30", "I-247");
    detainer("2015-07-01", "I-247");
    detainer("2017-04-01", "I-247D");
    detainer("2017-04-02", "I-247D");
    detainer(null, null);

    assertThat(
            DetainerCells.by(
                    DetainerTaxonomy.TABLE,
                    DetainerCells.of(LocalSpark.table(DetainerRecords.TABLE.structType(), rows)))
                .select("detainer_form", "form_era", "detainers")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("I-247", "before 2015-07-01, one form", 1L),
            RowFactory.create("I-247", "2015-07-01 to 2017-04-01, I-247D, N and X", 1L),
            RowFactory.create("I-247D", "2015-07-01 to 2017-04-01, I-247D, N and X", 1L),
            RowFactory.create("I-247D", "from 2017-04-02, I-247A", 1L),
            RowFactory.create(null, null, 1L));
  }

  @Test
  void aReasonThatFewRowsHaveIsCountedAndNotTold() {
    assertThat(TaxonomyTable.note(List.of(reason("Moved", 10), reason("DOE JOHN 1990-05-06", 1))))
        .isEqualTo(
            "detainers: 11 rows have a lift reason that the table of reasons lacks, outcome"
                + " unknown: 'Moved' (10), 1 that fewer than 10 rows have each (column lift_reason"
                + " of core/detainer_records)");
  }

  private static TableRow reason(String text, long rows) {
    return new TableRow(
        Map.of(DetainerFields.LIFT_REASON.name(), 0, DetainerFields.DETAINERS.name(), 1),
        List.of(text, rows));
  }
}
