package org.detaineroutcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes the pages of evidence anew: {@code mvn test -Dexcluded.tests=none -Dtest=EvidenceTest}.
 */
@Tag("slow")
class EvidenceTest {
  private static final Path DOCS = Path.of("docs");

  @Test
  void everyReferenceValueHasItsLine() throws IOException {
    SharedData.reference("mpdta_expected.csv");
    ReferencePage.main(new String[] {DOCS.toString()});
    assertThat(Files.readAllLines(DOCS.resolve("reference-values.csv"))).hasSizeGreaterThan(4000);
  }

  @Test
  void theNaiveRegressionMissesTheTruthAndTheOthersHoldIt() throws IOException {
    CoverageStudy.main(new String[] {DOCS.toString(), "1000"});
    String page = Files.readString(DOCS.resolve("coverage.md"));
    assertThat(page).contains("| imputation |");
  }
}
