package org.detaineroutcomes.estimate;

import java.util.List;
import java.util.OptionalDouble;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * One option of an estimator or of a robustness check, declared once: help, known names and the
 * reading of values come from it.
 *
 * @param choices the words of a choice; empty for any other type
 * @param otherwise what holds where it is not set, as it would be typed; empty where it follows
 *     from the panel, or where nothing is done
 * @param least the least value; empty for none
 * @param help what it does, in a line
 * @param beside what it acts beside, as it would be typed: one of these is set; empty where it acts
 *     by itself
 */
public record OptionSpec(
    String name,
    Type type,
    List<String> choices,
    String otherwise,
    OptionalDouble least,
    String help,
    List<String> beside) {
  /** By itself. */
  private OptionSpec(
      String name,
      Type type,
      List<String> choices,
      String otherwise,
      OptionalDouble least,
      String help) {
    this(name, type, choices, otherwise, least, help, List.of());
  }

  /** How the text of an option is read. */
  public enum Type {
    WHOLE,
    NUMBER,
    NUMBERS,
    YES_NO,
    CHOICE,
    COLUMN,
    RANGE
  }

  /** A whole number. */
  public static OptionSpec whole(String name, String otherwise, String help) {
    return new OptionSpec(name, Type.WHOLE, List.of(), otherwise, OptionalDouble.empty(), help);
  }

  /** A number. */
  public static OptionSpec number(String name, String otherwise, String help) {
    return new OptionSpec(name, Type.NUMBER, List.of(), otherwise, OptionalDouble.empty(), help);
  }

  /** Numbers that are not negative, separated by commas. */
  public static OptionSpec numbers(String name, String help) {
    return new OptionSpec(name, Type.NUMBERS, List.of(), "", OptionalDouble.of(0), help);
  }

  /** Yes or no. */
  public static OptionSpec yesNo(String name, String otherwise, String help) {
    return new OptionSpec(name, Type.YES_NO, List.of(), otherwise, OptionalDouble.empty(), help);
  }

  /** One of the words of an enum, the first of which holds where it is not set. */
  public static <E extends Enum<E>> OptionSpec choice(String name, Class<E> of, String help) {
    List<String> words = List.of(Settings.words(of));
    return new OptionSpec(name, Type.CHOICE, words, words.get(0), OptionalDouble.empty(), help);
  }

  /** A column of the panel. */
  public static OptionSpec column(String name, String help) {
    return new OptionSpec(name, Type.COLUMN, List.of(), "", OptionalDouble.empty(), help);
  }

  /** Two numbers, low:high. */
  public static OptionSpec range(String name, String help) {
    return new OptionSpec(name, Type.RANGE, List.of(), "", OptionalDouble.empty(), help);
  }

  /** The same with a least value. */
  public OptionSpec atLeast(double value) {
    return new OptionSpec(name, type, choices, otherwise, OptionalDouble.of(value), help, beside);
  }

  /** The same, acting only beside one of these: options, with a value where it needs that one. */
  public OptionSpec beside(String... others) {
    return new OptionSpec(name, type, choices, otherwise, least, help, List.of(others));
  }

  /**
   * Reads the option where it is set.
   *
   * @param known all options there are
   * @throws Failure with exit code 2 where its text is not of its type or below its least value, or
   *     where it would not act
   */
  void check(Settings settings, List<OptionSpec> known) {
    String text = settings.typed().get(name);
    if (text == null) {
      return;
    }
    if (!beside.isEmpty() && beside.stream().noneMatch(other -> isSet(other, settings, known))) {
      String wanted = String.join(" or ", beside);
      throw new Failure(
          Problem.usage(
              "--option " + name,
              "Cannot use option '" + name + "': it acts only beside " + wanted,
              "give " + wanted + ", or leave it out"));
    }
    double value =
        switch (type) {
          case WHOLE -> settings.whole(name, 0);
          case NUMBER -> settings.number(name, 0);
          case NUMBERS -> settings.numbers(name).length;
          case YES_NO -> settings.yes(name, false) ? 1 : 0;
          case CHOICE -> settings.oneOf(name, choices);
          case COLUMN, RANGE -> 0;
        };
    boolean single = type == Type.WHOLE || type == Type.NUMBER;
    if (single && least.isPresent() && value < least.getAsDouble()) {
      String wanted = number(least.getAsDouble()) + " or more";
      throw new Failure(
          Problem.usage(
              "--option " + name,
              "Cannot read option '" + name + "': '" + text + "' is not " + wanted,
              "give " + wanted));
    }
  }

  /** Whether an option is set, to a value if it says one; one that is not set has its default. */
  private static boolean isSet(String other, Settings settings, List<OptionSpec> known) {
    int at = other.indexOf('=');
    if (at < 0) {
      return settings.typed().containsKey(other);
    }
    String key = other.substring(0, at);
    String value =
        known.stream()
            .filter(option -> option.name.equals(key))
            .findFirst()
            .map(option -> settings.typed().getOrDefault(key, option.otherwise))
            .orElse("");
    return value.equalsIgnoreCase(other.substring(at + 1));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** "ratio=1", "se=imputation|two-stage", "misclassified=NUMBERS". */
  public String usage() {
    if (type == Type.CHOICE) {
      return name + "=" + String.join("|", choices);
    }
    if (type == Type.RANGE) {
      return name + "=LOW:HIGH";
    }
    return name + "=" + (otherwise.isEmpty() ? type.name() : otherwise);
  }
}
