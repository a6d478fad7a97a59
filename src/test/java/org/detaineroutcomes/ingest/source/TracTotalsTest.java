package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracTotalsTest {
  @TempDir Path folder;

  @Test
  void citizensAre834InFiftyMonthsOr200AYear() throws IOException {
    Staged citizens = real().get(0);

    assertThat(value(citizens)).isEqualTo(834.0);
    assertThat(months(citizens)).isEqualTo(50);
    assertThat(value(citizens) / months(citizens) * 12).isCloseTo(200.16, within(1e-9));
  }

  @Test
  void monthsAreReadFromFiscalYearsAndFromRanges() throws IOException {
    List<Staged> rows = real();

    assertThat(rows).hasSize(15);
    assertThat(kept(rows).stream().map(TracTotalsTest::months))
        .containsExactly(50, 50, 50, 50, 12, 12, 12, 12, 12, 12, 27, 27, 15, 25, 25);
  }

  @Test
  void aPeriodInOtherWordsHasNoMonthsAndTextIsNoValue() throws IOException {
    List<Staged> rows =
        SourceReading.as("trac")
            .rowsOf(
                folder,
                """
                measure,period,value,source_url
                all detainers,since 2008,12,x
                all detainers,FY2012,many,x
                """);

    assertThat(months(rows.get(0))).isNull();
    assertThat(rows.get(1).reason()).isEqualTo("published_value 'many' is no number");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () -> SourceReading.as("trac").rowsOf(folder, "measure,periods,value,source_url\na\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the file has 'periods'");
  }

  private static Integer months(Staged row) {
    return (Integer) cell(PublishedTotals.TABLE, row, CitizenFields.MONTHS_COVERED);
  }

  private static Double value(Staged row) {
    return (Double) cell(PublishedTotals.TABLE, row, PublishedTotals.VALUE);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("trac").rows(SharedData.input("facts/trac_published_totals.csv"));
  }
}
