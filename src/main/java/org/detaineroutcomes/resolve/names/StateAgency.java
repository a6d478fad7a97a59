package org.detaineroutcomes.resolve.names;

import java.util.regex.Pattern;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;

/** Tells a state's own agency, which lies in no county, from a local one. */
final class StateAgency {
  private static final String OFFICES =
      "(DEPARTMENT|DEPT|DIVISION|DIV|BUREAU|HIGHWAY|DOC|D O C|DPS|ATTORNEY GENERAL)\\b.*";
  private static final Pattern OF_A_STATE =
      Pattern.compile(
          "STATE ("
              + OFFICES
              + "|(POLICE|PATROL|TROOPERS?|MARSHALS?|PARKS?|CAPITOL|FIRE|PRISONS?|CORRECTION\\w*)\\b.*)");
  private static final Pattern OFFICE = Pattern.compile(OFFICES);

  private StateAgency() {}

  /** True for "Alabama Department of Public Safety", "State Highway Patrol" and "VA DOC". */
  static boolean isOf(UsState state, String agency) {
    String words = FoldedName.words(agency);
    String rest = after(FoldedName.words(state.title()), after(state.name(), words));
    return OF_A_STATE.matcher(rest).matches()
        || (!rest.equals(words) && OFFICE.matcher(rest).matches());
  }

  /**
   * True for "New York Department of Corrections", which may be the city's as well.
   *
   * @param agency one that {@link #isOf} the state
   */
  static boolean doesNotSayState(UsState state, String agency) {
    return OFFICE
        .matcher(after(FoldedName.words(state.title()), FoldedName.words(agency)))
        .matches();
  }

  private static String after(String title, String words) {
    return words.startsWith(title + " ") ? words.substring(title.length() + 1) : words;
  }
}
