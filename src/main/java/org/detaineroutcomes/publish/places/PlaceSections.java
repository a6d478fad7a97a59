package org.detaineroutcomes.publish.places;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.HtmlBlocks;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.words.PlaceWords;

/** The sections of the page of one place, each with what its tables rest on. */
final class PlaceSections {
  private final Material material;
  private final PlaceBook book;
  private final PeopleTables people;
  private final PageNotes rests = new PageNotes();

  /** The sections of one page. */
  PlaceSections(Material material, PlaceCells cells) {
    this.people = new PeopleTables(cells);
    this.material = material;
    this.book = material.places();
  }

  void policies(Html page, Place place) {
    if (place.spells().isEmpty()) {
      return;
    }
    TableNotes notes =
        notes("Policies as sources state them, as known on the day of the run", PolicySpells.TABLE);
    open(page, "policies", PlaceWords.POLICIES);
    HtmlBlocks.records(page, PolicyRecords.of(place, notes));
    rests.add(notes);
    close(page);
  }

  void days(Html page, Place place) {
    TableNotes notes =
        notes(
            "Law and practice resolved day by day, the state’s over the county’s",
            PolicyDays.TABLE);
    Optional<TableModel> days = DayTables.days(place, book.place(place.state().fips()), notes);
    Optional<TableModel> differing = DayTables.differing(place, notes);
    if (days.isEmpty() && differing.isEmpty()) {
      return;
    }
    open(page, "days", PlaceWords.DAYS);
    days.ifPresent(table -> HtmlBlocks.table(page, table));
    if (differing.isPresent()) {
      page.element("h3", PlaceWords.CONFLICTS);
      HtmlBlocks.table(page, differing.get());
    }
    rests.add(notes);
    close(page);
  }

  void reports(Html page, Place place) {
    TableNotes notes = notes("Numbers of the reports, by place as they print it", DdorCounts.TABLE);
    section(
        page,
        "declines",
        PlaceWords.DECLINES,
        List.of(PlaceWords.DECLINE_RATE),
        ReportTable.of(place, notes).stream().toList(),
        notes);
  }

  void detainers(Html page, Place place) {
    TableNotes notes =
        notes(
            "Detainers by the year of the record’s date; records, not persons",
            DetainerOutcomes.TABLE);
    section(
        page,
        "detainers",
        PlaceWords.DETAINERS,
        material.job().panel().stream()
            .map(panel -> PlaceWords.yearsOf(panel.period()))
            .filter(sentence -> !sentence.isEmpty())
            .toList(),
        place.units().stream()
            .filter(PlaceUnit::hasDetainers)
            .flatMap(unit -> people.detainers(unit, title(place, unit), notes).stream())
            .toList(),
        notes);
  }

  void citizens(Html page, Place place) {
    TableNotes notes =
        notes(
            "Detainers on United States citizens by who says that they are",
            CitizenDetainers.TABLE);
    section(
        page,
        "citizens",
        PlaceWords.CITIZENS,
        List.of(PlaceWords.TIERS),
        place.units().stream()
            .filter(PlaceUnit::hasCitizens)
            .flatMap(unit -> people.citizens(unit, title(place, unit), notes).stream())
            .toList(),
        notes);
  }

  void crime(Html page, Place place) {
    TableNotes notes = notes("Offenses known to police, by year", UnitCrimes.TABLE);
    section(
        page,
        "crime",
        PlaceWords.CRIME,
        List.of(),
        place.units().stream()
            .flatMap(unit -> CrimeTable.of(unit, title(place, unit), notes).stream())
            .toList(),
        notes);
  }

  private void section(
      Html page,
      String id,
      String title,
      List<String> sentences,
      List<TableModel> tables,
      TableNotes notes) {
    if (tables.isEmpty()) {
      return;
    }
    open(page, id, title);
    sentences.forEach(sentence -> page.element("p", sentence));
    tables.forEach(table -> HtmlBlocks.table(page, table));
    rests.add(notes);
    close(page);
  }

  /** What the sections written so far rest on. */
  void notes(Html page) {
    rests.write(page);
  }

  static void open(Html page, String id, String title) {
    page.raw("<section aria-labelledby=\"" + id + "\">\n");
    page.element("h2 id=\"" + id + "\"", title);
  }

  static void close(Html page) {
    page.raw("</section>\n");
  }

  /** The place, or a unit that lies in it by its own name. */
  private static String title(Place place, PlaceUnit unit) {
    boolean itself = unit.id().equals(place.fips()) || unit.id().equals(place.state().name());
    return itself || unit.name().isEmpty() ? place.title() : unit.name() + " (" + unit.id() + ")";
  }

  private TableNotes notes(String estimand, Table table) {
    return InputNotes.of(material, estimand, table);
  }
}
