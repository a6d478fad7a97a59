package org.detaineroutcomes.model.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant of a closed list. Tables and files hold its code; print never does. */
public interface Code {
  /** The name of the constant. */
  String name();

  /** As tables hold it: the name in lower case. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a code; empty for a code that the list does not have, and for none. */
  static <E extends Enum<E> & Code> Optional<E> of(Class<E> list, String code) {
    return Optional.ofNullable(code).map(CodeIndex.of(list)::get).map(list::cast);
  }

  /** Every code of a list, in its order. */
  static <E extends Enum<E> & Code> List<String> codes(Class<E> list) {
    return Arrays.stream(list.getEnumConstants()).map(Code::code).toList();
  }
}
