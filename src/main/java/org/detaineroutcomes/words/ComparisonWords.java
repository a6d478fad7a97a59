package org.detaineroutcomes.words;

import java.util.List;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;

/** What an estimate is about that compares no two groups. */
public final class ComparisonWords {
  private ComparisonWords() {}

  /** The words of an estimator's rows, such as "all detainers of list.csv". */
  public static String of(String estimator, List<Setting> settings) {
    return switch (estimator) {
      case "truth" -> "synthetic country: known effects";
      case "definition-break" -> "rape redefined" + first(settings, SettingKey.REDEFINED, " in ");
      case "logit", "poisson-detainers" ->
          detainers(first(settings, SettingKey.OF, ""))
              + first(settings, SettingKey.RECORD, " of ");
      default -> "no treated group";
    };
  }

  private static String first(List<Setting> settings, SettingKey key, String before) {
    return settings.stream()
        .filter(setting -> setting.key() == key)
        .map(setting -> before + setting.values().get(0))
        .findFirst()
        .orElse("");
  }

  private static String detainers(String filter) {
    return switch (filter) {
      case "local-custody" -> "detainers not in federal, state or ICE custody";
      case "with-lift-reason" -> "detainers with a lift reason on record";
      default -> "all detainers";
    };
  }
}
