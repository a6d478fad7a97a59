package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.staged.Detainers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as workbooks hold them: counted from 1904, typed, printed by a database, marked as none. */
class WorkbookCellsTest {
  private static final Path WORKBOOKS = Path.of("src/test/resources/workbooks");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "x07_1904.xlsx, 2024-01-15",
        "x18_tdate.xlsx, 2024-01-15",
        "x06_ddmon.xlsx, 2024-01-15",
        "x12_marks.xlsx, none"
      })
  void theFirstDetainerIsOfItsDay(String file, LocalDate day) throws IOException {
    List<Staged> kept =
        SourceReading.as("ice-detainers-wide").rows(WORKBOOKS.resolve(file)).stream()
            .filter(row -> row.fate() == Staged.Fate.KEPT)
            .toList();

    assertThat(kept).hasSize(3);
    int issued = Detainers.TABLE.positions().get(DetainerFields.ISSUED.name());
    int lifted = Detainers.TABLE.positions().get(DetainerFields.LIFTED.name());
    assertThat(List.of(kept.get(0).values().get(issued))).isNotEmpty();
    if (day != null) {
      assertThat(kept.get(0).values().get(issued)).isEqualTo(day);
    } else {
      assertThat(kept).allMatch(row -> row.values().get(lifted) == null);
    }
  }
}
