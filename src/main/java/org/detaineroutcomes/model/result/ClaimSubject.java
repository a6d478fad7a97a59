package org.detaineroutcomes.model.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one figure beside a claim is of: a measure and the keys that it takes.
 *
 * @param bound how the figure relates to the true one
 * @param aside whether the verdict does not rest on it
 * @param keys a text, a whole number or a day each
 */
public record ClaimSubject(
    ClaimMeasure measure, Bound bound, boolean aside, Map<FigureKey, Object> keys) {
  public ClaimSubject {
    if (!List.copyOf(keys.keySet()).equals(measure.keys().stream().sorted().toList())) {
      throw new IllegalArgumentException(
          "Cannot name " + measure.code() + ": it takes " + measure.keys() + ", not " + keys);
    }
    keys = Collections.unmodifiableMap(keys);
  }

  /** An exact figure with its keys in the order of the measure. */
  public static ClaimSubject of(ClaimMeasure measure, Object... values) {
    if (values.length != measure.keys().size()) {
      throw new IllegalArgumentException(
          "Cannot name " + measure.code() + ": it takes " + measure.keys());
    }
    Map<FigureKey, Object> keys = new EnumMap<>(FigureKey.class);
    for (int i = 0; i < values.length; i++) {
      keys.put(measure.keys().get(i), values[i] instanceof Code code ? code.code() : values[i]);
    }
    return new ClaimSubject(measure, Bound.EXACT, false, keys);
  }

  /** The same with another bound. */
  public ClaimSubject bounded(Bound other) {
    return new ClaimSubject(measure, other, aside, keys);
  }

  /** The same as a figure that the verdict does not rest on. */
  public ClaimSubject setAside() {
    return new ClaimSubject(measure, bound, true, keys);
  }

  /** A key as text. */
  public String text(FigureKey key) {
    Object value = keys.get(key);
    if (value == null) {
      throw new IllegalArgumentException("Cannot read " + measure.code() + ": no " + key.code());
    }
    return value.toString();
  }

  /** The constant that a key names. */
  public <E extends Enum<E> & Code> E constant(FigureKey key, Class<E> list) {
    return Code.of(list, text(key))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot read " + measure.code() + ": no " + key.code() + " " + text(key)));
  }
}
