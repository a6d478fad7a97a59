package org.detaineroutcomes.publish.places.book;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.PolicySteps;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Gathers what a release has of its places: each table once, a row at a time, and of wide tables
 * the columns that pages show. What it keeps is as large as the frame, not as the records.
 */
public final class PlaceReader {
  /** What is read, in order. */
  private static final Map<Table, Collection<Column>> READ = read();

  private final String asKnown;
  private final SortedMap<String, PlaceDraft> drafts = new TreeMap<>();
  private final UnitReader units = new UnitReader();
  private final FacilityReader facilities = new FacilityReader();
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * A reader.
   *
   * @param asKnown ISO day as of which policies are taken; empty: all that is known
   */
  public PlaceReader(String asKnown) {
    this.asKnown = asKnown;
  }

  /** The places of a release. */
  public static PlaceBook of(Release release) {
    PlaceReader reader = new PlaceReader(release.manifest().asKnown);
    READ.forEach(
        (table, columns) -> {
          if (release.has(table)) {
            release.forEachRow(table, columns, row -> reader.add(table, row));
          }
        });
    return reader.book();
  }

  private static Map<Table, Collection<Column>> read() {
    Map<Table, Collection<Column>> read = new LinkedHashMap<>();
    read.put(Areas.TABLE, List.of(Residents.AREA_FIPS, Areas.NAME));
    read.put(
        Resolutions.TABLE,
        List.of(Resolutions.KIND, Resolutions.NAME, PlaceFields.STATE, PlaceFields.COUNTY_FIPS));
    for (Table small :
        List.of(
            PolicySpells.TABLE,
            PolicySteps.TABLE,
            PolicyUses.TABLE,
            PolicyDays.TABLE,
            DdorCounts.TABLE)) {
      read.put(small, small.columns());
    }
    read.put(Joined.TABLE, UnitReader.JOINED);
    read.put(UnitCrimes.TABLE, UnitReader.CRIMES);
    read.put(DetainerOutcomes.TABLE, FacilityReader.COLUMNS);
    return read;
  }

  /** Takes a row of a table. */
  public void add(Table table, TableRow row) {
    switch (table.name()) {
      case "areas" -> names.put(row.text(Residents.AREA_FIPS), row.text(Areas.NAME));
      case "jurisdictions" -> alias(row);
      case "policy_spells" -> {
        if (stands(row)) {
          draft(row).ifPresent(draft -> draft.spells.add(row));
        }
      }
      case "policy_steps" -> draft(row).ifPresent(draft -> draft.steps.add(row));
      case "policy_uses" -> draft(row).ifPresent(draft -> draft.uses.add(row));
      case "policy_days" -> draft(row).ifPresent(draft -> draft.days.add(row));
      case "ddor_counts" -> draft(row).ifPresent(draft -> draft.reports.add(row));
      case "joined" -> units.joined(row);
      case "unit_crimes" -> units.crime(row);
      case "detainer_outcomes" -> facilities.add(row);
      default ->
          throw new IllegalArgumentException("Cannot place rows of " + table.name() + ": unknown");
    }
  }

  private boolean stands(TableRow spell) {
    String from = spell.textOrEmpty(PolicyFields.KNOWN_FROM);
    String to = spell.textOrEmpty(PolicySpells.KNOWN_TO);
    return asKnown.isEmpty()
        ? to.isEmpty()
        : from.compareTo(asKnown) <= 0 && (to.isEmpty() || to.compareTo(asKnown) > 0);
  }

  /** Names of counties and cities; what stands for a facility or an agency is not searched for. */
  private void alias(TableRow row) {
    String kind = row.textOrEmpty(Resolutions.KIND);
    if (kind.equals("jurisdiction") || kind.equals("county") || kind.equals("city")) {
      place(row).ifPresent(at -> draft(at).aliases.add(row.text(Resolutions.NAME)));
    }
  }

  private Optional<PlaceDraft> draft(TableRow row) {
    return place(row).map(this::draft);
  }

  private PlaceDraft draft(String fips) {
    return drafts.computeIfAbsent(fips, PlaceDraft::new);
  }

  /** The county of a row; its state if it has none. */
  static Optional<String> place(TableRow row) {
    String county = row.textOrEmpty(PlaceFields.COUNTY_FIPS);
    return PlaceDraft.isCode(county)
        ? Optional.of(county)
        : UsState.of(row.text(PlaceFields.STATE)).map(UsState::fips);
  }

  /** All of it; nothing further may be added. */
  public PlaceBook book() {
    units.units().forEach((fips, of) -> draft(fips).units.addAll(of));
    facilities.facilities().forEach((fips, of) -> draft(fips).facilities.addAll(of));
    SortedMap<String, Place> places = new TreeMap<>();
    for (PlaceDraft draft : drafts.values()) {
      draft.done(names).filter(Place::hasSomething).ifPresent(p -> places.put(p.fips(), p));
    }
    for (String state : statesOf(places)) {
      draft(state).done(names).ifPresent(place -> places.put(state, place));
    }
    return new PlaceBook(places);
  }

  private static Collection<String> statesOf(SortedMap<String, Place> places) {
    return places.values().stream()
        .map(place -> place.state().fips())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
