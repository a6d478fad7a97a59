package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.junit.jupiter.api.Test;

/** Official files with a quote too many lose no row without a word. */
class StrayQuotesTest {
  @Test
  void oneQuoteInTheNewYorkFileIsOneBadRow() throws IOException {
    List<Staged> rows = rows("ny-dcjs", "ny_one_quote.csv");

    assertThat(rows.size()).isEqualTo(22_048);
    assertThat(bad(rows)).containsExactly(11_001L);
  }

  @Test
  void twoQuotesFourteenLinesApartAreTwoBadRows() throws IOException {
    List<Staged> rows = rows("ice-detainers", "americans_two_quotes.csv");

    assertThat(rows.size()).isEqualTo(693);
    assertThat(bad(rows)).hasSize(2);
    assertThat(bad(rows).get(1) - bad(rows).get(0)).isEqualTo(14);
  }

  @Test
  void everyLineOfAnAlteredFileIsARowOrNamed() throws IOException {
    for (String name : List.of("00019.csv", "00337.csv", "01762.csv")) {
      String format =
          name.equals("00019.csv")
              ? "ice-detainers"
              : name.equals("00337.csv") ? "ny-dcjs" : "liability";
      List<Staged> rows = rows(format, name);
      long lines =
          Files.readString(
                  SharedData.hardCase("quote").resolve(name),
                  java.nio.charset.StandardCharsets.ISO_8859_1)
              .lines()
              .filter(line -> !line.isBlank())
              .count();

      assertThat(rows.size()).as(name).isEqualTo((int) lines - 1);
      assertThat(bad(rows)).as(name).isNotEmpty();
    }
  }

  private static List<Staged> rows(String format, String name) throws IOException {
    return SourceReading.as(format).rows(SharedData.hardCase("quote").resolve(name));
  }

  private static List<Long> bad(List<Staged> rows) {
    return rows.stream()
        .filter(row -> row.fate() == Staged.Fate.QUARANTINED)
        .map(Staged::row)
        .toList();
  }
}
