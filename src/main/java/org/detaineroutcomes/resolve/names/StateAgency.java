package org.detaineroutcomes.resolve.names;

import java.util.regex.Pattern;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Fold;

/** Tells a state's own agency, which lies in no county, from a local one. */
final class StateAgency {
  private static final Pattern OFFICE =
      Pattern.compile("(STATE|HIGHWAY|DEPARTMENT|DEPT|DIVISION|BUREAU)\\b.*");

  private StateAgency() {}

  /** True for "Alabama Department of Public Safety" and "State Highway Patrol". */
  static boolean isOf(UsState state, String agency) {
    String words = Fold.words(agency);
    String title = Fold.words(state.title());
    String rest =
        words.startsWith(title + " ") ? words.substring(title.length() + 1) : "STATE " + words;
    return words.startsWith("STATE ")
        || (words.startsWith(title + " ") && OFFICE.matcher(rest).matches());
  }
}
