package org.detaineroutcomes.resolve.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.resolve.geography.Fold;

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
    NONE
  }

  private static final Pattern PREFIX =
      Pattern.compile("(CITY AND COUNTY|COUNTY|PARISH|CITY|TOWN|VILLAGE|TOWNSHIP) OF (.+)");
  private static final Pattern COUNTY =
      Pattern.compile("(.+?) (COUNTYY?|CNTY|CTY|CO|PARISH|PAR)( .*)?");
  private static final Pattern OTHER_COUNTY =
      Pattern.compile(
          "(.+) (CITY AND BOROUGH|CENSUS AREA|BOROUGH|MUNICIPALITY|MUNICIPIO|PLANNING REGION)");
  private static final Pattern CITY = Pattern.compile("(.+?) (CITY|TOWN|VILLAGE|TOWNSHIP|TWP)");
  private static final Pattern OFFICE =
      Pattern.compile(
          " (UNIFIED |REGIONAL )?(POLICE|PD|SHERIFFS?|PUBLIC SAFETY|BUREAU|DEPARTMENT|DEPT|DETENTION"
              + "|DET|CORRECTION\\w*|CORR|JAIL|PRISON|MUNICIPAL|JUSTICE|ADULT)( .*)?$");

  /** Reads a name; words of office such as "Police Department" are cut off first. */
  static Designation of(String name) {
    String words = Fold.words(name);
    Matcher prefix = PREFIX.matcher(words);
    if (prefix.matches()) {
      Word word =
          prefix.group(1).endsWith("COUNTY") || prefix.group(1).equals("PARISH")
              ? Word.COUNTY
              : Word.CITY;
      return new Designation(withoutOffice(prefix.group(2)), word);
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
    Matcher city = CITY.matcher(bare);
    return city.matches()
        ? new Designation(city.group(1), Word.CITY)
        : new Designation(bare, Word.NONE);
  }

  /** The name with its kind, as far as that is part of some names: {@code CARSON CITY}. */
  String full() {
    return word == Word.CITY ? base + " CITY" : base;
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
