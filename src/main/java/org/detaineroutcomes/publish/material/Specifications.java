package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.SettingWords;

/** What tells the specifications of an estimator apart, and what they share. */
public final class Specifications {
  private final Map<String, Set<List<Setting>>> byEstimator = new LinkedHashMap<>();

  /** Of the lines that stand in one table or chart. */
  public Specifications(List<EstimateLine> lines) {
    for (EstimateLine line : lines) {
      if (!line.settings().estimator().isEmpty()) {
        byEstimator
            .computeIfAbsent(line.estimator(), e -> new LinkedHashSet<>())
            .add(line.settings().estimator());
      }
    }
  }

  private List<Setting> shared(String estimator) {
    List<Setting> shared = null;
    for (List<Setting> settings : byEstimator.getOrDefault(estimator, Set.of())) {
      if (shared == null) {
        shared = new ArrayList<>(settings);
      } else {
        shared.retainAll(settings);
      }
    }
    return shared == null ? List.of() : shared;
  }

  /** The settings of a line that other lines of its estimator do not have; empty where none. */
  public String own(EstimateLine line) {
    List<Setting> own = new ArrayList<>(line.settings().estimator());
    own.removeAll(shared(line.estimator()));
    return SettingWords.of(own);
  }

  /** The estimator with what tells this line from its other lines. */
  public String title(EstimateLine line) {
    String title = EstimatorWords.of(line.estimator()).title();
    String own = own(line);
    return own.isEmpty() ? title : title + " (" + own + ")";
  }

  /** The settings that all lines of an estimator share, a sentence each. */
  public List<String> sharedSentences() {
    return byEstimator.keySet().stream()
        .filter(estimator -> !SettingWords.of(shared(estimator)).isEmpty())
        .map(
            estimator ->
                "Settings, "
                    + EstimatorWords.of(estimator).title()
                    + ": "
                    + SettingWords.of(shared(estimator))
                    + ".")
        .toList();
  }
}
