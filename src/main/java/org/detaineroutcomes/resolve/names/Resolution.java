package org.detaineroutcomes.resolve.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * Where a name was placed, or why it was not.
 *
 * @param state the state it lies in; empty where that is not known
 * @param counties the counties it stands for: usually one, five for New York City, none for a state
 *     or an unplaced name
 * @param method how it was placed; empty where it was not
 * @param score 1 for an exact match, less for a near one, 0 where it was not placed
 * @param candidates counties it may stand for, where it was not placed
 * @param reason why it was not placed; empty where it was
 */
public record Resolution(
    Optional<UsState> state,
    List<Fips> counties,
    Optional<Method> method,
    double score,
    List<Fips> candidates,
    String reason) {

  /** In one county, or in several where the name itself is of several. */
  static Resolution in(UsState state, List<Fips> counties, Method method, double score) {
    return new Resolution(
        Optional.of(state), List.copyOf(counties), Optional.of(method), score, List.of(), "");
  }

  /** A state as a whole. */
  static Resolution wholeState(UsState state) {
    return in(state, List.of(), Method.STATE, 1);
  }

  /** Not placed; {@code candidates} are what a reviewer may choose from. */
  static Resolution unplaced(Optional<UsState> state, List<Fips> candidates, String reason) {
    return new Resolution(
        state,
        List.of(),
        Optional.empty(),
        0,
        candidates.stream().distinct().sorted().toList(),
        reason);
  }

  /** Unplaced between the county and the city of one name. */
  static Resolution eitherOr(UsState state, Resolution county, Resolution city) {
    return unplaced(
        Optional.of(state),
        Stream.of(county.counties(), city.counties(), city.candidates())
            .flatMap(List::stream)
            .toList(),
        "county or city? the name does not say");
  }

  /** True where it was placed, be it in a county or in a state. */
  public boolean placed() {
    return method.isPresent();
  }

  /** The one county it stands for, if it is exactly one. */
  public Optional<Fips> county() {
    return counties.size() == 1 ? Optional.of(counties.get(0)) : Optional.empty();
  }

  /** The same under other codes. */
  public Resolution within(List<Fips> others) {
    return new Resolution(state, others, method, score, candidates, reason);
  }

  /** The same place, found by another road. */
  Resolution by(Method other, double otherScore) {
    return new Resolution(state, counties, Optional.of(other), otherScore, candidates, reason);
  }
}
