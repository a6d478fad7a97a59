package org.detaineroutcomes.model.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that must be read with a figure: a code and its arguments. The words come last.
 *
 * @param arguments by name, in the order of the code; a text, a whole number, a number, true or
 *     false, or a list of texts
 */
public record Note(NoteCode code, Map<String, Object> arguments) {

  public Note {
    if (!List.copyOf(arguments.keySet()).equals(code.arguments())) {
      throw new IllegalArgumentException(
          "Cannot note " + code.code() + ": it takes " + code.arguments() + ", not " + arguments);
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    arguments.forEach((name, value) -> plain.put(name, plain(value)));
    arguments = java.util.Collections.unmodifiableMap(plain);
  }

  /** A note with its arguments in the order of its code. */
  public static Note of(NoteCode code, Object... values) {
    if (values.length != code.arguments().size()) {
      throw new IllegalArgumentException(
          "Cannot note " + code.code() + ": it takes " + code.arguments());
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      arguments.put(code.arguments().get(i), values[i]);
    }
    return new Note(code, arguments);
  }

  /** Codes become texts, so that a note that was written and read again is equal. */
  private static Object plain(Object value) {
    if (value instanceof Code code) {
      return code.code();
    }
    if (value instanceof Integer whole) {
      return whole.longValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Note::plain).map(Object::toString).toList();
    }
    if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
      return value;
    }
    return value == null ? "" : value.toString();
  }

  /** A text; empty if it was not given. */
  public String text(String name) {
    return value(name).toString();
  }

  /** A whole number. */
  public long whole(String name) {
    return ((Number) value(name)).longValue();
  }

  /** A count of people; empty if it is withheld. */
  public Optional<Long> count(String name) {
    return value(name) instanceof Number count ? Optional.of(count.longValue()) : Optional.empty();
  }

  /** The same with some of its arguments withheld. */
  public Note without(List<String> names) {
    Map<String, Object> left = new LinkedHashMap<>(arguments);
    names.forEach(name -> left.put(name, null));
    return new Note(code, left);
  }

  /** A number. */
  public double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  /** True or false. */
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    ((List<?>) value(name)).forEach(text -> texts.add(text.toString()));
    return texts;
  }

  /** The constant that a code names. */
  public <E extends Enum<E> & Code> E constant(String name, Class<E> list) {
    return Code.of(list, text(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot read note " + code.code() + ": no " + name + " '" + text(name) + "'"));
  }

  private Object value(String name) {
    Object value = arguments.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Cannot read note " + code.code() + ": no " + name);
    }
    return value;
  }
}
