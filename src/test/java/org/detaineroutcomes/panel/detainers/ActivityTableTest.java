package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class ActivityTableTest {
  private static final LocalDate WEEK = LocalDate.of(2017, 1, 28);

  private final List<TableRow> rows = new ArrayList<>();

  private void activity(String printed) {
    Object[] values = new Object[DdorDeclined.TABLE.columns().size()];
    values[at("report_start")] = WEEK;
    values[at("section_complete")] = false;
    values[at("notable_activity")] = printed;
    rows.add(new TableRow(DdorDeclined.TABLE.positions(), java.util.Arrays.asList(values)));
  }

  private static int at(String column) {
    return DdorDeclined.TABLE.positions().get(column);
  }

  @Test
  void chargesAndConvictionsAreCountedApartAndTheRowsAtHandAreSaid() {
    activity("Drug Possession (Charged)");
    activity("Amphetamine - Possession (Convicted)");
    activity("Heroin - Possession (Convicted)");
    activity(null);

    assertThat(ActivityTable.rows(rows))
        .containsExactly(
            RowFactory.create(WEEK, "not_stated", "not_stated", 1L, 4L, false),
            RowFactory.create(WEEK, "drugs", "charged", 1L, 4L, false),
            RowFactory.create(WEEK, "drugs", "convicted", 2L, 4L, false));
  }
}
