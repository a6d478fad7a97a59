package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/**
 * An estimator's own settings as they were typed, read with their types.
 *
 * @param typed key to text
 */
public record Settings(Map<String, String> typed) {
  public Settings {
    typed = Map.copyOf(typed);
  }

  /** Fails with every key that is not among {@code known}. */
  public void requireKnown(String estimator, Set<String> known) {
    Problems problems = new Problems();
    for (String key : new TreeMap<>(typed).keySet()) {
      if (!known.contains(key)) {
        problems.add(
            Problem.usage(
                "--option " + key,
                "Cannot use option '" + key + "': " + estimator + " does not know it",
                known.isEmpty()
                    ? estimator + " has no options of its own"
                    : Near.hint(key, known)));
      }
    }
    problems.throwIfAny();
  }

  /**
   * Reads every option that is set.
   *
   * @throws Failure with exit code 2 where a text is not of the type of its option
   */
  public void check(List<OptionSpec> options) {
    options.forEach(option -> option.check(this, options));
  }

  /** The position of a word among those of a choice. */
  int oneOf(String key, List<String> words) {
    String text = typed.get(key).toLowerCase(Locale.ROOT).replace('_', '-');
    int at = words.indexOf(text);
    if (at < 0) {
      throw bad(key, typed.get(key), "one of " + String.join(", ", words));
    }
    return at;
  }

  /** A number, or the default when it is not set. */
  public double number(String key, double otherwise) {
    String text = typed.get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw bad(key, text, "a number");
    }
  }

  /** A list of numbers that are not negative, separated by commas; empty when it is not set. */
  public double[] numbers(String key) {
    String text = typed.get(key);
    if (text == null) {
      return new double[0];
    }
    try {
      double[] numbers =
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .mapToDouble(Double::parseDouble)
              .toArray();
      if (Arrays.stream(numbers).allMatch(n -> n >= 0)) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw bad(key, text, "numbers separated by commas");
    }
    throw bad(key, text, "numbers that are not negative");
  }

  /** A whole number, or the default when it is not set. */
  public int whole(String key, int otherwise) {
    String text = typed.get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw bad(key, text, "a whole number");
    }
  }

  /** A yes or no, or the default when it is not set. */
  public boolean yes(String key, boolean otherwise) {
    String text = typed.get(key);
    if (text == null) {
      return otherwise;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw bad(key, text, "yes or no");
    };
  }

  /** One of an enum's words, or the default when it is not set. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String text = typed.get(key);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    throw bad(key, text, "one of " + String.join(", ", words(type)));
  }

  /** The words of an enum as they are typed. */
  public static <E extends Enum<E>> String[] words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Settings::word).toArray(String[]::new);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Failure bad(String key, String text, String wanted) {
    return new Failure(
        Problem.usage(
            "--option " + key,
            "Cannot read option '" + key + "': '" + text + "' is not " + wanted,
            "give " + wanted));
  }
}
