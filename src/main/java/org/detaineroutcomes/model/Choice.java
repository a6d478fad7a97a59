package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant that a job may choose by its word. */
public interface Choice {
  /** The name of the constant. */
  String name();

  /** As a job writes it: the name in lower case, with hyphens. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice of a word; empty if there is none. */
  static <E extends Enum<E> & Choice> Optional<E> of(Class<E> list, String word) {
    return Arrays.stream(list.getEnumConstants()).filter(c -> c.word().equals(word)).findFirst();
  }
}
