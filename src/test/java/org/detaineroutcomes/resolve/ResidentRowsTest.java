package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Resolver;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

/** Populations of a table of counties that the job maps, without a column of the level. */
class ResidentRowsTest {
  private static final LocalDate START = LocalDate.of(2010, 1, 1);

  private final PlacedNames names =
      new PlacedNames(
          Resolver.standard(), Gazetteer.standard(), Crosswalk.standard().common(START));
  private final AreaNames areas =
      new AreaNames(names, Populations.TABLE, new UntypedInputs(Set.of(1, 2)));
  private final ResidentRows residents = new ResidentRows(areas, Crosswalk.standard(), START);
  private final List<Row> staged = new ArrayList<>();

  @Test
  void aCountyUnderTwoSpellingsWithOnePopulationIsCountedOnceAndNamed() {
    add("Elko", "NV", "", 48_000, 1);
    add("Elko County", "NV", "", 48_000, 1);

    assertThat(areasAndPopulations()).containsExactly("32007 48000");
    assertThat(residents.problem()).isEmpty();
    assertThat(residents.note())
        .contains(
            "1 rows of population say again what another row of the same input says of the same"
                + " area and year, and are counted once, such as 32007 (pop.csv row 1, row 2)");
  }

  @Test
  void aCountyUnderTwoSpellingsWithTwoPopulationsIsAProblem() {
    add("Elko", "NV", "", 48_000, 1);
    add("Elko County", "NV", "", 49_000, 1);
    areasAndPopulations();

    assertThat(residents.problem())
        .hasValueSatisfying(
            problem -> assertThat(problem.message()).contains("32007 (pop.csv row 1, row 2)"));
  }

  @Test
  void aLaterInputReplacesAnEarlierOneHoweverItSpellsTheCounty() {
    add("Washoe", "NV", "", 400_000, 1);
    add("Washoe County", "NV", "", 410_000, 2);

    assertThat(areasAndPopulations()).containsExactly("32031 410000");
    assertThat(residents.problem()).isEmpty();
  }

  @Test
  void partsOfMergedAndSplitCountiesAreAddedUpByNameAndByCode() {
    add("Bedford County", "VA", "", 70_000, 1);
    add("Bedford city", "VA", "", 6_000, 1);
    add("", "AK", "02063", 6_700, 1);
    add("Copper River Census Area", "AK", "", 2_600, 1);

    assertThat(areasAndPopulations()).containsExactly("02261 9300", "51019 76000");
  }

  @Test
  void aBareNameIsReadBesideItsPartnerAndAPlaceOfItsOwnWithoutOne() {
    add("Baltimore", "MD", "", 620_000, 1);
    add("Baltimore County", "MD", "", 820_000, 1);
    add("District of Columbia", "DC", "", 650_000, 1);
    add("Richmond", "VA", "", 210_000, 1);

    assertThat(areasAndPopulations())
        .containsExactly("11001 650000", "24005 820000", "24510 620000");
    assertThat(names.entries())
        .filteredOn(entry -> !entry.resolution().placed())
        .singleElement()
        .satisfies(entry -> assertThat(entry.query().name()).isEqualTo("Richmond"));
  }

  @Test
  void aCodeAndANameOfTwoCountiesPlaceNothingAndACodeOfNoneLeavesItToTheName() {
    add("Harris", "TX", "48453", 4_000_000, 1);
    add("Travis County", "TX", "48453", 1_000_000, 1);
    add("Autauga, AL", "AL", "00001", 55_000, 1);
    add("", "IL", "17000", 12_800_000, 1);

    assertThat(areasAndPopulations())
        .containsExactly("01001 55000", "17 12800000", "48453 1000000");
    assertThat(names.entries())
        .filteredOn(entry -> !entry.resolution().placed())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.resolution().reason())
                    .isEqualTo(
                        "code 48453 (Travis County), but the name says 48201 (Harris County)"));
  }

  private List<String> areasAndPopulations() {
    List<TableRow> rows = TableRow.all(Populations.TABLE, staged);
    rows.forEach(areas::sees);
    rows.forEach(residents::add);
    return TableRow.all(Residents.TABLE, residents.rows()).stream()
        .map(row -> row.text(Residents.AREA_FIPS) + " " + row.count(PlaceFields.POPULATION))
        .toList();
  }

  private void add(String name, String state, String code, long population, int input) {
    boolean byName = !name.isEmpty();
    staged.add(
        new TableRowBuilder(Populations.TABLE)
            .set(PlaceFields.JURISDICTION, byName ? name : null)
            .set(PlaceFields.STATE, state)
            .set(PlaceFields.COUNTY_FIPS, code.isEmpty() ? null : code)
            .set(PlaceFields.LEVEL, byName ? "county" : null)
            .set(DateFields.YEAR, 2010)
            .set(PlaceFields.POPULATION, population)
            .set(PlaceFields.POPULATION_SOURCE, "given in the job")
            .set(Provenance.FILE, "pop.csv")
            .set(Provenance.ROW, (long) staged.size() + 1)
            .set(Provenance.INPUT, input)
            .row());
  }
}
