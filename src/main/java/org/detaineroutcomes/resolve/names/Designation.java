package org.detaineroutcomes.resolve.names;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;

/**
 * What a name says of its own kind: "Travis County Sheriff's Office" names the county of Travis.
 *
 * @param base the name proper, in folded words
 * @param word the kind it names, if any
 */
record Designation(String base, Word word) {
  enum Word {
    COUNTY,
    CITY,
    TOWN,
    TOWNSHIP,
    VILLAGE,
    /** A municipality, or a county of Alaska. */
    BOROUGH,
    NONE
  }

  private static final Map<String, String> SHORT =
      Map.of("TWP", "TOWNSHIP", "VG", "VILLAGE", "VLG", "VILLAGE", "BORO", "BOROUGH");

  private static final Pattern PREFIX =
      Pattern.compile(
          "(CITY (AND )?COUNTY|COUNTY|PARISH|CITY|TOWN|TOWNSHIP|VILLAGE|BOROUGH) OF (.+)");
  private static final Pattern CITY_AND_COUNTY = Pattern.compile("(.+?) CITY AND COUNTY( .*)?");
  private static final Pattern COUNTY =
      Pattern.compile("(.+?) (COUNTYY?|CNTY|CTY|CO|PARISH|PAR)( .*)?");
  private static final Pattern OTHER_COUNTY =
      Pattern.compile(
          "(.+?) (CITY AND BOROUGH|CENSUS AREA|MUNICIPALITY|MUNICIPIO|(PLANNING )?REGION)");
  private static final Pattern MUNICIPAL =
      Pattern.compile("(.+?) (CITY|TOWN|TOWNSHIP|TWP|VILLAGE|VG|VLG|BOROUGH|BORO)( OF)?");
  private static final Pattern INDEPENDENT = Pattern.compile("\\bINDEP(ENDENT)? (?=CITY\\b)");
  private static final Pattern OFFICE =
      Pattern.compile(
          " (UNIFIED |REGIONAL |METRO(POLITAN)? )?(POLICE|PD|SHERIFFS?|PUBLIC SAFETY|BUREAU|DEPARTMENT|DEPT|DETENTION"
              + "|DET|CORRECTION\\w*|CORR|JAIL|PRISON|MUNICIPAL|JUSTICE|ADULT)( .*)?$");

  /** Reads a name; words of office such as "Police Department" are cut off first. */
  static Designation of(String name) {
    String spelledOut = FoldedName.words(name.replace("&", " and "));
    String words = INDEPENDENT.matcher(spelledOut).replaceAll("");
    Matcher prefix = PREFIX.matcher(words);
    if (prefix.matches()) {
      boolean county = prefix.group(1).endsWith("COUNTY") || prefix.group(1).equals("PARISH");
      return new Designation(
          withoutOffice(prefix.group(3)), county ? Word.COUNTY : Word.valueOf(prefix.group(1)));
    }
    Matcher both = CITY_AND_COUNTY.matcher(words);
    if (both.matches()) {
      return new Designation(both.group(1), Word.COUNTY);
    }
    Matcher county = COUNTY.matcher(words);
    if (county.matches()) {
      return new Designation(county.group(1), Word.COUNTY);
    }
    String bare = withoutOffice(words);
    Matcher other = OTHER_COUNTY.matcher(bare);
    if (other.matches()) {
      return new Designation(other.group(1), Word.COUNTY);
    }
    Matcher municipal = MUNICIPAL.matcher(bare);
    if (!municipal.matches()) {
      return new Designation(bare, Word.NONE);
    }
    String word = municipal.group(2);
    return new Designation(municipal.group(1), Word.valueOf(SHORT.getOrDefault(word, word)));
  }

  /** The name with its kind, as far as that is part of some names: {@code CARSON CITY}. */
  String full() {
    return word == Word.NONE || word == Word.COUNTY ? base : base + " " + word;
  }

  /** True where it says county, parish, or borough where a borough is a county. */
  boolean isCounty(UsState state) {
    return word == Word.COUNTY || (word == Word.BOROUGH && state == UsState.AK);
  }

  /**
   * True where it says of which kind the municipality is, and that is no city: one of another kind,
   * or a county, may have the same name.
   */
  boolean isSmall(UsState state) {
    return word != Word.NONE && word != Word.CITY && !isCounty(state);
  }

  /** The county part of "Augusta-Richmond" or "Hartsville/Trousdale"; empty for a plain name. */
  static Optional<String> lastOfJoined(String printed) {
    String[] parts = printed.split("[-/\u2013]", -1);
    return parts.length == 2 && !parts[1].isBlank()
        ? Optional.of(of(parts[1]).base())
        : Optional.empty();
  }

  private static String withoutOffice(String words) {
    return OFFICE.matcher(words).replaceAll("").strip();
  }
}
