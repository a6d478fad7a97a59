package org.detaineroutcomes.estimate.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * Who was treated when, at the level at which it was decided: one cohort a cluster, or a unit where
 * no coarser cluster is named. Assignments are the ways to deal the same cohorts out again.
 *
 * @param block block of each unit
 * @param cohort of each block
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Assignment(int[] block, int[] cohort) {

  /**
   * The assignment of a panel.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 5 where the treatment is not one date
   *     of adoption a cluster, or nobody differs
   */
  static Assignment of(String estimator, PanelData panel) {
    adopted(estimator, panel);
    int units = panel.units().size();
    List<Clustering> coarser = Clusters.ofUnits(panel);
    if (coarser.size() > 1) {
      throw refuse(
          estimator,
          panel,
          "two clusters are named and it is not known which of them decided on the treatment",
          "name the one where the treatment is assigned");
    }
    int[] block = coarser.isEmpty() ? IntStream.range(0, units).toArray() : coarser.get(0).code();
    int count = coarser.isEmpty() ? units : coarser.get(0).count();
    int[] cohort = new int[count];
    boolean[] known = new boolean[count];
    for (int u = 0; u < units; u++) {
      int b = block[u];
      if (known[b] && cohort[b] != panel.cohort()[u]) {
        throw refuse(
            estimator,
            panel,
            "cohorts differ inside a cluster, so the treatment was not assigned by it",
            "cluster by the unit, or by the column where the treatment is assigned");
      }
      known[b] = true;
      cohort[b] = panel.cohort()[u];
    }
    if (Arrays.stream(cohort).distinct().count() < 2) {
      throw refuse(estimator, panel, "every cluster has the same cohort", "give units that differ");
    }
    return new Assignment(block, cohort);
  }

  private static void adopted(String estimator, PanelData panel) {
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < panel.rows(); r++) {
      double adopted = panel.period()[r] >= panel.cohort()[unit[r]] ? 1 : 0;
      if (panel.treated()[r] != adopted) {
        throw refuse(
            estimator,
            panel,
            "the treatment is in parts, or ends again: it is no date of adoption",
            "give --cohort alone");
      }
    }
  }

  private static org.detaineroutcomes.model.Failure refuse(
      String estimator, PanelData panel, String reason, String remedy) {
    return NotEstimable.because("the randomization test of " + estimator, panel, reason, remedy);
  }

  /** How many different assignments there are. */
  BigInteger count() {
    BigInteger ways = BigInteger.ONE;
    int seen = 0;
    for (int g : Arrays.stream(cohort).distinct().sorted().toArray()) {
      int size = (int) Arrays.stream(cohort).filter(c -> c == g).count();
      for (int i = 1; i <= size; i++) {
        ways = ways.multiply(BigInteger.valueOf(seen + i)).divide(BigInteger.valueOf(i));
      }
      seen += size;
    }
    return ways;
  }

  /** Every assignment once, the actual one among them, in order. */
  List<int[]> every() {
    int[] order = Arrays.stream(cohort).distinct().sorted().toArray();
    int[] now = Arrays.stream(cohort).map(g -> Arrays.binarySearch(order, g)).sorted().toArray();
    List<int[]> all = new ArrayList<>();
    do {
      all.add(Arrays.stream(now).map(i -> order[i]).toArray());
    } while (next(now));
    return all;
  }

  /** The next arrangement in lexicographic order; false after the last. */
  private static boolean next(int[] a) {
    int i = a.length - 2;
    while (i >= 0 && a[i] >= a[i + 1]) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    int j = a.length - 1;
    while (a[j] <= a[i]) {
      j--;
    }
    swap(a, i, j);
    for (int l = i + 1, r = a.length - 1; l < r; l++, r--) {
      swap(a, l, r);
    }
    return true;
  }

  /** A random assignment, the same for a seed and number whatever else is drawn. */
  int[] draw(long seed, int number) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    int[] dealt = cohort.clone();
    for (int i = dealt.length - 1; i > 0; i--) {
      swap(dealt, i, random.nextInt(i + 1));
    }
    return dealt;
  }

  private static void swap(int[] a, int i, int j) {
    int kept = a[i];
    a[i] = a[j];
    a[j] = kept;
  }

  /** The panel under another assignment. */
  PanelData applied(PanelData panel, int[] dealt) {
    return panel.withCohorts(Arrays.stream(block).map(b -> dealt[b]).toArray());
  }
}
