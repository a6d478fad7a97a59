package org.detaineroutcomes.resolve;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.Resolver;

/**
 * Rows that give a county code and a name. The two must agree: a row whose code is one county's and
 * whose name is another's is in neither until a person says which. A code that is no county's
 * decides nothing, and the name places the row.
 */
final class CodesAndNames {
  /** Ways of placing a name that can contradict a code. A postal town or a near place can't. */
  private static final Set<Method> SURE =
      EnumSet.of(
          Method.COUNTY_NAME,
          Method.OTHER_NAME,
          Method.COUNTY_IN_NAME,
          Method.CITY_COUNTY,
          Method.INDEPENDENT_CITY,
          Method.CITY_THAT_IS_ITS_COUNTIES,
          Method.SPELLING);

  private static final Set<Method> SURE_OF_AGENCIES =
      EnumSet.of(Method.COUNTY_NAME, Method.COUNTY_IN_NAME);

  private final Resolver resolver;
  private final Gazetteer gazetteer;
  private final UnaryOperator<Fips> countedUnder;

  CodesAndNames(Resolver resolver, Gazetteer gazetteer, UnaryOperator<Fips> countedUnder) {
    this.resolver = resolver;
    this.gazetteer = gazetteer;
    this.countedUnder = countedUnder;
  }

  /** Whether a name comes with a code that is no county's. */
  boolean isUnusable(NameKey key) {
    return !key.code().isEmpty()
        && codes(key).stream()
            .anyMatch(
                code ->
                    UsState.ofFips(code.state())
                        .filter(state -> gazetteer.isCountyOf(code, state))
                        .isEmpty());
  }

  /** Where a name with a code lies, given where the name alone would place it. */
  Resolution resolve(NameKey key, Resolution byName) {
    if (isUnusable(key) && !key.name().isEmpty()) {
      return byName.placed() ? byName : unusable(key, byName);
    }
    Resolution byCode = byCode(key);
    return byCode.placed() && disagree(key, byCode, byName)
        ? resolver.reviewed(key.query()).orElseGet(() -> either(byCode, byName))
        : byCode;
  }

  private Resolution byCode(NameKey key) {
    Optional<UsState> state = UsState.of(key.state());
    List<Resolution> each = codes(key).stream().map(code -> resolver.ofCode(code, state)).toList();
    return each.stream()
        .filter(found -> !found.placed())
        .findFirst()
        .orElseGet(
            () ->
                new Resolution(
                    each.get(0).state(),
                    each.stream()
                        .flatMap(found -> found.counties().stream())
                        .map(gazetteer::renamed)
                        .distinct()
                        .toList(),
                    Optional.of(Method.CODE_GIVEN),
                    1,
                    List.of(),
                    ""));
  }

  private boolean disagree(NameKey key, Resolution byCode, Resolution byName) {
    boolean eitherOfBoth =
        resolver
            .namesakes(key.query())
            .filter(n -> byCode.counties().stream().anyMatch(n::isEither))
            .isPresent();
    return !eitherOfBoth
        && byName.method().filter(sure(key)::contains).isPresent()
        && byName.counties().stream()
            .noneMatch(county -> counted(byCode).contains(countedUnder.apply(county)));
  }

  /** An agency of a city may run another county's jail, which its code then names. */
  private static Set<Method> sure(NameKey key) {
    return key.kind() == NameQuery.Kind.AGENCY ? SURE_OF_AGENCIES : SURE;
  }

  private Set<Fips> counted(Resolution found) {
    return found.counties().stream().map(countedUnder).collect(Collectors.toSet());
  }

  private Resolution either(Resolution byCode, Resolution byName) {
    return unplaced(
        byCode.state(),
        Stream.concat(byCode.counties().stream(), byName.counties().stream()).toList(),
        "code " + names(byCode) + ", but the name says " + names(byName));
  }

  private Resolution unusable(NameKey key, Resolution byName) {
    return unplaced(
        byName.state(),
        byName.candidates(),
        "no county has the code " + key.code() + ", and by its name: " + byName.reason());
  }

  private static Resolution unplaced(
      Optional<UsState> state, List<Fips> candidates, String reason) {
    return new Resolution(
        state,
        List.of(),
        Optional.empty(),
        0,
        candidates.stream().distinct().sorted().toList(),
        reason);
  }

  private String names(Resolution found) {
    return found.counties().stream()
        .map(code -> code + " (" + gazetteer.name(code).orElse("?") + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<Fips> codes(NameKey key) {
    return Arrays.stream(key.code().split(";", -1)).map(Fips::new).toList();
  }
}
