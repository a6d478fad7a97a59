package org.detaineroutcomes.resolve.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;

/**
 * Places jails, prisons and agencies. The facility's own record comes first, then the county its
 * name names, then the city its name names, and its postal town last.
 */
final class FacilityNames {
  private static final double NAMED = 0.99;
  private static final Pattern CITY_OFFICE =
      Pattern.compile(
          "((.+?) CITY) (JAIL|JUSTICE|DETENTION|DET|POLICE|PD|SHERIFF|HOLDING|LOCKUP|PRISON|CORR\\w*)\\b.*");

  private static final Pattern SHERIFF =
      Pattern.compile("SHERIFFS?(?: OFFICE| DEPARTMENT)? OF (.+)|(.+?) (?:SHERIFFS?|SO)(?: .*)?");
  private static final Pattern SHORT_FOR_EITHER = Pattern.compile(" CTY\\b");
  private static final Pattern TRIBAL =
      Pattern.compile("\\b(TRIBE|TRIBES|TRIBAL|NATION|RANCHERIA|RESERVATION)\\b");

  private final CountyNames names;
  private final Towns towns;
  private final Facilities records;

  FacilityNames(CountyNames names, Towns towns, Facilities records) {
    this.names = names;
    this.towns = towns;
    this.records = records;
  }

  Resolution resolve(UsState state, String name, String city) {
    Optional<FacilityRecord> own = records.find(state, name, city);
    if (own.isPresent()) {
      return Resolution.in(state, List.of(own.get().county()), Method.FACILITY_RECORD, 1);
    }
    String bare = PrintedName.of(name).text();
    Optional<Resolution> named = countyInName(state, bare).or(() -> cityInName(state, bare));
    if (named.isPresent()) {
      return named.get();
    }
    return city.isEmpty() ? alone(state, bare) : byTown(state, bare, city);
  }

  /** Without a town beside it the name must say where it is. */
  private Resolution alone(UsState state, String name) {
    String words = FoldedName.words(name);
    if (TRIBAL.matcher(words).find()) {
      return Resolution.unplaced(
          Optional.of(state), List.of(), "a tribe's land may lie in several counties");
    }
    return sheriffOf(state, words).orElseGet(() -> towns.city(state, name));
  }

  /** A sheriff is a county's, or one of the few cities' that are in none. */
  private Optional<Resolution> sheriffOf(UsState state, String words) {
    Matcher matcher = SHERIFF.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Designation said =
        Designation.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    Optional<Resolution> city = names.city(state, said.base());
    return names
        .exactCounty(state, said.base())
        .filter(county -> city.isEmpty() || said.word() == Designation.Word.NONE)
        .map(
            county ->
                city.isEmpty()
                    ? county.by(Method.COUNTY_IN_NAME, NAMED)
                    : Resolution.eitherOr(state, county, city.get()));
  }

  private Optional<Resolution> countyInName(UsState state, String name) {
    Designation said = Designation.of(name);
    if (!said.isCounty(state)) {
      return Optional.empty();
    }
    Resolution found = names.county(state, said.base());
    if (!found.placed()) {
      return Optional.empty();
    }
    if (SHORT_FOR_EITHER.matcher(FoldedName.words(name)).find()
        && towns.hasCity(state, said.base() + " CITY")) {
      Resolution city = towns.city(state, said.base() + " CITY");
      if (!city.counties().equals(found.counties())) {
        return Optional.of(Resolution.eitherOr(state, found, city));
      }
    }
    boolean near = found.method().filter(m -> m == Method.SPELLING).isPresent();
    return Optional.of(near ? found : found.by(Method.COUNTY_IN_NAME, NAMED));
  }

  private Optional<Resolution> cityInName(UsState state, String name) {
    Matcher matcher = CITY_OFFICE.matcher(FoldedName.words(name));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(towns.city(state, matcher.group(1))).filter(r -> r.county().isPresent());
  }

  /** A name that is itself a county's or city's must agree with the postal town. */
  private Resolution byTown(UsState state, String name, String city) {
    Resolution town = towns.postal(state, city);
    Optional<Resolution> whole = names.exactCounty(state, name).or(() -> names.city(state, name));
    if (whole.isEmpty() || whole.get().counties().equals(town.counties())) {
      return town;
    }
    if (whole.get().counties().equals(town.candidates())) {
      return whole.get();
    }
    List<Fips> candidates =
        java.util.stream.Stream.of(whole.get().counties(), town.counties(), town.candidates())
            .flatMap(List::stream)
            .toList();
    return Resolution.unplaced(
        Optional.of(state), candidates, "the name says one county, its postal town another");
  }
}
