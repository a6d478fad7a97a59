package org.detaineroutcomes.publish.places.book;

import java.util.List;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.store.TableRow;

/**
 * A county or a state and what a release has of it. Rows are in an order that depends on their
 * content alone.
 *
 * @param fips five digits for a county, two for a state
 * @param name without the state
 * @param aliases further names under which sources have it, in order
 * @param spells of its policies, as known on the day of the run
 * @param steps of its policies
 * @param uses what its policies decide in the panel
 * @param days what law and practice say of it, from day to day
 * @param reports what declined-detainer reports say of it
 * @param units of the frame that lie in it
 * @param facilities that lie in it
 */
public record Place(
    String fips,
    String name,
    UsState state,
    List<String> aliases,
    List<TableRow> spells,
    List<TableRow> steps,
    List<TableRow> uses,
    List<TableRow> days,
    List<TableRow> reports,
    List<PlaceUnit> units,
    List<Facility> facilities) {
  private static final int COUNTY = 5;

  public Place {
    aliases = List.copyOf(aliases);
    spells = List.copyOf(spells);
    steps = List.copyOf(steps);
    uses = List.copyOf(uses);
    days = List.copyOf(days);
    reports = List.copyOf(reports);
    units = List.copyOf(units);
    facilities = List.copyOf(facilities);
  }

  /** Whether it is a county or its equivalent, not a state. */
  public boolean isCounty() {
    return fips.length() == COUNTY;
  }

  /** "Travis County, TX" or "Texas". */
  public String title() {
    return isCounty() ? name + ", " + state.name() : name;
  }

  /** Whether there is a policy, a decline, a detainer or a citizen. */
  boolean hasSomething() {
    return !spells.isEmpty()
        || !reports.isEmpty()
        || !facilities.isEmpty()
        || units.stream().anyMatch(PlaceUnit::hasPeople);
  }
}
