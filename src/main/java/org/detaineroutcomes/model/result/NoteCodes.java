package org.detaineroutcomes.model.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every note code by its name; a code stands in one enum only. */
public final class NoteCodes {
  private static final Map<String, NoteCode> ALL = all();

  private NoteCodes() {}

  private static Map<String, NoteCode> all() {
    Map<String, NoteCode> all = new LinkedHashMap<>();
    for (Class<?> topic : NoteCode.class.getPermittedSubclasses()) {
      for (Object constant : topic.getEnumConstants()) {
        NoteCode code = (NoteCode) constant;
        if (all.putIfAbsent(code.code(), code) != null) {
          throw new IllegalStateException("Cannot list note codes: two are " + code.code());
        }
      }
    }
    return Map.copyOf(all);
  }

  /** The code of a name; empty if there is none, as in a release of a later version. */
  public static Optional<NoteCode> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Every code. */
  public static List<NoteCode> list() {
    return List.copyOf(ALL.values());
  }
}
