package org.detaineroutcomes.resolve.names;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Alias;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.geography.PlaceShare;

/**
 * Places printed names in counties and states. Nothing is guessed: a name without a state, an
 * ambiguous name and an unknown name stay unplaced, with candidates and a reason.
 */
public final class Resolver {
  /** Kinds that leave open whether a county or a city in none is meant. */
  private static final Set<NameQuery.Kind> BARE =
      EnumSet.of(NameQuery.Kind.COUNTY, NameQuery.Kind.JURISDICTION);

  private static final Pattern DISTRICT = Pattern.compile(".+ [-\u2013] (.+)");

  private final Gazetteer gazetteer;
  private final CountyNames names;
  private final Towns towns;
  private final Facilities records;
  private final FacilityNames facilities;
  private final Answers answers;

  /**
   * @param places places with their counties; empty where the job has no such input, and then towns
   *     other than independent cities stay unplaced
   * @param facilities facilities whose county was looked up
   * @param answers what a reviewer decided; wins over everything else
   */
  public Resolver(
      Gazetteer gazetteer,
      Collection<PlaceShare> places,
      Collection<FacilityRecord> facilities,
      Answers answers) {
    this.gazetteer = gazetteer;
    this.names = new CountyNames(gazetteer);
    this.towns = new Towns(names, places);
    this.records = Facilities.of(facilities);
    this.facilities = new FacilityNames(names, towns, this.records);
    this.answers = answers;
  }

  /** With the gazetteer of the program alone. */
  public static Resolver standard() {
    return new Resolver(Gazetteer.standard(), List.of(), List.of(), Answers.none());
  }

  /** Where a name lies. */
  public Resolution resolve(NameQuery query) {
    Optional<Answers.Answer> answer = answers.of(query);
    if (answer.isPresent()) {
      return answered(answer.get());
    }
    if (query.name().isBlank()) {
      return Resolution.unplaced(UsState.of(query.state()), List.of(), "the row has no name");
    }
    PrintedName printed = PrintedName.of(query.name());
    Optional<UsState> column = UsState.of(query.state());
    if (column.isEmpty() && !query.state().isEmpty()) {
      return Resolution.unplaced(
          Optional.empty(), List.of(), "'" + query.state() + "' is no state");
    }
    if (column.isPresent() && printed.state().isPresent() && !column.equals(printed.state())) {
      return Resolution.unplaced(
          Optional.empty(),
          List.of(),
          "the name says " + printed.state().get().title() + ", the row " + column.get().title());
    }
    Optional<UsState> state = column.or(printed::state);
    if (state.isEmpty() && query.kind() == NameQuery.Kind.STATE) {
      state = UsState.of(printed.text());
    }
    return state
        .map(s -> inState(query, printed, s))
        .orElseGet(
            () ->
                Resolution.unplaced(
                    Optional.empty(),
                    names.anywhere(printed.text()),
                    "no state is given: a name alone is never placed"));
  }

  /**
   * The county and the independent city that a name may both mean, unless a reviewer said which;
   * empty for every other name.
   */
  public Optional<Namesakes> namesakes(NameQuery query) {
    if (!BARE.contains(query.kind()) || answers.of(query).isPresent()) {
      return Optional.empty();
    }
    PrintedName printed = PrintedName.of(query.name());
    if (printed.parts().size() != 1) {
      return Optional.empty();
    }
    Optional<UsState> column = UsState.of(query.state());
    boolean contradicts =
        column.isPresent() && printed.state().filter(s -> s != column.get()).isPresent();
    return contradicts
        ? Optional.empty()
        : column.or(printed::state).flatMap(state -> names.namesakes(state, printed.text()));
  }

  /** What a reviewer decided about a name, if one did. */
  public Optional<Resolution> reviewed(NameQuery query) {
    return answers.of(query).map(Resolver::answered);
  }

  /**
   * A row whose source gives the county code itself.
   *
   * @return the place, or unplaced where the code is none of the state
   */
  public Resolution ofCode(Fips fips, Optional<UsState> state) {
    Optional<UsState> own = UsState.ofFips(fips.state());
    if (own.isEmpty() || !gazetteer.isCountyOf(fips, own.get())) {
      return Resolution.unplaced(state, List.of(), "no county has the code " + fips);
    }
    if (state.isPresent() && !state.equals(own)) {
      return Resolution.unplaced(
          state,
          List.of(fips),
          "code " + fips + " is in " + own.get().title() + ", the row says " + state.get().title());
    }
    return Resolution.in(own.get(), List.of(fips), Method.CODE_GIVEN, 1);
  }

  /** Whose custody a facility is: by its own record, else by its name. */
  public Custody custody(NameQuery facility) {
    return UsState.of(facility.state())
        .flatMap(state -> records.find(state, facility.name(), facility.city()))
        .map(FacilityRecord::custody)
        .filter(custody -> custody != Custody.UNKNOWN)
        .orElseGet(() -> Custody.ofName(facility.name()));
  }

  private Resolution inState(NameQuery query, PrintedName printed, UsState state) {
    return switch (query.kind()) {
      case STATE -> Resolution.wholeState(state);
      case COUNTY -> county(printed, state);
      case CITY -> city(printed, state);
      case AGENCY -> agency(printed, state, query.city());
      case FACILITY -> facilities.resolve(state, query.name(), query.city());
      case JURISDICTION -> unsaid(printed, state);
    };
  }

  private Resolution county(PrintedName printed, UsState state) {
    Optional<Resolution> listed = listed(printed, state);
    if (listed.isPresent()) {
      return listed.get();
    }
    return countyPart(printed, state)
        .map(part -> names.county(state, part))
        .orElseGet(() -> names.county(state, printed.text()));
  }

  /**
   * A city; where the name itself says in which county it lies, that decides. "Orleans Parish"
   * given as a city is the city that the parish is one with.
   */
  private Resolution city(PrintedName printed, UsState state) {
    Optional<String> county = countyPart(printed, state);
    if (county.isEmpty()) {
      return towns.city(state, printed.text());
    }
    Resolution found = names.county(state, county.get());
    if (!found.placed()) {
      return found;
    }
    boolean itself =
        printed.parts().size() == 1 && found.county().filter(gazetteer::isOneWithCity).isPresent();
    return found.by(
        itself ? Method.CITY_THAT_IS_ITS_COUNTIES : Method.COUNTY_IN_NAME, found.score());
  }

  private Resolution agency(PrintedName printed, UsState state, String city) {
    Optional<Resolution> listed = listed(printed, state);
    if (listed.isPresent()) {
      return listed.get();
    }
    Optional<Resolution> district = district(printed, state);
    if (district.isPresent()) {
      return district.get();
    }
    if (StateAgency.isOf(state, printed.text())) {
      return stateAgency(printed, state);
    }
    Optional<Alias> alias = names.alias(state, printed.text());
    if (alias.isPresent()) {
      return names.county(state, printed.text());
    }
    return facilities.resolve(state, printed.text(), city);
  }

  /** "Highway Patrol - Santa Cruz" is of that county, if no city elsewhere has its name. */
  private Optional<Resolution> district(PrintedName printed, UsState state) {
    Matcher dashed = DISTRICT.matcher(printed.text());
    if (!dashed.matches()) {
      return Optional.empty();
    }
    return names
        .exactCounty(state, dashed.group(1))
        .map(
            county -> {
              Resolution city = towns.city(state, dashed.group(1));
              return city.placed() && !city.counties().equals(county.counties())
                  ? Resolution.eitherOr(state, county, city)
                  : county.by(Method.COUNTY_IN_NAME, county.score());
            });
  }

  /** "New York Department of Corrections" may be the city's, where a city has the state's name. */
  private Resolution stateAgency(PrintedName printed, UsState state) {
    Optional<Resolution> city = names.city(state, state.title());
    return city.isPresent() && StateAgency.doesNotSayState(state, printed.text())
        ? Resolution.unplaced(
            Optional.of(state), city.get().counties(), "the state's or the city's? it does not say")
        : Resolution.wholeState(state);
  }

  /** No word on the level: county and city must agree, or be told apart by the name. */
  private Resolution unsaid(PrintedName printed, UsState state) {
    if (UsState.of(printed.text()).filter(state::equals).isPresent()
        && names.exactCounty(state, printed.text()).isEmpty()
        && names.city(state, printed.text()).isEmpty()) {
      return Resolution.wholeState(state);
    }
    if (listed(printed, state).isPresent() || countyPart(printed, state).isPresent()) {
      return county(printed, state);
    }
    Designation name = Designation.of(printed.text());
    Resolution asCity = towns.city(state, printed.text());
    if (name.word() != Designation.Word.NONE) {
      return asCity;
    }
    Optional<Resolution> asCounty = names.exactCounty(state, printed.text());
    if (asCounty.isEmpty()) {
      return asCity;
    }
    if (asCity.placed() && asCity.counties().equals(asCounty.get().counties())) {
      return asCity;
    }
    return Resolution.eitherOr(state, asCounty.get(), asCity);
  }

  /** "Multnomah, Clackamas and Washington Counties": all of them, or none. */
  private Optional<Resolution> listed(PrintedName printed, UsState state) {
    return CountyList.of(printed.text())
        .map(
            each -> {
              List<Resolution> found =
                  each.stream().map(name -> names.county(state, name)).toList();
              List<Fips> counties = found.stream().flatMap(r -> r.counties().stream()).toList();
              return found.stream().allMatch(Resolution::placed)
                  ? Resolution.in(state, counties, Method.COUNTY_NAME, 1)
                  : Resolution.unplaced(
                      Optional.of(state), counties, "not every county of the list is known");
            });
  }

  private static Optional<String> countyPart(PrintedName printed, UsState state) {
    return printed.parts().stream()
        .filter(part -> Designation.of(part).isCounty(state))
        .findFirst()
        .or(() -> Optional.of(printed.bracket()).filter(b -> Designation.of(b).isCounty(state)));
  }

  private static Resolution answered(Answers.Answer answer) {
    return answer.counties().isEmpty()
        ? Resolution.unplaced(answer.state(), List.of(), "a reviewer left it unplaced")
        : Resolution.in(answer.state().orElseThrow(), answer.counties(), Method.REVIEWED, 1);
  }
}
