package org.detaineroutcomes.resolve;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table 10 of 2010 to 2016, the dated policies and the 287(g) agreements, as published. */
class NationalNamesTest {
  @TempDir static Path warehouse;
  private static List<TableRow> counts;
  private static List<TableRow> spells;
  private static List<TableRow> names;

  @BeforeAll
  static void resolved() {
    Release release =
        new Road(SharedData.inputs(), warehouse)
            .with("crimes", "fbi-table-10", "real/crime/fbi_table10_xls/201[0-6].xls")
            .with("policies", "policies", "facts/policy_dates_from_public_pages.csv")
            .with("statewide_policies", "statewide-policies", "facts/statewide_policies.csv")
            .with("agreements", "agreements-287g", "facts/agreements_287g_2002_2017.csv")
            .travel();
    counts = Road.rows(release, CrimeCounts.TABLE);
    spells = Road.standing(release);
    names = Road.rows(release, Resolutions.TABLE);
  }

  @Test
  void everyRowOfTableTenIsPlacedInACounty() {
    assertThat(counts)
        .hasSize(17_985)
        .noneMatch(row -> row.textOrEmpty(PlaceFields.COUNTY_FIPS).isEmpty());
    assertThat(
            counts.stream()
                .collect(groupingBy(r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD), counting())))
        .isEqualTo(
            Map.of(
                "county name", 17_962L,
                "city that is its counties", 10L,
                "independent city", 7L,
                "spelling", 4L,
                "other name", 2L));
  }

  @Test
  void theMisspelledCountiesAreNamed() {
    assertThat(names)
        .filteredOn(row -> row.textOrEmpty(PlaceFields.RESOLUTION_METHOD).equals("spelling"))
        .filteredOn(row -> row.textOrEmpty(Resolutions.KIND).equals("county"))
        .extracting(
            row -> row.textOrEmpty(Resolutions.NAME), row -> row.textOrEmpty(PlaceFields.COUNTY))
        .containsExactlyInAnyOrder(
            tuple("Bartholemew", "Bartholomew County"),
            tuple("Allegany", "Allegan County"),
            tuple("Story", "Storey County"),
            tuple("Duchess", "Dutchess County"),
            tuple("Sedgewick County", "Sedgwick County"));
  }

  @Test
  void ofThe112DatedCountiesFourHaveNoRow() {
    Set<String> dated = datedCounties();
    Set<String> without = new HashSet<>(dated);
    without.removeAll(yearsOfCounties().keySet());

    assertThat(dated).hasSize(112);
    assertThat(without).containsExactlyInAnyOrder("08031", "19069", "19137", "42077");
  }

  @Test
  void ofTheDatedCounties58HaveARowInEveryYear() {
    Map<String, Set<Long>> years = yearsOfCounties();

    assertThat(datedCounties().stream().filter(c -> years.getOrDefault(c, Set.of()).size() == 7))
        .hasSize(58);
  }

  /**
   * A match of names letter for letter finds 1,691 counties, 528 of them in a state with a dated
   * one: it misses a year of four misspelled counties, and two whose police is called neither
   * sheriff nor county police department.
   */
  @Test
  void theControlPoolHasSixCountiesMoreThanNamesMatchedLetterForLetter() {
    Set<String> sixMore = Set.of("18005", "26005", "32029", "36027", "36119", "49035");
    Set<String> listed = policies(row -> true);
    Set<String> statewide =
        spells.stream()
            .filter(row -> row.textOrEmpty(PolicyFields.LISTED_IN).equals("statewide_policies"))
            .map(row -> row.textOrEmpty(PlaceFields.STATE))
            .collect(toSet());
    Map<String, Set<Long>> years = yearsOfCounties();
    Map<String, String> states = new HashMap<>();
    counts.forEach(
        row ->
            states.put(
                row.textOrEmpty(PlaceFields.COUNTY_FIPS), row.textOrEmpty(PlaceFields.STATE)));
    Set<String> pool =
        years.keySet().stream()
            .filter(county -> years.get(county).size() == 7)
            .filter(county -> !listed.contains(county))
            .filter(county -> !statewide.contains(states.get(county)))
            .collect(toSet());
    Set<String> datedStates =
        datedCounties().stream().map(county -> county.substring(0, 2)).collect(toSet());

    assertThat(pool).hasSize(1_691 + 6).containsAll(sixMore);
    assertThat(pool.stream().filter(county -> datedStates.contains(county.substring(0, 2))))
        .hasSize(528 + 2)
        .contains("36027", "36119");
  }

  @Test
  void thirtyAgreementsIn32CountiesAreListedThroughTheWindow() {
    List<TableRow> through =
        spells.stream()
            .filter(row -> row.textOrEmpty(PolicyFields.DIRECTION).equals("287(g) agreement"))
            .filter(row -> !row.textOrEmpty(PlaceFields.COUNTY_FIPS).isEmpty())
            .filter(row -> day(row, PolicyFields.FROM_EARLIEST).isBefore(LocalDate.of(2010, 1, 2)))
            .filter(row -> day(row, PolicyFields.TO_EARLIEST).isAfter(LocalDate.of(2016, 12, 30)))
            .toList();

    assertThat(through.stream().map(row -> row.count(Provenance.ROW)).distinct()).hasSize(30);
    assertThat(through.stream().map(row -> row.textOrEmpty(PlaceFields.COUNTY_FIPS)).distinct())
        .hasSize(32);
  }

  @Test
  void everyPolicyOfACountyAndOfAStateIsPlaced() {
    assertThat(names)
        .filteredOn(row -> List.of("county", "state").contains(row.textOrEmpty(Resolutions.KIND)))
        .noneMatch(row -> row.textOrEmpty(PlaceFields.RESOLUTION_METHOD).isEmpty());
  }

  private static Set<String> datedCounties() {
    return policies(row -> row.day(PolicyFields.FROM_LATEST) != null);
  }

  private static Set<String> policies(Predicate<TableRow> which) {
    return spells.stream()
        .filter(row -> row.textOrEmpty(PolicyFields.LISTED_IN).equals("policies"))
        .filter(row -> row.textOrEmpty(PlaceFields.LEVEL).equals("county"))
        .filter(which)
        .map(row -> row.textOrEmpty(PlaceFields.COUNTY_FIPS))
        .collect(toSet());
  }

  private static Map<String, Set<Long>> yearsOfCounties() {
    return counts.stream()
        .collect(
            groupingBy(
                row -> row.textOrEmpty(PlaceFields.COUNTY_FIPS),
                mapping(row -> row.count(DateFields.YEAR), toSet())));
  }

  private static LocalDate day(TableRow row, org.detaineroutcomes.schema.Column column) {
    LocalDate day = row.day(column);
    return day == null ? LocalDate.MIN : day;
  }
}
