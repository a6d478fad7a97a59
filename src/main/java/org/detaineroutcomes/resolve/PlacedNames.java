package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Custody;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Namesakes;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.Resolver;
import org.detaineroutcomes.resolve.names.ReviewList;

/**
 * The distinct names of a release, each placed once.
 *
 * <p>An agency that lies in no one county is of its state: its counts need no county. A bare name
 * that a county and an independent city share is read beside the other names of its file.
 */
public final class PlacedNames {
  private static final int EXAMPLES = 5;
  private static final Set<Method> IN_FULL =
      EnumSet.of(Method.COUNTY_NAME, Method.INDEPENDENT_CITY, Method.CODE_GIVEN);

  private final Resolver resolver;
  private final Gazetteer gazetteer;
  private final CodesAndNames codes;
  private final Map<Fips, Fips> common;
  private final Map<NameKey, Resolution> own = new TreeMap<>(NameKey.ORDER);
  private final Map<NameKey, Long> rows = new TreeMap<>(NameKey.ORDER);
  private final Map<String, Set<Fips>> namedInFull = new HashMap<>();

  /**
   * Names placed by {@code resolver}.
   *
   * @param common code to the code it is counted under, so that years of several vintages compare
   */
  public PlacedNames(Resolver resolver, Gazetteer gazetteer, Map<Fips, Fips> common) {
    this.resolver = resolver;
    this.gazetteer = gazetteer;
    this.common = common;
    this.codes = new CodesAndNames(resolver, gazetteer, this::countedUnder);
  }

  /**
   * Notes which counties and cities the names of a file name in full, before the bare ones of the
   * same file are placed.
   */
  void read(Collection<NameKey> keys) {
    for (NameKey key : keys) {
      boolean uncoded = key.code().isEmpty() || codes.isUnusable(key);
      boolean bare = uncoded && resolver.namesakes(key.query()).isPresent();
      if (!key.file().isEmpty() && !bare) {
        Resolution found = resolve(key);
        if (found.method().filter(IN_FULL::contains).isPresent()) {
          namedInFull.computeIfAbsent(key.file(), file -> new HashSet<>()).addAll(found.counties());
        }
      }
    }
  }

  /** Places a name that {@code times} rows carry, and counts them. */
  public Resolution place(NameKey key, long times) {
    rows.merge(key, times, Long::sum);
    own.computeIfAbsent(key, this::resolve);
    return of(key);
  }

  /** Whether messages may name a name placed before. */
  boolean mayBeTold(NameKey key) {
    return new ReviewList.Entry(key.query(), own.get(key), rows.get(key)).mayBeTold();
  }

  /** Where a name was placed before, under the code that its rows are counted under. */
  public Resolution of(NameKey key) {
    Resolution found = own.get(key);
    return found.within(found.counties().stream().map(this::countedUnder).distinct().toList());
  }

  /**
   * The counties that a name placed before means, the parts of merged and split ones apart: rows of
   * two parts are added up, two rows of one part are the same thing said twice.
   */
  List<Fips> parts(NameKey key) {
    return own.get(key).counties();
  }

  /** Where a name lies, without counting it among the names of the release. */
  Resolution look(NameKey key) {
    return resolve(key);
  }

  /** Whether a code is, or once was, a county's, or what a publisher adds several up under. */
  boolean isArea(Fips code) {
    return gazetteer.name(code).isPresent() || gazetteer.isCombination(code);
  }

  /** Whether a publisher adds several counties up under a code. */
  boolean isCombination(Fips code) {
    return gazetteer.isCombination(code);
  }

  /** Whose custody a facility is. */
  public Custody custody(NameQuery facility) {
    return resolver.custody(facility);
  }

  /** Name in full of a county. */
  public String countyName(Fips fips) {
    return gazetteer.name(fips).orElse(null);
  }

  /** Names whose code is no county's, so that the name alone placed them, with their rows. */
  Map<NameKey, Long> placedByNameAlone() {
    Map<NameKey, Long> found = new LinkedHashMap<>();
    own.forEach(
        (key, resolution) -> {
          if (codes.isUnusable(key) && resolution.placed()) {
            found.put(key, rows.get(key));
          }
        });
    return found;
  }

  /** How many rows their name alone placed, because their code is no county's. */
  Optional<String> noteOfUnusableCodes() {
    Map<NameKey, Long> found = placedByNameAlone();
    long all = found.values().stream().mapToLong(Long::longValue).sum();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            all
                + " rows have a county code that is no county's and are placed by their name, such"
                + " as "
                + found.keySet().stream()
                    .limit(EXAMPLES)
                    .map(key -> key.code() + " " + key.name())
                    .collect(Collectors.joining("; ")));
  }

  /**
   * What a reviewer may look at and what the release keeps, one entry a distinct name and place.
   */
  public List<ReviewList.Entry> entries() {
    Map<List<Object>, ReviewList.Entry> entries = new LinkedHashMap<>();
    own.keySet()
        .forEach(
            key ->
                entries.merge(
                    key.code().isEmpty() && key.file().isEmpty()
                        ? List.of(key.query())
                        : List.of(key.query(), of(key).counties(), of(key).reason()),
                    new ReviewList.Entry(key.query(), of(key), rows.get(key)),
                    (a, b) ->
                        new ReviewList.Entry(a.query(), a.resolution(), a.rows() + b.rows())));
    return new ArrayList<>(entries.values());
  }

  private Resolution resolve(NameKey key) {
    Resolution found = key.code().isEmpty() ? named(key) : codes.resolve(key, named(key));
    return key.need() == NameKey.Need.STATE && !found.placed() && found.state().isPresent()
        ? new Resolution(
            found.state(), List.of(), Optional.of(Method.STATE), 1, found.candidates(), "")
        : found;
  }

  private Resolution named(NameKey key) {
    Optional<Namesakes> either =
        key.file().isEmpty() ? Optional.empty() : resolver.namesakes(key.query());
    return either
        .map(namesakes -> namesakes.beside(namedInFull.getOrDefault(key.file(), Set.of())))
        .orElseGet(() -> resolver.resolve(key.query()));
  }

  private Fips countedUnder(Fips fips) {
    return common.getOrDefault(fips, fips);
  }
}
