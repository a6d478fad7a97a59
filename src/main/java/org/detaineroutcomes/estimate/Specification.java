package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * The settings that decide the digits of a row: two runs that differ in one differ here.
 *
 * @param settings values by key in the order in which they were set; a list has more than one
 */
public record Specification(Map<SettingKey, List<String>> settings) {
  /** No settings. */
  public static final Specification NONE = new Specification(Map.of());

  private static final String NO_COLUMN = "none";

  public Specification {
    Map<SettingKey, List<String>> copy = new LinkedHashMap<>();
    settings.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    settings = Collections.unmodifiableMap(copy);
  }

  /** One setting. */
  public static Specification of(SettingKey key, Object... values) {
    return NONE.with(key, values);
  }

  /** The same with another setting, the last. */
  public Specification with(SettingKey key, Object... values) {
    Map<SettingKey, List<String>> more = new LinkedHashMap<>(settings);
    more.put(key, Arrays.stream(values).map(Object::toString).toList());
    return new Specification(more);
  }

  /** The same with all of another's, the last. */
  public Specification with(Specification other) {
    Map<SettingKey, List<String>> more = new LinkedHashMap<>(settings);
    more.putAll(other.settings);
    return new Specification(more);
  }

  /** The same with the column of the weights, or none. */
  public Specification withWeights(PanelSpec columns) {
    return with(SettingKey.WEIGHTS, columns.weights() == null ? NO_COLUMN : columns.weights());
  }

  /** The same with the columns of the covariates, or none. */
  public Specification withCovariates(PanelSpec columns) {
    return columns.covariates().isEmpty()
        ? with(SettingKey.COVARIATES, NO_COLUMN)
        : with(SettingKey.COVARIATES, columns.covariates().toArray());
  }

  /** The same with the columns of the covariates where there are some. */
  public Specification withAnyCovariates(PanelSpec columns) {
    return columns.covariates().isEmpty() ? this : withCovariates(columns);
  }

  /** The same with what is assumed of the errors. */
  public Specification with(Clusters clusters) {
    Specification more = with(SettingKey.VCOV, clusters.kind().name().toLowerCase(Locale.ROOT));
    return clusters.columns().isEmpty()
        ? more
        : more.with(SettingKey.CLUSTER, clusters.columns().toArray());
  }

  /** The values of a setting; none where it is not set. */
  public List<String> values(SettingKey key) {
    return settings.getOrDefault(key, List.of());
  }

  /** Every setting as {@code key=value}, the values of a list joined by plus signs. */
  public List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    settings.forEach((key, values) -> pairs.add(key.code() + "=" + String.join("+", values)));
    return pairs;
  }

  @Override
  public String toString() {
    return String.join(";", pairs());
  }
}
