package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.panel.Cells;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.junit.jupiter.api.Test;

class ReportRowsTest {
  private static final Map<String, Integer> AT = DdorDeclined.TABLE.positions();

  private final List<Cells> rows = new ArrayList<>();

  private void row(String start, String file, int input) {
    Object[] values = new Object[AT.size()];
    values[AT.get("report_start")] = LocalDate.parse(start);
    values[AT.get("source_file")] = file;
    values[AT.get("source_input")] = input;
    rows.add(new Cells(AT, Arrays.asList(values)));
  }

  @Test
  void ofTwoInputsThatHoldAReportTheLaterCountsAndTheNoteSaysSo() {
    row("2017-01-28", "fragments.csv", 1);
    row("2017-02-04", "fragments.csv", 1);
    row("2017-01-28", "first.pdf", 2);
    row("2017-01-28", "first.pdf", 2);

    ReportRows read = ReportRows.of(DdorDeclined.TABLE, rows);

    assertThat(read.rows()).containsExactly(rows.get(1), rows.get(2), rows.get(3));
    assertThat(read.notes())
        .containsExactly(
            "ddor_declined: the report from 2017-01-28 is counted from first.pdf, not from"
                + " fragments.csv, which the job names before it");
  }

  @Test
  void reportsOfDifferentWeeksAddToEachOther() {
    row("2017-01-28", "first.pdf", 1);
    row("2017-02-04", "second.pdf", 1);

    assertThat(ReportRows.of(DdorDeclined.TABLE, rows)).isEqualTo(new ReportRows(rows, List.of()));
  }

  @Test
  void twoFilesOfOneInputMayNotHoldTheSameReport() {
    row("2017-01-28", "first.pdf", 1);
    row("2017-01-28", "copy.pdf", 1);

    assertThatThrownBy(() -> ReportRows.of(DdorDeclined.TABLE, rows))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot count the report from 2017-01-28 in ddor_declined")
        .hasMessageContaining("copy.pdf, first.pdf");
  }
}
