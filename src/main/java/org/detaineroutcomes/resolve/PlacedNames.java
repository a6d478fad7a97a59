package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Custody;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.Resolver;
import org.detaineroutcomes.resolve.names.ReviewList;

/**
 * The distinct names of a release, each placed once.
 *
 * <p>An agency that lies in no one county is of its state: its counts need no county.
 */
public final class PlacedNames {
  private final Resolver resolver;
  private final Gazetteer gazetteer;
  private final Map<Fips, Fips> common;
  private final Map<NameKey, Resolution> placed = new TreeMap<>(NameKey.ORDER);
  private final Map<NameKey, Long> rows = new TreeMap<>(NameKey.ORDER);

  /**
   * Names placed by {@code resolver}.
   *
   * @param common code to the code it is counted under, so that years of several vintages compare
   */
  public PlacedNames(Resolver resolver, Gazetteer gazetteer, Map<Fips, Fips> common) {
    this.resolver = resolver;
    this.gazetteer = gazetteer;
    this.common = common;
  }

  /** Places a name that {@code times} rows carry, and counts them. */
  public Resolution place(NameKey key, long times) {
    rows.merge(key, times, Long::sum);
    return placed.computeIfAbsent(key, this::resolve);
  }

  /** Where a name was placed before. */
  public Resolution of(NameKey key) {
    return placed.get(key);
  }

  /** Whose custody a facility is. */
  public Custody custody(NameQuery facility) {
    return resolver.custody(facility);
  }

  /** Name in full of a county. */
  public String countyName(Fips fips) {
    return gazetteer.name(fips).orElse(null);
  }

  /** What a reviewer may look at and what the release keeps, one entry a distinct name. */
  public List<ReviewList.Entry> entries() {
    Map<NameQuery, ReviewList.Entry> entries = new java.util.LinkedHashMap<>();
    placed.forEach(
        (key, resolution) ->
            entries.merge(
                key.query(),
                new ReviewList.Entry(key.query(), resolution, rows.get(key)),
                (a, b) -> new ReviewList.Entry(a.query(), a.resolution(), a.rows() + b.rows())));
    return new ArrayList<>(entries.values());
  }

  private Resolution resolve(NameKey key) {
    Resolution found =
        key.code().isEmpty()
            ? resolver.resolve(key.query())
            : given(key.code(), UsState.of(key.state()));
    return counted(
        key.need() == NameKey.Need.STATE && !found.placed() && found.state().isPresent()
            ? new Resolution(
                found.state(), List.of(), Optional.of(Method.STATE), 1, found.candidates(), "")
            : found);
  }

  private Resolution given(String codes, Optional<UsState> state) {
    List<Resolution> each =
        java.util.Arrays.stream(codes.split(";", -1))
            .map(code -> resolver.ofCode(new Fips(code), state))
            .toList();
    Optional<Resolution> bad = each.stream().filter(r -> !r.placed()).findFirst();
    return bad.orElseGet(
        () ->
            new Resolution(
                each.get(0).state(),
                each.stream().flatMap(r -> r.counties().stream()).toList(),
                Optional.of(Method.CODE_GIVEN),
                1,
                List.of(),
                ""));
  }

  private Resolution counted(Resolution found) {
    Function<Fips, Fips> under = fips -> common.getOrDefault(fips, fips);
    List<Fips> counties =
        found.counties().stream().map(under).distinct().collect(Collectors.toList());
    return new Resolution(
        found.state(), counties, found.method(), found.score(), found.candidates(), found.reason());
  }
}
