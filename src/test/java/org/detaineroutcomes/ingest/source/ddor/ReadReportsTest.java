package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.SourceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadReportsTest {
  @TempDir Path folder;

  @Test
  void aFileIsReadOnceForAllTheTablesItFills() throws IOException {
    InputFile file =
        SourceReading.as("ddor-pdf", Map.of())
            .file(
                DrawnReport.draw(
                    LookAlike.first(), DrawnReport.Style.PLAIN, folder.resolve("report.pdf")));

    ParsedReport first = ReadReports.of(file.filling("ddor_issued"));
    for (String table : first.byTable().keySet()) {
      assertThat(ReadReports.of(file.filling(table))).isSameAs(first);
    }
    assertThat(first.byTable()).hasSize(5);
  }
}
