package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detaineroutcomes.store.InputRecord;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  private static FileNames of(String... files) {
    return FileNames.of(
        Stream.of(files)
            .map(
                file ->
                    new InputRecord(
                        file,
                        "",
                        1,
                        "crimes",
                        "csv",
                        "",
                        InputRecord.PUBLISHED,
                        0,
                        0,
                        new TreeMap<>(),
                        new TreeMap<>()))
            .toList());
  }

  @Test
  void aFileIsShownByItsNameAlone() {
    FileNames names = of("../data/facts/citizens.csv", "/home/ann/crimes.csv");

    assertThat(names.of("../data/facts/citizens.csv")).isEqualTo("citizens.csv");
    assertThat(names.of("/home/ann/crimes.csv")).isEqualTo("crimes.csv");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() {
    FileNames names = of("fbi/2010/table10.xls", "fbi/2011/table10.xls", "other.csv");

    assertThat(List.of(names.of("fbi/2010/table10.xls"), names.of("fbi/2011/table10.xls")))
        .containsExactly("2010/table10.xls", "2011/table10.xls");
    assertThat(names.of("other.csv")).isEqualTo("other.csv");
  }

  @Test
  void aFileThatIsNamedTwiceIsOneFile() {
    assertThat(of("a/b.csv", "a/b.csv").of("a/b.csv")).isEqualTo("b.csv");
  }
}
