package org.detaineroutcomes.publish.places.book;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every place and facility of a release of which it has something to say.
 *
 * @param places by FIPS code, five digits for a county and two for a state
 */
public record PlaceBook(SortedMap<String, Place> places) {
  /** Of a release without places. */
  public static final PlaceBook NONE = new PlaceBook(new TreeMap<>());

  public PlaceBook {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** The place of a code. */
  public Optional<Place> place(String fips) {
    return Optional.ofNullable(places.get(fips));
  }

  /** The counties of a state that have a page, in the order of their codes. */
  public List<Place> countiesOf(String stateFips) {
    return places.subMap(stateFips, stateFips + "999\uffff").values().stream()
        .filter(Place::isCounty)
        .toList();
  }

  /** The states, in the order of their codes. */
  public List<Place> states() {
    return places.values().stream().filter(place -> !place.isCounty()).toList();
  }

  /** Every facility, in the order of the places and then of their names. */
  public List<Facility> facilities() {
    return places.values().stream().flatMap(place -> place.facilities().stream()).toList();
  }
}
