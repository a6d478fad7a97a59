package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final UntypedInputs untyped;
  private final Set<NameKey> beside = new TreeSet<>(NameKey.ORDER);
  private final Map<NameKey, Resolution> coded = new TreeMap<>(NameKey.ORDER);
  private final List<NameKey> keys = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();
  private boolean anyByCode;
  private long ofCities;

  AreaNames(PlacedNames names, Table table, UntypedInputs untyped) {
    this.names = names;
    this.table = table;
    this.untyped = untyped;
  }

  /** Takes note of a row before any is placed: one name of a file tells what another means. */
  void sees(TableRow row) {
    Optional<PlaceLevel> level = PlaceLevel.of(row.textOrEmpty(PlaceFields.LEVEL));
    if (untyped.has(row) && level.filter(l -> l != PlaceLevel.COUNTY).isEmpty()) {
      beside.add(key(kind(level), row, usable(row) ? code(row) : ""));
    }
  }

  /**
   * The area of a row, under its own code be it merged since; empty for a nation, for a city in a
   * county and where it was not found.
   */
  Optional<Fips> of(TableRow row) {
    names.read(beside);
    beside.clear();
    if (usable(row)) {
      return ofCode(row);
    }
    Optional<PlaceLevel> level = PlaceLevel.of(row.textOrEmpty(PlaceFields.LEVEL));
    String name = row.textOrEmpty(PlaceFields.JURISDICTION);
    Optional<UsState> state =
        UsState.of(row.textOrEmpty(PlaceFields.STATE)).or(() -> ofCode(code(row), name));
    if (name.isEmpty() || level.filter(PlaceLevel.STATE::equals).isPresent()) {
      return state.or(() -> UsState.of(name)).map(AreaNames::whole);
    }
    if (level.isEmpty() && state.isEmpty() && UsState.of(name).isPresent()) {
      return UsState.of(name).map(AreaNames::whole);
    }
    return level.isPresent() ? ofLevel(level.get(), row) : unsaid(row);
  }

  private static String code(TableRow row) {
    return row.textOrEmpty(PlaceFields.COUNTY_FIPS);
  }

  /** A code that is no county's decides nothing: then the name does. */
  private boolean usable(TableRow row) {
    return !code(row).isEmpty() && names.isArea(new Fips(code(row)));
  }

  /** The state of a code such as 17000, if there is no name beside it. */
  private static Optional<UsState> ofCode(String code, String name) {
    return name.isEmpty() && code.endsWith("000")
        ? UsState.ofFips(code.substring(0, 2))
        : Optional.empty();
  }

  /** The county of a code, unless the name beside it is another's. */
  private Optional<Fips> ofCode(TableRow row) {
    Fips code = new Fips(code(row));
    if (row.textOrEmpty(PlaceFields.JURISDICTION).isEmpty() || names.isCombination(code)) {
      anyByCode = true;
      return Optional.of(code);
    }
    NameKey key = key(NameQuery.Kind.COUNTY, row, code.code());
    Resolution found = coded.computeIfAbsent(key, names::look);
    if (found.method().equals(Optional.of(Method.CODE_GIVEN))) {
      anyByCode = true;
      return Optional.of(code);
    }
    keys.add(key);
    return names.place(key, 1).county();
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
    NameKey key = key(kind, row, "");
    keys.add(key);
    Resolution found = names.place(key, 1);
    List<Fips> parts = names.parts(key);
    return parts.size() == 1 ? found.within(parts) : found;
  }

  private static NameQuery.Kind kind(Optional<PlaceLevel> level) {
    return level.isPresent() ? NameQuery.Kind.COUNTY : NameQuery.Kind.JURISDICTION;
  }

  private NameKey key(NameQuery.Kind kind, TableRow row, String code) {
    return new NameKey(
        kind,
        row.textOrEmpty(PlaceFields.JURISDICTION),
        "",
        row.textOrEmpty(PlaceFields.STATE),
        code,
        NameKey.Need.COUNTY,
        untyped.has(row) ? row.textOrEmpty(Provenance.FILE) : "");
  }

  private static Fips whole(UsState state) {
    return new Fips(state.fips());
  }

  /** The names that must place a row at all: none where codes place some. */
  List<NameKey> keys() {
    return anyByCode ? List.of() : keys;
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
