package org.detaineroutcomes.model.result;

import java.util.List;

/**
 * One setting of an estimate or of its treatment.
 *
 * @param values in the order in which they were set; a list has more than one
 */
public record Setting(SettingKey key, List<String> values) {
  public Setting {
    values = List.copyOf(values);
  }

  /** One value. */
  public static Setting of(SettingKey key, String... values) {
    return new Setting(key, List.of(values));
  }
}
