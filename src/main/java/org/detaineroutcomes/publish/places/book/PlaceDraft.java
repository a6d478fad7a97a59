package org.detaineroutcomes.publish.places.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.publish.material.ReleaseRows;
import org.detaineroutcomes.store.TableRow;

/** A place while rows are gathered. */
final class PlaceDraft {
  private static final int STATE = 2;
  private static final int COUNTY = 5;

  private final String fips;
  final SortedSet<String> aliases = new TreeSet<>();
  final List<TableRow> spells = new ArrayList<>();
  final List<TableRow> steps = new ArrayList<>();
  final List<TableRow> uses = new ArrayList<>();
  final List<TableRow> days = new ArrayList<>();
  final List<TableRow> reports = new ArrayList<>();
  final List<PlaceUnit> units = new ArrayList<>();
  final List<Facility> facilities = new ArrayList<>();

  PlaceDraft(String fips) {
    this.fips = fips;
  }

  /** Whether a text can name a page: five digits. */
  static boolean isCode(String text) {
    return text.length() == COUNTY && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The place; empty if its state is unknown. */
  Optional<Place> done(Map<String, String> names) {
    return UsState.ofFips(fips.substring(0, STATE))
        .map(
            state -> {
              String name =
                  fips.length() == STATE ? state.title() : names.getOrDefault(fips, "FIPS " + fips);
              return new Place(
                  fips,
                  name,
                  state,
                  aliases.stream().filter(alias -> !alias.equalsIgnoreCase(name)).toList(),
                  ReleaseRows.sorted(spells),
                  ReleaseRows.sorted(steps),
                  ReleaseRows.sorted(uses),
                  ReleaseRows.sorted(days),
                  ReleaseRows.sorted(reports),
                  units,
                  facilities);
            });
  }
}
