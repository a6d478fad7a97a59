package org.detaineroutcomes.estimate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * An estimate again and again, one group of units left out each time.
 *
 * @param group number of the group in the clustering
 * @param estimate the headline without it; empty where nothing can be estimated without it
 */
public record LeaveOneOut(int group, Optional<Estimate> estimate) {

  /**
   * Leaves out each group of the panel's first clustering, such as each state.
   *
   * @param term the term of the headline, such as {@code overall}
   */
  public static List<LeaveOneOut> of(
      String estimator, PanelData panel, EstimatorOptions options, String term) {
    Clustering way = panel.clusters().get(0);
    List<LeaveOneOut> all = new ArrayList<>();
    for (int g = 0; g < way.count(); g++) {
      boolean[] keep = new boolean[panel.rows()];
      Arrays.fill(keep, true);
      for (int r = 0; r < keep.length; r++) {
        keep[r] = way.code()[r] != g;
      }
      all.add(new LeaveOneOut(g, headline(estimator, panel.subset(keep), options, term)));
    }
    return all;
  }

  private static Optional<Estimate> headline(
      String estimator, PanelData panel, EstimatorOptions options, String term) {
    if (panel.rows() == 0) {
      return Optional.empty();
    }
    try {
      Estimation found = Estimators.run(estimator, panel, options);
      return found.estimates().stream()
          .filter(e -> e.term().equals(term) && e.cohort() == null && e.eventTime() == null)
          .findFirst();
    } catch (Failure failure) {
      return Optional.empty();
    }
  }
}
