package org.detaineroutcomes.resolve.names;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;
import org.detaineroutcomes.resolve.geography.PlaceShare;
import org.detaineroutcomes.resolve.geography.PlaceWeights;

/** Places cities and postal towns in counties. */
final class Towns {
  private static final double IN_GAZETTEER = 0.98;

  /** Here towns and townships that no list of places has keep a police of their own. */
  private static final Set<UsState> WITH_UNLISTED_TOWNS =
      EnumSet.of(
          UsState.CT,
          UsState.MA,
          UsState.ME,
          UsState.MI,
          UsState.MN,
          UsState.NH,
          UsState.NJ,
          UsState.NY,
          UsState.OH,
          UsState.PA,
          UsState.RI,
          UsState.VT,
          UsState.WI);

  private static final Set<Designation.Word> SMALL =
      EnumSet.of(
          Designation.Word.TOWN,
          Designation.Word.TOWNSHIP,
          Designation.Word.VILLAGE,
          Designation.Word.BOROUGH);

  private final CountyNames names;
  private final PlaceWeights incorporated;
  private final PlaceWeights all;
  private final Map<Designation.Word, PlaceWeights> byKind = new EnumMap<>(Designation.Word.class);

  Towns(CountyNames names, Collection<PlaceShare> shares) {
    this.names = names;
    this.incorporated = new PlaceWeights(shares.stream().filter(PlaceShare::incorporated).toList());
    this.all = new PlaceWeights(shares);
    for (Designation.Word word : SMALL) {
      byKind.put(
          word, new PlaceWeights(shares.stream().filter(share -> share.isOf(kind(word))).toList()));
    }
  }

  /**
   * A city, town or village, named as such: an incorporated one where there is one, and only a
   * village where the name says village.
   */
  Resolution city(UsState state, String printed) {
    return names.city(state, printed).orElseGet(() -> government(state, printed));
  }

  /** Whether a place has that name in full, "city" included, such as Iowa City. */
  boolean hasCity(UsState state, String name) {
    return all.spells(state, name);
  }

  private Resolution government(UsState state, String printed) {
    Designation name = Designation.of(printed);
    if (name.isSmall(state) && !all.isEmpty()) {
      return ofItsKind(state, name);
    }
    Resolution found = place(state, printed, incorporated, all);
    boolean maybeUnlisted =
        WITH_UNLISTED_TOWNS.contains(state)
            && Stream.of(printed, name.full(), name.base(), name.base() + " CITY")
                .noneMatch(spelling -> all.spells(state, spelling));
    return maybeUnlisted && found.placed()
        ? Resolution.unplaced(
            Optional.of(state),
            found.counties(),
            "near a place of the list, but towns of " + state.title() + " are not all on it")
        : found;
  }

  private Resolution ofItsKind(UsState state, Designation name) {
    boolean inName = all.spells(state, name.full());
    List<Fips> counties =
        inName
            ? all.counties(state, FoldedName.key(name.full()))
            : byKind.get(name.word()).counties(state, FoldedName.key(name.base()));
    return counties.isEmpty()
        ? Resolution.unplaced(
            Optional.of(state),
            all.counties(state, FoldedName.key(name.base())),
            "no " + kind(name.word()) + " of that name is on the list of places")
        : within(state, counties, Method.PLACE_IN_COUNTY, IN_GAZETTEER);
  }

  private static String kind(Designation.Word word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The postal town of a facility. The post office of an independent city serves places outside it,
   * so such a town places nothing by itself.
   */
  Resolution postal(UsState state, String printed) {
    Optional<Resolution> city = names.city(state, printed);
    if (city.isEmpty()) {
      Resolution found = place(state, printed, all);
      boolean exact = found.method().filter(m -> m == Method.PLACE_IN_COUNTY).isPresent();
      return exact ? found.by(Method.POSTAL_TOWN, found.score()) : found;
    }
    Resolution found = city.get();
    if (found.counties().size() > 1) {
      return Resolution.unplaced(
          Optional.of(state), found.counties(), "the town is of several counties");
    }
    boolean independent = found.method().filter(m -> m == Method.INDEPENDENT_CITY).isPresent();
    return independent
        ? Resolution.unplaced(
            Optional.of(state),
            names.inState(state, printed),
            "the post office of an independent city may serve the counties around it")
        : found;
  }

  private Resolution place(UsState state, String printed, PlaceWeights... lists) {
    if (all.isEmpty()) {
      return Resolution.unplaced(
          Optional.of(state), List.of(), "the job has no list of places (format place-county)");
    }
    Designation name = Designation.of(printed);
    String base = FoldedName.key(name.base());
    for (PlaceWeights places : lists) {
      for (String known :
          List.of(FoldedName.key(printed), FoldedName.key(name.full()), base, base + "CITY")) {
        List<Fips> counties = places.counties(state, known);
        if (!counties.isEmpty()) {
          return within(state, counties, Method.PLACE_IN_COUNTY, IN_GAZETTEER);
        }
      }
    }
    return Spelling.nearestOfSome(base, all.keys(state))
        .map(
            match ->
                within(
                    state,
                    all.counties(state, match.key()),
                    Method.SPELLING,
                    match.score() * IN_GAZETTEER))
        .orElseGet(
            () ->
                Resolution.unplaced(
                    Optional.of(state),
                    List.of(),
                    "no place named '" + printed + "' in " + state.title()));
  }

  private static Resolution within(
      UsState state, List<Fips> counties, Method method, double score) {
    return counties.size() == 1
        ? Resolution.in(state, counties, method, score)
        : Resolution.unplaced(
            Optional.of(state), counties, "the place lies in " + counties.size() + " counties");
  }
}
