package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.detaineroutcomes.stats.Parallel;

/**
 * Standard errors from leaving out each donor that has weight, and each of the treated where a
 * cohort has several, with the strength of the ridge kept, as in the R package augsynth.
 */
final class AugmentedJackknife {
  private final List<AugmentedCohort> cohorts;
  private final int periods;
  private final int units;
  private final List<Augmented[]> fits = new ArrayList<>();
  private final List<int[]> sizes = new ArrayList<>();

  /** Fits without each unit. */
  AugmentedJackknife(List<AugmentedCohort> cohorts, int donors, int periods) {
    this.cohorts = cohorts;
    this.periods = periods;
    int[] full = cohorts.stream().mapToInt(AugmentedCohort::treated).toArray();
    this.units = donors + Arrays.stream(full).sum();
    List<int[]> out = new ArrayList<>();
    for (int i = 0; i < donors; i++) {
      int donor = i;
      if (donors > 1 && cohorts.stream().anyMatch(c -> c.counts(donor))) {
        out.add(new int[] {-1, i});
      }
    }
    for (int k = 0; k < full.length; k++) {
      for (int i = 0; i < full[k] && full[k] > 1; i++) {
        out.add(new int[] {k, i});
      }
    }
    Augmented[][] found = new Augmented[out.size()][];
    Parallel.each(out.size(), b -> found[b] = without(out.get(b)[0], out.get(b)[1]));
    for (int b = 0; b < found.length; b++) {
      int[] size = full.clone();
      if (out.get(b)[0] >= 0) {
        size[out.get(b)[0]]--;
      }
      fits.add(found[b]);
      sizes.add(size);
    }
  }

  private Augmented[] without(int cohort, int unit) {
    Augmented[] all = new Augmented[cohorts.size()];
    for (int k = 0; k < all.length; k++) {
      all[k] =
          cohort < 0
              ? cohorts.get(k).withoutDonor(unit)
              : cohort == k ? cohorts.get(k).withoutTreated(unit) : cohorts.get(k).fit();
    }
    return all;
  }

  /** How many units were left out in turn. */
  int left() {
    return fits.size();
  }

  /** Standard error of a figure of one cohort. */
  double error(int cohort, ToDoubleFunction<Augmented> figure) {
    return spread(fits.stream().mapToDouble(f -> figure.applyAsDouble(f[cohort])).toArray());
  }

  /** Standard error of the average over cohorts. */
  double error() {
    double[] figures = new double[fits.size()];
    for (int b = 0; b < figures.length; b++) {
      double total = 0;
      for (int k = 0; k < cohorts.size(); k++) {
        AugmentedCohort cohort = cohorts.get(k);
        double cells = (double) sizes.get(b)[k] * (periods - cohort.before());
        figures[b] += cells * fits.get(b)[k].mean(cohort.after());
        total += cells;
      }
      figures[b] /= total;
    }
    return spread(figures);
  }

  private double spread(double[] figures) {
    double mean = Arrays.stream(figures).average().orElse(0);
    double squares = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
    return figures.length < 2 ? Double.NaN : Math.sqrt((units - 1.0) / units * squares);
  }
}
