package org.detaineroutcomes.resolve.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.UsState;

/**
 * A name taken apart: "Iowa City, Johnson County, Iowa (Saint Paul)" has two parts, a state, and a
 * bracket, which in ICE's reports holds the field office. "Baltimore (city)" is Baltimore city.
 *
 * @param text the name without state, bracket and footnote digits
 * @param parts what stood between commas
 * @param state the state printed at the end, if any
 * @param bracket what stood in brackets; empty where there was none
 */
record PrintedName(String text, List<String> parts, Optional<UsState> state, String bracket) {
  private static final Pattern BRACKET = Pattern.compile("\\(([^)]*)\\)?");
  private static final Pattern KIND =
      Pattern.compile("(?i)((?:indep(?:endent|\\.)? )?(?:city|county|parish))");
  private static final Pattern FOOTNOTES = Pattern.compile("(?<=\\p{L})[\\d*]+(\\s*,\\s*\\d+)*$");

  static PrintedName of(String printed) {
    String plain = FOOTNOTES.matcher(printed.strip()).replaceAll("");
    Matcher matcher = BRACKET.matcher(plain);
    String bracket = matcher.find() ? matcher.group(1).strip() : "";
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(BRACKET.matcher(plain).replaceAll(" ").split(","))
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .toList());
    Optional<UsState> state = Optional.empty();
    if (parts.size() > 1) {
      state = UsState.of(parts.get(parts.size() - 1).replace(".", ""));
    }
    if (state.isPresent()) {
      parts.remove(parts.size() - 1);
    }
    if (!parts.isEmpty() && KIND.matcher(bracket).matches()) {
      int last = parts.size() - 1;
      String name = parts.get(last);
      parts.set(last, endsIn(name, bracket) ? name : name + " " + bracket);
    } else if (state.isEmpty()) {
      state = UsState.of(bracket);
    }
    return new PrintedName(String.join(", ", parts), List.copyOf(parts), state, bracket);
  }

  private static boolean endsIn(String name, String kind) {
    String word = kind.substring(kind.lastIndexOf(' ') + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(" " + word.toLowerCase(Locale.ROOT));
  }
}
