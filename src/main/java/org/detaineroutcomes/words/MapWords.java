package org.detaineroutcomes.words;

import java.util.List;
import java.util.stream.Collectors;

/** The titles and keys of maps, and what they show in sentences. */
public final class MapWords {
  public static final String SECTION = "Where";
  public static final String READING =
      "Maps show where; they say nothing of why. Large counties look more than they count.";
  public static final String POLICY_ESTIMAND = "What law and practice say of a county";
  public static final String POLICY_READING =
      "By county: the county’s own policy, or its state’s where it has none.";
  public static final String POLICIES_BY_YEAR = "What law and practice said, year by year";
  public static final String BY_YEAR_READING = "By county, in the last period of each year.";
  public static final String ADOPTIONS = "First year under a policy that counts as treated";
  public static final String ADOPTION_READING =
      "By county and year, by the definition of treatment of these results.";
  public static final String NOT_ADOPTED = "never within these years, or not dated";
  public static final String COUNT_ESTIMAND =
      "Number of records placed in the county: a count, not a rate";
  public static final String ZERO = "none";
  public static final String WITHHELD = "withheld: few people";
  public static final String NO_DATA = "no data";

  private MapWords() {}

  /**
   * A shade of one map.
   *
   * @param panel the title of the map; empty for one that stands alone
   */
  public record Part(String panel, String shade, long areas) {}

  /** The title of a map of policies. */
  public static String policies(String period) {
    return "What law and practice said of each county, " + period;
  }

  /** The title of a map of a count. */
  public static String byCounty(String measure) {
    return Words.capital(measure) + " by county";
  }

  /** What the shades of a count mean. */
  public static String countReading(String basis) {
    return "Number by county of the place where people were held"
        + (basis.isEmpty() ? "" : ", " + basis)
        + ". Blank: the record names no such county.";
  }

  /** A map in words. */
  public static String describe(String title, List<Part> parts) {
    return "Map. "
        + title
        + ". "
        + parts.stream().map(MapWords::said).collect(Collectors.joining("; "))
        + ".";
  }

  private static String said(Part part) {
    return (part.panel().isEmpty() ? "" : part.panel() + ": ")
        + part.shade()
        + ": "
        + part.areas()
        + (part.areas() == 1 ? " area" : " areas");
  }

  /** What a map cannot show. */
  public static String notDrawn(long areas) {
    return "Not drawn: "
        + Thousands.count(areas)
        + (areas == 1 ? " area" : " areas")
        + " outside the states, or of codes without an outline.";
  }
}
