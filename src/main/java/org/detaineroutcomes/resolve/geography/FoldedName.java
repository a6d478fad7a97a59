package org.detaineroutcomes.resolve.geography;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folds printed names so that the same name spelled by two agencies becomes the same text. */
public final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`\u02bb]");
  private static final Pattern NOT_WORD = Pattern.compile("[^A-Z0-9]+");
  private static final Map<String, String> WORDS =
      Map.of("ST", "SAINT", "STE", "SAINTE", "FT", "FORT", "MT", "MOUNT", "AND", "");

  private static final Pattern PREFIX = Pattern.compile("\\b(DE|DU|LA|LE|MC|O|VAN) (?=[A-Z])");

  private FoldedName() {}

  /** Upper-case words without accents or punctuation, one space between them. */
  public static String words(String printed) {
    String plain = MARKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFD)).replaceAll("");
    String joined = APOSTROPHES.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    return NOT_WORD.matcher(joined).replaceAll(" ").strip();
  }

  /**
   * The words of a place name without spaces, "St." and "Saint" alike: {@code De Kalb} and {@code
   * DeKalb} are one key.
   */
  public static String key(String printed) {
    return apart(printed).replace(" ", "");
  }

  /**
   * The same with the spaces between the words, save after De, La, Mc and their like: {@code Mill
   * Creek} and {@code Millcreek} are two names.
   */
  public static String apart(String printed) {
    String words =
        Arrays.stream(words(printed).split(" ", -1))
            .map(word -> WORDS.getOrDefault(word, word))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return PREFIX.matcher(words).replaceAll("$1");
  }
}
