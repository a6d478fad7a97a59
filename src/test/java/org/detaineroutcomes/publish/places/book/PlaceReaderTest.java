package org.detaineroutcomes.publish.places.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.publish.FixturePlaces;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {
  private final PlaceBook book = FixturePlaces.book();

  @Test
  void theCountsOfPlacesAddUpToTheRowsOfTheJoinedTable() {
    List<YearCounts> years =
        book.places().values().stream()
            .flatMap(place -> place.units().stream())
            .flatMap(unit -> unit.years().values().stream())
            .toList();

    // three years of 142 declined and 8 declined and released
    assertThat(years).hasSize(3);
    assertThat(years.stream().mapToLong(year -> year.detainers().get(OutcomeGroup.DECLINED)).sum())
        .isEqualTo(450);
    assertThat(years.stream().mapToLong(YearCounts::issued).sum())
        .isEqualTo(3 * (60 + 150 + 3 + 40) + 1 + 2);
  }

  @Test
  void aRowWithoutACountyIsOfItsState() {
    assertThat(book.place("48")).get().extracting(place -> place.reports().size()).isEqualTo(1);
    assertThat(book.countiesOf("48")).extracting(Place::fips).containsExactly("48201", "48453");
  }

  @Test
  void periodsWithOneAnswerAreOneSpan() {
    assertThat(book.place("48453").orElseThrow().units().get(0).arms())
        .containsExactly(
            new PlaceUnit.ArmSpan("none_listed", "2016", "2017"),
            new PlaceUnit.ArmSpan("limiting", "2018", "2018"));
  }

  @Test
  void aNameThatFewRecordsHaveIsNotPrintedAndItsDetainersAreCountedWithItsLike() {
    PlaceReader reader = new PlaceReader("");
    Rows rows =
        new Rows(DetainerOutcomes.TABLE)
            .always(Provenance.FILE, "detainers.csv")
            .always(PlaceFields.CITY, "Newark")
            .always(PlaceFields.STATE, "NJ")
            .always(PlaceFields.COUNTY_FIPS, "34013")
            .always(DetainerFields.CUSTODY, "unknown")
            .always(DateFields.YEAR, 2014)
            .always(DetainerFields.OUTCOME, "HONORED");
    rows.row(DetainerFields.FACILITY, "ESSEX CNTY JAIL", DetainerFields.DETAINERS, 10L)
        .row(DetainerFields.FACILITY, "DOE JANE A098765432", DetainerFields.DETAINERS, 9L)
        .row(DetainerFields.FACILITY, "ROE RICHARD", DetainerFields.DETAINERS, 1L)
        .list()
        .forEach(row -> reader.add(DetainerOutcomes.TABLE, row));

    List<Facility> facilities = reader.book().facilities();

    assertThat(facilities)
        .extracting(Facility::name)
        .containsExactly(
            "ESSEX CNTY JAIL", "Facilities that fewer than 10 records name (custody not known)");
    assertThat(facilities.get(1).city()).isEmpty();
    assertThat(facilities.get(1).files().get("detainers.csv").get(2014))
        .containsExactly(Map.entry(OutcomeGroup.HONORED, 10L));
  }

  @Test
  void facilitiesOfOneNameInTwoTownsHaveTwoPages() {
    Facility here =
        new Facility(
            "County Jail", "Erie", "PA", "42049", new TreeSet<>(Set.of("local")), new TreeMap<>());
    Facility there =
        new Facility(
            "County Jail", "Media", "PA", "42045", new TreeSet<>(Set.of("local")), new TreeMap<>());

    assertThat(here.id()).startsWith("county-jail-").isNotEqualTo(there.id());
  }
}
