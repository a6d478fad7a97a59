package org.detaineroutcomes.resolve.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * Every county and equivalent of the United States by state and folded name, former ones included
 * (Census Bureau national county file of 2010 and the changes before and since).
 */
public final class Gazetteer {
  private final List<County> counties;
  private final Map<UsState, Map<String, List<County>>> byName = new HashMap<>();
  private final Map<UsState, Map<String, Alias>> aliases = new HashMap<>();
  private final Map<Fips, County> newest = new HashMap<>();
  private final Crosswalk crosswalk = Crosswalk.standard();

  private Gazetteer(List<County> counties) {
    this.counties = List.copyOf(counties);
    for (County county : counties) {
      Map<String, List<County>> names =
          byName.computeIfAbsent(county.state(), s -> new TreeMap<>());
      names.computeIfAbsent(FoldedName.key(county.base()), k -> new ArrayList<>()).add(county);
      newest.put(county.fips(), county);
    }
  }

  /** The counties that come with the program. */
  public static Gazetteer standard() {
    Gazetteer gazetteer =
        new Gazetteer(GeographyFile.rows("counties.csv").stream().map(Gazetteer::county).toList());
    for (NamedCsvRecord row : GeographyFile.rows("aliases.csv")) {
      gazetteer
          .aliases
          .computeIfAbsent(state(row), s -> new HashMap<>())
          .put(
              FoldedName.key(row.getField("name")),
              new Alias(
                  GeographyFile.codes(row.getField("county_fips")),
                  Alias.Sense.valueOf(row.getField("sense").toUpperCase(Locale.ROOT))));
    }
    return gazetteer;
  }

  /** The name in full of a county code, the newest where it had several; empty if unknown. */
  public Optional<String> name(Fips fips) {
    return Optional.ofNullable(newest.get(fips)).map(County::name);
  }

  /** Whether a code is, or once was, a county of a state. */
  public boolean isCountyOf(Fips fips, UsState state) {
    return newest.containsKey(fips) && fips.state().equals(state.fips());
  }

  /** Whether a publisher adds several counties up under a code. */
  public boolean isCombination(Fips fips) {
    return !crosswalk.parts(fips).isEmpty();
  }

  /** Whether a county and a city have one government, or the city lies in no county. */
  public boolean isOneWithCity(Fips fips) {
    boolean listed =
        aliases.values().stream()
            .flatMap(names -> names.values().stream())
            .filter(alias -> alias.sense() == Alias.Sense.CITY)
            .anyMatch(alias -> alias.counties().equals(List.of(fips)));
    return listed
        || Optional.ofNullable(newest.get(fips)).filter(County::isOneWithCity).isPresent();
  }

  /** Every county, in the order of the codes. */
  public List<County> counties() {
    return counties;
  }

  /** Counties, independent cities left out, of a state whose name without its kind folds alike. */
  public List<County> countiesNamed(UsState state, String base) {
    return named(state, base).stream().filter(c -> !c.isIndependentCity()).toList();
  }

  /** Independent cities of a state whose name without "city" folds alike. */
  public List<County> citiesNamed(UsState state, String base) {
    return named(state, base).stream().filter(County::isIndependentCity).toList();
  }

  /** Counties and independent cities of any state whose name folds alike. */
  public List<County> namedAnywhere(String base) {
    String key = FoldedName.key(base);
    return counties.stream().filter(c -> FoldedName.key(c.base()).equals(key)).toList();
  }

  /** Another name of counties in a state. */
  public Optional<Alias> alias(UsState state, String name) {
    return Optional.ofNullable(aliases.getOrDefault(state, Map.of()).get(FoldedName.key(name)));
  }

  /** Folded names of the counties of a state, independent cities left out. */
  public Map<String, List<County>> countyKeys(UsState state) {
    Map<String, List<County>> keys = new TreeMap<>();
    byName
        .getOrDefault(state, Map.of())
        .forEach(
            (key, all) -> {
              List<County> wanted = all.stream().filter(c -> !c.isIndependentCity()).toList();
              if (!wanted.isEmpty()) {
                keys.put(key, wanted);
              }
            });
    return keys;
  }

  /** The newest code of a county that was renamed; one that was merged keeps its own. */
  public Fips renamed(Fips fips) {
    return crosswalk.renamed(fips);
  }

  private List<County> named(UsState state, String base) {
    return byName.getOrDefault(state, Map.of()).getOrDefault(FoldedName.key(base), List.of());
  }

  private static County county(NamedCsvRecord row) {
    return new County(
        new Fips(row.getField("county_fips")),
        state(row),
        row.getField("county"),
        row.getField("class_code"),
        day(row.getField("valid_from")),
        day(row.getField("valid_to")));
  }

  private static UsState state(NamedCsvRecord row) {
    return UsState.of(row.getField("state")).orElseThrow();
  }

  private static LocalDate day(String printed) {
    return printed.isEmpty() ? null : LocalDate.parse(printed);
  }
}
