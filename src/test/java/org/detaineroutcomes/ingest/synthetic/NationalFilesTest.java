package org.detaineroutcomes.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.store.ParquetRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalFilesTest {
  private static final Country COUNTRY = Country.of(1, Scale.NATIONAL_64);

  @TempDir Path folder;

  @Test
  void theBytesDoNotDependOnHowManyFilesAreWrittenAtATime() throws IOException {
    assertThat(bytes(folder.resolve("one"), 1)).isEqualTo(bytes(folder.resolve("four"), 4));
  }

  @Test
  void tenYearsHaveEveryDetainerOnceAsTextAndOnceAsParquet() throws IOException {
    FilePieces.write(new NationalFiles(COUNTRY, 2_003, 40).pieces(), folder, file -> {}, 2);
    List<String> text = new ArrayList<>();
    List<List<Object>> parquet = new ArrayList<>();
    for (int year = 2010; year <= 2019; year++) {
      String name = "synthetic_detainers_" + year;
      text.addAll(Files.readAllLines(folder.resolve(name + ".csv")).subList(1, 201));
      ParquetRows.forEach(
          new org.apache.hadoop.fs.Path(folder.resolve(name + ".parquet").toUri()), parquet::add);
    }
    assertThat(parquet).hasSize(2_003);
    assertThat(text.get(0)).startsWith(parquet.get(0).get(0).toString());
    assertThat(text.get(0)).startsWith("2010-01-02 00:00:00,");
    assertThat(Files.readAllLines(folder.resolve("synthetic_traps.csv")))
        .anyMatch(trap -> trap.contains("synthetic_detainers_2010.csv,cut_name,"));
  }

  @Test
  void theLargestCountyHasATwentiethOfTheRows() throws IOException {
    FilePieces.write(new NationalFiles(COUNTRY, 20_000, 200).pieces(), folder, file -> {}, 2);
    String name = COUNTRY.largest().name();
    String state = COUNTRY.largest().state().title();
    assertThat(lines("synthetic_agency_months_2015.csv", "," + name, state)).isEqualTo(10 * 12);
    String jail = PrintedNames.cut(PrintedNames.jail(COUNTRY.largest()));
    assertThat(lines("synthetic_detainers_2015.csv", jail, state.toUpperCase(Locale.ROOT)))
        .isBetween(60L, 110L);
  }

  @Test
  void scalesAreNamedByTheirPart() {
    assertThat(Scale.of("national/16")).contains(Scale.NATIONAL_16);
    assertThat(Scale.NATIONAL.detainers()).isEqualTo(20_000_000);
    assertThat(Scale.NATIONAL.agencies() * 12 * 10).isEqualTo(13_000_320);
    assertThat(Scale.NATIONAL_64.detainers()).isEqualTo(312_500);
  }

  private long lines(String file, String having, String state) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(file))) {
      return lines.filter(line -> line.contains(having) && line.contains(state)).count();
    }
  }

  private static Map<String, String> bytes(Path folder, int threads) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> bytes = new LinkedHashMap<>();
    for (WrittenFile file :
        FilePieces.write(
            new NationalFiles(COUNTRY, 500, 30).pieces(), folder, each -> {}, threads)) {
      Path written = folder.resolve(file.name());
      bytes.put(
          file.name() + " " + file.rows(), java.util.Arrays.toString(Files.readAllBytes(written)));
    }
    return bytes;
  }
}
