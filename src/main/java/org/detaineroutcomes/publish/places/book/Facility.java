package org.detaineroutcomes.publish.places.book;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.OutcomeGroup;

/**
 * A facility that detainers were sent to, as the records print its name.
 *
 * @param id names its page
 * @param name as printed; empty: the record has none
 * @param city town as printed; empty: the record has none
 * @param state postal code, or empty
 * @param place FIPS code of its county, or of its state if the county is not known
 * @param custody codes of whose it is, by its name: several if its records differ
 * @param files counts by file, year and what became of the detainers; year 0: no date
 */
public record Facility(
    String id,
    String name,
    String city,
    String state,
    String place,
    SortedSet<String> custody,
    SortedMap<String, SortedMap<Integer, Map<OutcomeGroup, Long>>> files) {
  private static final Set<String> LOCAL_CHOICE = Set.of("local", "unknown");
  private static final int LONGEST = 48;
  private static final int DIGITS = 8;

  public Facility {
    custody = Collections.unmodifiableSortedSet(new TreeSet<>(custody));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A facility whose page is named by what it is. */
  public Facility(
      String name,
      String city,
      String state,
      String place,
      SortedSet<String> custody,
      SortedMap<String, SortedMap<Integer, Map<OutcomeGroup, Long>>> files) {
    this(id(name, city, state, place), name, city, state, place, custody, files);
  }

  /** Whether a county decides about it, as far as its name tells. */
  public boolean isLocalChoice() {
    return LOCAL_CHOICE.containsAll(custody);
  }

  /** Plain letters of its name, and digits that tell it from its namesakes. */
  private static String id(String name, String city, String state, String place) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String slug = letters.substring(0, Math.min(letters.length(), LONGEST));
    String digits = StableId.of(name, city, state, place).substring(0, DIGITS);
    return (slug + "-" + digits).replaceAll("-+", "-").replaceAll("^-", "");
  }
}
