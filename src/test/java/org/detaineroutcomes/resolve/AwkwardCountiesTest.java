package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.Resolver;
import org.junit.jupiter.api.Test;

/**
 * County names that lead astray, each with its right code: planning regions, split and merged
 * areas, saints, articles, accents and what is left of them, independent cities and their
 * namesakes, former names, and codes that contradict their names. A row that says of which kind its
 * place is is read as {@code county} or {@code city}, the others as rows of a table of counties
 * that hold no partner of theirs.
 */
class AwkwardCountiesTest {
  private static final Path LIST = Path.of("src/test/resources/resolve/awkward_counties.csv");
  private static final Path REPORT = Path.of("docs/names-placed.md");

  private final PlacedNames names =
      new PlacedNames(
          Resolver.standard(),
          Gazetteer.standard(),
          Crosswalk.standard().common(LocalDate.of(2020, 1, 1)));
  private final List<String> wrong = new ArrayList<>();
  private int listed;
  private int placeable;
  private int placed;
  private int right;

  @Test
  void everyNameIsPlacedWhereItLiesOrLeftToAPerson() throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
      rows.forEach(this::take);
    }

    assertThat(wrong).isEmpty();
    assertThat(listed).isGreaterThanOrEqualTo(120);
    assertThat(right / (double) placed).isGreaterThanOrEqualTo(0.995);
    assertThat(Files.readString(REPORT))
        .contains(
            String.format(
                Locale.ROOT,
                "| awkward county names | %d | %d | %d | %d | %d | %.1f %% | %.1f %% |",
                listed,
                listed,
                placeable,
                placed,
                right,
                100.0 * right / placed,
                100.0 * right / placeable));
  }

  private void take(NamedCsvRecord row) {
    Resolution found = names.place(key(row), 1);
    String said = found.counties().stream().map(Fips::code).collect(Collectors.joining(";"));
    String expected = row.getField("right");
    boolean toPlace = expected.matches("\\d{5}");
    listed++;
    placeable += toPlace ? 1 : 0;
    placed += found.placed() ? 1 : 0;
    right += said.equals(expected) ? 1 : 0;
    boolean asExpected =
        toPlace
            ? said.equals(expected)
            : !found.placed()
                && (expected.equals("review")
                    || (expected.equals("ambiguous") && found.candidates().size() == 2));
    if (!asExpected) {
      wrong.add(row.getFields() + " -> " + said + " " + found.reason());
    }
  }

  private static NameKey key(NamedCsvRecord row) {
    String readAs = row.getField("read_as");
    return new NameKey(
        readAs.equals("city") ? NameQuery.Kind.CITY : NameQuery.Kind.COUNTY,
        row.getField("name"),
        "",
        row.getField("state"),
        row.getField("code"),
        NameKey.Need.COUNTY,
        readAs.equals("untyped") ? "alone.csv" : "");
  }
}
