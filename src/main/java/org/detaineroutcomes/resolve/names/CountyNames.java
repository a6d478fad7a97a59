package org.detaineroutcomes.resolve.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Alias;
import org.detaineroutcomes.resolve.geography.County;
import org.detaineroutcomes.resolve.geography.FoldedName;
import org.detaineroutcomes.resolve.geography.Gazetteer;

/** Places names of counties, and of cities that are counties, in a known state. */
final class CountyNames {
  private static final double JOINED = 0.95;
  private static final Map<String, String> COMPASS =
      Map.of("E", "EAST", "N", "NORTH", "S", "SOUTH", "W", "WEST");

  private final Gazetteer gazetteer;

  CountyNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A name that its row or its own words say is a county's. */
  Resolution county(UsState state, String printed) {
    Designation name = Designation.of(printed);
    Optional<Alias> alias =
        gazetteer
            .alias(state, printed)
            .or(
                () ->
                    gazetteer
                        .alias(state, name.base())
                        .filter(a -> name.isCounty(state) && a.sense() == Alias.Sense.COUNTY));
    return first(
            () -> countyNamed(state, name),
            () -> cityNamed(state, name),
            () -> spelledOut(name).flatMap(full -> countyNamed(state, full)),
            () -> alias.map(a -> aliased(state, a)),
            () -> name.isSmall(state) ? Optional.empty() : joined(state, printed),
            () -> misspelled(state, name))
        .orElseGet(
            () ->
                Resolution.unplaced(
                    Optional.of(state), List.of(), "no county of that name in " + state.title()));
  }

  /** A name that is a county's letter for letter, words of office and kind aside. */
  Optional<Resolution> exactCounty(UsState state, String name) {
    return countyNamed(state, name);
  }

  /** A city that lies in no county, or is one or several itself. */
  Optional<Resolution> city(UsState state, String printed) {
    Designation name = Designation.of(printed);
    return first(
        () -> independentCity(state, name),
        () -> alias(state, printed).map(a -> aliased(state, a)),
        () -> alias(state, name.full()).map(a -> aliased(state, a)),
        () -> alias(state, name.base()).map(a -> aliased(state, a)));
  }

  /** The county and the city in none that a bare name of a state may both mean. */
  Optional<Namesakes> namesakes(UsState state, String printed) {
    Designation name = Designation.of(printed);
    if (name.word() != Designation.Word.NONE) {
      return Optional.empty();
    }
    return countyNamed(state, name)
        .flatMap(Resolution::county)
        .flatMap(
            county ->
                independentCity(state, name)
                    .flatMap(Resolution::county)
                    .map(city -> new Namesakes(state, county, city)));
  }

  /** Another name, whatever its sense. */
  Optional<Alias> alias(UsState state, String name) {
    return gazetteer.alias(state, name);
  }

  /** An independent city, whether its name ends in "City" or not. */
  Optional<Resolution> independentCity(UsState state, Designation name) {
    if (name.isSmall(state)) {
      return Optional.empty();
    }
    return first(
        () -> one(state, gazetteer.citiesNamed(state, name.full()), Method.INDEPENDENT_CITY),
        () -> one(state, gazetteer.citiesNamed(state, name.base()), Method.INDEPENDENT_CITY));
  }

  /** Codes of every county of that name in any state. */
  List<Fips> anywhere(String printed) {
    return gazetteer.namedAnywhere(Designation.of(printed).base()).stream()
        .map(County::fips)
        .toList();
  }

  /** Codes of every county and independent city of that name in a state. */
  List<Fips> inState(UsState state, String printed) {
    return anywhere(printed).stream().filter(f -> f.state().equals(state.fips())).toList();
  }

  private Optional<Resolution> countyNamed(UsState state, Designation name) {
    return name.isSmall(state)
        ? Optional.empty()
        : countyNamed(state, name.isCounty(state) ? name.base() : name.full());
  }

  private Optional<Resolution> countyNamed(UsState state, String base) {
    return one(state, gazetteer.countiesNamed(state, base), Method.COUNTY_NAME);
  }

  /** "E. Baton Rouge" is East Baton Rouge. */
  private static Optional<String> spelledOut(Designation name) {
    int first = name.base().indexOf(' ');
    return first < 0
        ? Optional.empty()
        : Optional.ofNullable(COMPASS.get(name.base().substring(0, first)))
            .map(word -> word + name.base().substring(first));
  }

  /** "Baltimore City" is the city; plain "Carson City" has no county to be taken for. */
  private Optional<Resolution> cityNamed(UsState state, Designation name) {
    return name.isCounty(state) ? Optional.empty() : independentCity(state, name);
  }

  private Optional<Resolution> joined(UsState state, String printed) {
    return Designation.lastOfJoined(printed)
        .flatMap(last -> countyNamed(state, last))
        .map(found -> found.by(Method.CITY_COUNTY, JOINED));
  }

  private Optional<Resolution> misspelled(UsState state, Designation name) {
    if (name.isSmall(state) || name.word() == Designation.Word.CITY) {
      return Optional.empty();
    }
    Map<String, List<County>> keys = gazetteer.countyKeys(state);
    return Spelling.nearest(FoldedName.key(name.base()), keys.keySet())
        .flatMap(
            match ->
                one(state, keys.get(match.key()), Method.COUNTY_NAME)
                    .map(found -> found.by(Method.SPELLING, match.score())));
  }

  private Resolution aliased(UsState state, Alias alias) {
    Method method =
        alias.sense() == Alias.Sense.CITY ? Method.CITY_THAT_IS_ITS_COUNTIES : Method.OTHER_NAME;
    return Resolution.in(state, alias.counties(), method, 1);
  }

  private Optional<Resolution> one(UsState state, List<County> found, Method method) {
    List<Fips> current = found.stream().map(c -> gazetteer.renamed(c.fips())).distinct().toList();
    if (current.size() != 1) {
      return Optional.empty();
    }
    boolean former = found.stream().noneMatch(c -> c.fips().equals(current.get(0)));
    return Optional.of(Resolution.in(state, current, former ? Method.OTHER_NAME : method, 1));
  }

  @SafeVarargs
  private static Optional<Resolution> first(
      java.util.function.Supplier<Optional<Resolution>>... attempts) {
    for (var attempt : attempts) {
      Optional<Resolution> found = attempt.get();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
