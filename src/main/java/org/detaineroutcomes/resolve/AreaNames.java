package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * The county or state that a row of a table by area is about: by its code, else by its name, placed
 * as the names of crimes are. A row of a state has no name, or the state's own.
 *
 * <p>A city is an area only where it is the equivalent of a county: what is measured of another
 * city is not measured of its county.
 */
final class AreaNames {
  private static final int EXAMPLES = 5;

  /** Ways of placing a name, its level not said, that leave no doubt that it is a whole county. */
  private static final Set<Method> WHOLE =
      EnumSet.of(
          Method.REVIEWED,
          Method.STATE,
          Method.COUNTY_NAME,
          Method.OTHER_NAME,
          Method.CITY_COUNTY,
          Method.INDEPENDENT_CITY,
          Method.CITY_THAT_IS_ITS_COUNTIES);

  private final PlacedNames names;
  private final Table table;
  private final List<NameKey> keys = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();
  private long ofCities;

  AreaNames(PlacedNames names, Table table) {
    this.names = names;
    this.table = table;
  }

  /** The area of a row; empty for a nation, for a city in a county and where it was not found. */
  Optional<Fips> of(TableRow row) {
    String code = row.textOrEmpty(PlaceFields.COUNTY_FIPS);
    if (!code.isEmpty()) {
      return Optional.of(new Fips(code));
    }
    Optional<PlaceLevel> level = PlaceLevel.of(row.textOrEmpty(PlaceFields.LEVEL));
    String name = row.textOrEmpty(PlaceFields.JURISDICTION);
    Optional<UsState> state = UsState.of(row.textOrEmpty(PlaceFields.STATE));
    if (name.isEmpty() || level.filter(PlaceLevel.STATE::equals).isPresent()) {
      return state.or(() -> UsState.of(name)).map(AreaNames::whole);
    }
    if (level.isEmpty() && state.isEmpty() && UsState.of(name).isPresent()) {
      return UsState.of(name).map(AreaNames::whole);
    }
    return level.isPresent() ? ofLevel(level.get(), row) : unsaid(row);
  }

  private Optional<Fips> ofLevel(PlaceLevel level, TableRow row) {
    return switch (level) {
      case NATION, STATE -> Optional.empty();
      case COUNTY -> place(NameQuery.Kind.COUNTY, row).county();
      case CITY -> city(place(NameQuery.Kind.CITY, row));
      case AGENCY -> {
        ofCities++;
        yield Optional.empty();
      }
    };
  }

  private Optional<Fips> city(Resolution found) {
    Optional<Fips> itself =
        found
            .county()
            .filter(
                county ->
                    county.isIndependentCity()
                        || found.method().equals(Optional.of(Method.CITY_THAT_IS_ITS_COUNTIES)));
    if (itself.isEmpty()) {
      ofCities++;
    }
    return itself;
  }

  private Optional<Fips> unsaid(TableRow row) {
    Resolution found = place(NameQuery.Kind.JURISDICTION, row);
    if (found.method().filter(WHOLE::contains).isPresent()) {
      return found.counties().isEmpty() ? found.state().map(AreaNames::whole) : found.county();
    }
    if (found.placed() || !found.candidates().isEmpty()) {
      unclear.add(
          "'"
              + row.textOrEmpty(PlaceFields.JURISDICTION)
              + "' ("
              + Provenance.place(row.textOrEmpty(Provenance.FILE), null, row.count(Provenance.ROW))
              + ")");
    }
    return Optional.empty();
  }

  private Resolution place(NameQuery.Kind kind, TableRow row) {
    NameKey key =
        new NameKey(
            kind,
            row.textOrEmpty(PlaceFields.JURISDICTION),
            "",
            row.textOrEmpty(PlaceFields.STATE),
            "",
            NameKey.Need.COUNTY);
    keys.add(key);
    return names.place(key, 1);
  }

  private static Fips whole(UsState state) {
    return new Fips(state.fips());
  }

  /** The names that were looked up. */
  List<NameKey> keys() {
    return keys;
  }

  /** Names that may be a county's, a city's or a state's, with where they stand. */
  Optional<Problem> problem() {
    return unclear.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.check(
                "table " + table.name(),
                "Cannot place "
                    + unclear.size()
                    + " rows of "
                    + table.name()
                    + ": their names do not say whether they are of a county, a city or a state,"
                    + " such as "
                    + String.join("; ", unclear.subList(0, Math.min(EXAMPLES, unclear.size()))),
                "say it: constants: {level: county}, or a column of the level"));
  }

  /** Rows that are of no county and no state. */
  Optional<String> note() {
    return ofCities == 0
        ? Optional.empty()
        : Optional.of(
            ofCities
                + " rows of "
                + table.name()
                + " are of cities or agencies in a county, and are no county's");
  }
}
