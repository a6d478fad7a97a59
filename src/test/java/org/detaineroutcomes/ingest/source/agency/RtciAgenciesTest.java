package org.detaineroutcomes.ingest.source.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtciAgenciesTest {
  @TempDir Path folder;

  @Test
  void all717AgenciesAreKeptAndNamedAsInTheCounts() throws IOException {
    List<Staged> rows =
        SourceReading.as("rtci-agencies").rows(SharedData.input("real/crime/rtci/agencies.csv"));

    assertThat(kept(rows)).hasSize(717);
    assertThat(rows.get(0).values())
        .containsExactly("Abilene", "TX", "Abilene, Texas", false, 32.44645, -99.7475905, 128_387L);
  }

  @Test
  void everyMissingColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("rtci-agencies")
                    .rowsOf(folder, "agency_name,state_name,address\nAbilene,Texas,x\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'lat'")
        .hasMessageContaining("no column 'population'");
  }
}
