package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.SettingWords;

/** What tells the specifications of an estimator apart, and what they share. */
public final class Specifications {
  private final Map<String, Set<String>> byEstimator = new LinkedHashMap<>();

  /** Of the lines that stand in one table or chart. */
  public Specifications(List<EstimateLine> lines) {
    for (EstimateLine line : lines) {
      if (!line.specification().isEmpty()) {
        byEstimator
            .computeIfAbsent(line.estimator(), e -> new LinkedHashSet<>())
            .add(line.specification());
      }
    }
  }

  private static List<String> parts(String specification) {
    return Arrays.stream(specification.split(";")).map(String::strip).toList();
  }

  private static String inWords(List<String> settings) {
    return settings.stream().map(SettingWords::of).collect(Collectors.joining("; "));
  }

  private List<String> shared(String estimator) {
    List<String> shared = null;
    for (String specification : byEstimator.getOrDefault(estimator, Set.of())) {
      if (shared == null) {
        shared = new ArrayList<>(parts(specification));
      } else {
        shared.retainAll(parts(specification));
      }
    }
    return shared == null ? List.of() : shared;
  }

  /** The settings of a line that other lines of its estimator do not have; empty where none. */
  public String own(EstimateLine line) {
    List<String> own = new ArrayList<>(parts(line.specification()));
    own.removeAll(shared(line.estimator()));
    return inWords(own);
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
        .filter(estimator -> !estimator.equals(EstimateLine.TRUTH))
        .filter(estimator -> !shared(estimator).isEmpty())
        .map(
            estimator ->
                "Settings, "
                    + EstimatorWords.of(estimator).title()
                    + ": "
                    + inWords(shared(estimator))
                    + ".")
        .toList();
  }
}
