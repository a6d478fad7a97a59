package org.detaineroutcomes.ingest.source.ddor;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.UsState;

/**
 * A place as reports print it: {@code Iowa City, Johnson County, Iowa (Saint Paul)}.
 *
 * @param name all before the state
 * @param state as printed; empty where there is none
 * @param office the field office in brackets at the end; empty where there is none
 */
record PrintedPlace(String name, String state, String office) {
  private static final Pattern OFFICE = Pattern.compile("(.*\\S)\\s*\\(([^()]*)\\)\\s*");
  private static final Pattern CONTINUED =
      Pattern.compile("\\s*[(–-]\\s*cont(?:inued|['’]d|\\.)?\\)?\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE_ITSELF =
      Pattern.compile("(?:State|Commonwealth) of (.+)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_STATE = 3;

  /** Reads the cell of a place; a column of states, where there is one, has the last word. */
  static PrintedPlace of(String cell, String stateCell) {
    String text = CONTINUED.matcher(cell).replaceFirst("").strip();
    if (!stateCell.isEmpty()) {
      PrintedPlace alone = of(text);
      return new PrintedPlace(
          UsState.of(alone.state).equals(UsState.of(bare(stateCell))) ? alone.name : text,
          bare(stateCell),
          alone.office);
    }
    return of(text);
  }

  private static PrintedPlace of(String text) {
    Matcher bracketed = OFFICE.matcher(text);
    if (bracketed.matches()) {
      Optional<PrintedPlace> stated = stated(bracketed.group(1), bracketed.group(2).strip());
      if (stated.isPresent()) {
        return stated.get();
      }
    }
    return stated(text, "").orElse(new PrintedPlace(text, "", ""));
  }

  private static Optional<PrintedPlace> stated(String text, String office) {
    int comma = text.lastIndexOf(',');
    if (comma > 0) {
      String state = bare(text.substring(comma + 1));
      if (UsState.of(state).isPresent()) {
        return Optional.of(new PrintedPlace(text.substring(0, comma).strip(), state, office));
      }
    }
    Matcher itself = STATE_ITSELF.matcher(text);
    String whole = bare(itself.matches() ? itself.group(1) : text);
    if (UsState.of(whole).isPresent()) {
      return Optional.of(new PrintedPlace(text, whole, office));
    }
    return comma > 0 ? Optional.empty() : lastWords(text, office);
  }

  /** A state behind the name without a comma. */
  private static Optional<PrintedPlace> lastWords(String text, String office) {
    String[] words = text.split(" ");
    for (int n = Math.min(LONGEST_STATE, words.length - 1); n > 0; n--) {
      String state =
          bare(String.join(" ", Arrays.copyOfRange(words, words.length - n, words.length)));
      if (UsState.of(state).isPresent()) {
        String name = String.join(" ", Arrays.copyOfRange(words, 0, words.length - n));
        return Optional.of(new PrintedPlace(name, state, office));
      }
    }
    return Optional.empty();
  }

  /** A state without points or the digit of a footnote. */
  private static String bare(String state) {
    String plain = state.strip().replaceAll("(?<=\\p{L}\\.?)[0-9*†‡]{1,2}$", "").strip();
    return UsState.of(plain).isPresent() ? plain : plain.replace(".", "").strip();
  }

  boolean complete() {
    return !state.isEmpty() && !name.isEmpty();
  }
}
