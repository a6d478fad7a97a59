package org.detaineroutcomes.ingest.source.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceIndexTest {
  @TempDir Path folder;

  @Test
  void pricesAreThereFrom2000To2024() throws IOException {
    List<Staged> rows =
        SourceReading.as("price-index").rows(SharedData.input("facts/cpi_u_annual.csv"));

    assertThat(kept(rows)).hasSize(25);
    assertThat(rows.get(0).values()).startsWith(2000, 172.2);
    assertThat(rows.get(24).values()).startsWith(2024, 313.689);
  }

  @Test
  void anIndexThatIsNoNumberIsQuarantined() throws IOException {
    assertThat(
            SourceReading.as("price-index")
                .rowsOf(folder, "year,cpi_u,source_url\n2025,rising,https://example.org\n"))
        .extracting(Staged::reason)
        .containsExactly("cpi_u 'rising' is no number");
  }
}
