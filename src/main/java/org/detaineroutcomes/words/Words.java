package org.detaineroutcomes.words;

import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.model.result.Note;

/** How pieces of text are put together. */
public final class Words {
  private Words() {}

  /** A count of people in a note, or that it is withheld. */
  public static String count(Note note, String name) {
    return note.count(name).map(String::valueOf).orElse("a number withheld");
  }

  /** "a, b and c". */
  public static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** "Counties" for "counties". */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A sentence of its own: with a capital, and a full stop unless a bracket closes it. */
  public static String sentence(String text) {
    String capital = capital(text);
    return capital.endsWith(".") || capital.endsWith("]") ? capital : capital + ".";
  }
}
