package org.detaineroutcomes.ingest.synthetic;

import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.model.UsState;

/** How files print names. */
final class PrintedNames {
  private static final int FACILITY_WIDTH = 25;
  private static final List<String> JAIL = List.of("CNTY JAIL", "COUNTY JAIL", "CO. JAIL");

  private PrintedNames() {}

  /** The name with one vowel too many, so that no list has it. */
  static String misspelled(String name) {
    StringBuilder slip = new StringBuilder(name);
    for (int i = 1; i < slip.length(); i++) {
      if ("aeiou".indexOf(slip.charAt(i)) >= 0) {
        return slip.insert(i, slip.charAt(i)).insert(i, slip.charAt(i)).toString();
      }
    }
    return slip.append("x").toString();
  }

  /** The county's jail in full, such as "BOONE CNTY JAIL, MO"; files cut it. */
  static String jail(SyntheticCounty county) {
    String kind =
        county.name().endsWith(" city")
            ? "JAIL"
            : JAIL.get(Integer.parseInt(county.fips()) % JAIL.size());
    return (county.shortName() + " " + kind + ", " + county.state()).toUpperCase(Locale.ROOT);
  }

  /** As a column of limited width shows it. */
  static String cut(String facility) {
    return facility.length() <= FACILITY_WIDTH
        ? facility
        : facility.substring(0, FACILITY_WIDTH).strip();
  }

  static String prison(UsState state) {
    return state + " SYNTHETIC STATE PRISON";
  }

  static String federal(UsState state) {
    return state + " SYNTHETIC FED.CORR.INST";
  }

  /** "MISSOURI". */
  static String state(UsState state) {
    return state.title().toUpperCase(Locale.ROOT);
  }
}
