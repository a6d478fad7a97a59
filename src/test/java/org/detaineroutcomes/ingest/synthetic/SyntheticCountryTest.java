package org.detaineroutcomes.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seed and scale are the same bytes, and every file says that it is synthetic. */
class SyntheticCountryTest {
  @TempDir Path inputs;

  @Test
  void aSeedAndAScaleAreTheSameBytesOnEveryMachine() throws Exception {
    SyntheticCountry.write(1, Scale.SMALL, inputs);
    assertThat(digest(inputs))
        .as("a change here changes every number of the demonstration: say so in the changelog")
        .isEqualTo("72015a1dc74188cd3efba5738567407df7be3810769357a303a538e66c926e73");
  }

  @Test
  void neitherLocaleNorTimeZoneChangesAByte() throws Exception {
    SyntheticCountry.write(2, Scale.SMALL, inputs.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      SyntheticCountry.write(2, Scale.SMALL, inputs.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(digest(inputs.resolve("there"))).isEqualTo(digest(inputs.resolve("here")));
  }

  @Test
  void anotherSeedIsAnotherCountry() throws Exception {
    SyntheticCountry.write(3, Scale.SMALL, inputs.resolve("three"));
    SyntheticCountry.write(4, Scale.SMALL, inputs.resolve("four"));
    assertThat(digest(inputs.resolve("three"))).isNotEqualTo(digest(inputs.resolve("four")));
  }

  @Test
  void everyFileIsNamedSyntheticAndReportedWithItsRows() throws IOException {
    List<WrittenFile> written = SyntheticCountry.write(1, Scale.SMALL, inputs);
    assertThat(written).allMatch(file -> file.name().startsWith("synthetic_"));
    try (Stream<Path> files = Files.list(inputs.resolve("synthetic"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(written.stream().map(WrittenFile::name).toList());
    }
    assertThat(written)
        .contains(
            new WrittenFile(
                "synthetic_detainers.csv", 15_000, Files.size(Made.file(inputs, "detainers.csv"))));
  }

  /** Digest of names and bytes of all files, in order of their names. */
  private static String digest(Path inputs) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.list(inputs.resolve("synthetic"))) {
      for (Path file : files.sorted().toList()) {
        digest.update(
            file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
