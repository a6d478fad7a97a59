package org.detaineroutcomes.words;

import java.util.List;

/** What must be read with effects that stand as a regression table. */
public final class RegressionTableWords {
  private RegressionTableWords() {}

  /**
   * Its caveats.
   *
   * @param fewClusters fewer treated clusters are marked
   */
  public static List<String> caveats(int fewClusters) {
    return List.of(
        "Standard errors in parentheses; no stars: an interval that includes zero is no proof that"
            + " there is no effect.",
        "Low reliability: fewer than "
            + fewClusters
            + " treated clusters, where standard errors are too small by much.");
  }
}
