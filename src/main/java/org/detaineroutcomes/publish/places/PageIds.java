package org.detaineroutcomes.publish.places;

import java.util.Locale;
import org.detaineroutcomes.publish.places.book.Facility;
import org.detaineroutcomes.publish.places.book.Place;

/** Names of files and anchors: lower case letters, digits and hyphens, whatever data say. */
final class PageIds {
  private PageIds() {}

  /** The page of a place, below the report's folder. */
  static String of(Place place) {
    return "places/" + place.fips() + ".html";
  }

  /** The page of a facility, below the report's folder. */
  static String of(Facility facility) {
    return "facilities/" + facility.id() + ".html";
  }

  /** An id without what an id may not hold. */
  static String anchor(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
