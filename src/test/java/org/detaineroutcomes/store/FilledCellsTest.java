package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells are counted alike in footers and in rows. */
class FilledCellsTest {
  private static final Table TABLE =
      Table.staged(
          "counted",
          "one row",
          List.of(
              Column.text("name", "Name"),
              Column.count("cases", "cases", "Cases"),
              Column.date("day", "Day")));

  @TempDir Path folder;

  @Test
  void aFileOfEachInputAndOneFileOfBothGiveTheSameCounts() throws IOException {
    List<List<Object>> first =
        List.of(row(1, "a", 3L, LocalDate.of(2020, 1, 5)), row(1, null, 7L, null));
    List<List<Object>> second = List.of(row(2, "b", null, LocalDate.of(2021, 3, 1)));
    List<List<Object>> both = new ArrayList<>(first);
    both.addAll(second);

    SortedMap<Integer, FilledCells> apart = counted("apart", List.of(first, second));
    SortedMap<Integer, FilledCells> mixed = counted("mixed", List.of(both));

    for (SortedMap<Integer, FilledCells> inputs : List.of(apart, mixed)) {
      assertThat(inputs.keySet()).containsExactly(1, 2);
      assertThat(inputs.get(1).rows()).isEqualTo(2);
      assertThat(inputs.get(1).columns().get("name").filled()).isEqualTo(1);
      assertThat(inputs.get(1).columns().get("cases").lowest()).isEqualTo(3);
      assertThat(inputs.get(1).columns().get("cases").highest()).isEqualTo(7);
      assertThat(inputs.get(1).columns().get("day").filled()).isEqualTo(1);
      assertThat(inputs.get(1).columns().get("day").highest())
          .isEqualTo((double) LocalDate.of(2020, 1, 5).toEpochDay());
      assertThat(inputs.get(2).columns().get("cases").filled()).isZero();
      assertThat(inputs.get(2).columns().get("cases").isBounded()).isFalse();
    }
  }

  private SortedMap<Integer, FilledCells> counted(String name, List<List<List<Object>>> files)
      throws IOException {
    Warehouse warehouse = new Warehouse(folder.resolve(name).toString());
    Manifest manifest = new Manifest();
    manifest.resultKey = "0123456789abcdef";
    Release release = warehouse.begin(manifest);
    Path staged =
        Files.createDirectories(Path.of(release.location()).resolve("staged/" + TABLE.name()));
    for (int i = 0; i < files.size(); i++) {
      Files.write(
          staged.resolve("part-" + i + ".parquet"), new TableFile(TABLE).bytes(files.get(i)));
    }
    return FilledCells.byInput(release, TABLE);
  }

  private static List<Object> row(int input, String name, Long cases, LocalDate day) {
    return Arrays.asList(name, cases, day, "a.csv", "9f", null, null, 1L, input);
  }
}
