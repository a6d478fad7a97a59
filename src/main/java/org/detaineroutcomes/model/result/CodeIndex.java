package org.detaineroutcomes.model.result;

import java.util.HashMap;
import java.util.Map;

/** The constants of each closed list by their codes, set up once: tables are read row by row. */
final class CodeIndex {
  private static final ClassValue<Map<String, Code>> LISTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Code> computeValue(Class<?> list) {
          Map<String, Code> constants = new HashMap<>();
          for (Object constant : list.getEnumConstants()) {
            Code code = (Code) constant;
            constants.putIfAbsent(code.code(), code);
          }
          return Map.copyOf(constants);
        }
      };

  private CodeIndex() {}

  static Map<String, Code> of(Class<? extends Code> list) {
    return LISTS.get(list);
  }
}
