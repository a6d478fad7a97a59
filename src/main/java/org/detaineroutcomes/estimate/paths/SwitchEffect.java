package org.detaineroutcomes.estimate.paths;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * An effect, or a placebo, so many periods from the first change: the mean over switchers of the
 * change of their outcome less that of their controls, with the minus sign where treatment fell (de
 * Chaisemartin and D'Haultfœuille 2024, equations 5 and 8).
 *
 * <p>Every change of an outcome errs around the mean of its cohort, which is switchers of one
 * start, period and size of change, or controls of one start and period; a cohort of one unit, or
 * one cluster, around the mean of its switchers and controls together (their web appendix 1.8).
 */
final class SwitchEffect {
  /** Whose changes err around one mean. */
  enum Cohorts {
    /** Switchers of the same first change. */
    FIRST_CHANGE,
    /** Those of the same path so far, where there is more than one; for placebos as above. */
    PATH
  }

  final int horizon;
  final List<SwitchSample.Cell> cells;

  /** Weighted number of switchers. */
  final double size;

  final double estimate;

  /** Mean over switchers of the treatment so far beyond that at the start, in size. */
  final double dose;

  /** Sum over switchers of the treatment in the period itself beyond that at the start, in size. */
  final double beyond;

  /** Sum over switchers of the treatment so far beyond that at the start, each switcher once. */
  final double path;

  private final TreatmentPaths paths;

  SwitchEffect(TreatmentPaths paths, int horizon, List<SwitchSample.Cell> cells) {
    this.paths = paths;
    this.horizon = horizon;
    this.cells = cells;
    double total = 0;
    double sum = 0;
    double so = 0;
    double now = 0;
    double plain = 0;
    for (SwitchSample.Cell cell : cells) {
      double controls = mean(cell, cell.controls());
      for (int u : cell.switchers()) {
        double w = weight(cell, u);
        total += w;
        sum += cell.sign() * w * (change(cell, u) - controls);
        double since = 0;
        for (int t = cell.before() + 1; t <= cell.at(); t++) {
          since += paths.treated(u, t) - paths.start[u];
        }
        so += w * Math.abs(since);
        plain += Math.abs(since);
        now += w * Math.abs(paths.treated(u, cell.at()) - paths.start[u]);
      }
    }
    this.size = total;
    this.estimate = sum / total;
    this.dose = so / total;
    this.beyond = now;
    this.path = plain;
  }

  /** The treatment in the period itself beyond that at the start, each switcher once. */
  double beyondUnweighted() {
    double sum = 0;
    for (SwitchSample.Cell cell : cells) {
      for (int u : cell.switchers()) {
        sum += Math.abs(paths.treated(u, cell.at()) - paths.start[u]);
      }
    }
    return sum;
  }

  /** How many switchers it is about. */
  int switchers() {
    return cells.stream().mapToInt(c -> c.switchers().length).sum();
  }

  /** Rows compared, a control once a period. */
  long rows() {
    BitSet controls = new BitSet();
    for (SwitchSample.Cell cell : cells) {
      Arrays.stream(cell.controls())
          .forEach(u -> controls.set(u * paths.periods.length + cell.at()));
    }
    return (long) switchers() + controls.cardinality();
  }

  /** Units compared. */
  int units() {
    BitSet all = new BitSet();
    for (SwitchSample.Cell cell : cells) {
      Arrays.stream(cell.switchers()).forEach(all::set);
      Arrays.stream(cell.controls()).forEach(all::set);
    }
    return all.cardinality();
  }

  /** Each unit's part of the error of the estimate; what counts in a cohort is its clusters. */
  double[] influence(Clustering clusters, Cohorts cohorts) {
    double[] of = new double[paths.units];
    Centres centres = new Centres(clusters);
    for (SwitchSample.Cell cell : cells) {
      int[] both = concatenated(cell.switchers(), cell.controls());
      Centre together = centres.of(cell, both);
      double switched = 0;
      for (int[] first : byPath(cell, cell.switchers(), cell.before() + 1)) {
        Centre coarse = centres.of(cell, first).or(together);
        boolean further = cohorts == Cohorts.PATH && cell.measured() == cell.at();
        int last = further ? cell.at() : cell.before() + 1;
        for (int[] cohort : byPath(cell, first, last)) {
          Centre around = centres.of(cell, cohort).or(coarse);
          for (int u : cohort) {
            of[u] += cell.sign() * weight(cell, u) / size * around.error(change(cell, u));
            switched += weight(cell, u);
          }
        }
      }
      Centre around = centres.of(cell, cell.controls()).or(together);
      double total = 0;
      for (int u : cell.controls()) {
        total += weight(cell, u);
      }
      for (int u : cell.controls()) {
        double share = switched / size * weight(cell, u) / total;
        of[u] -= cell.sign() * share * around.error(change(cell, u));
      }
    }
    return of;
  }

  /** What a covariate that is taken out of the outcomes with a coefficient of 1 does to it. */
  double pull(int start, double[] covariate) {
    double sum = 0;
    for (SwitchSample.Cell cell : cells) {
      if (paths.startOf[cell.switchers()[0]] != start) {
        continue;
      }
      double total = 0;
      double controls = 0;
      for (int u : cell.controls()) {
        total += weight(cell, u);
        controls += weight(cell, u) * change(cell, u, covariate);
      }
      for (int u : cell.switchers()) {
        sum += cell.sign() * weight(cell, u) * (change(cell, u, covariate) - controls / total);
      }
    }
    return -sum / size;
  }

  /** Switchers by their treatment from the change up to {@code last}. */
  private List<int[]> byPath(SwitchSample.Cell cell, int[] switchers, int last) {
    boolean alike = true;
    for (int t = cell.before() + 1; alike && t <= last; t++) {
      for (int u : switchers) {
        alike &= paths.treated(u, t) == paths.treated(switchers[0], t);
      }
    }
    if (alike) {
      return List.of(switchers);
    }
    return Arrays.stream(switchers)
        .boxed()
        .collect(
            Collectors.groupingBy(
                u -> path(u, cell.before() + 1, last), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private List<Double> path(int u, int from, int last) {
    return IntStream.rangeClosed(from, last).mapToObj(t -> paths.treated(u, t)).toList();
  }

  private static int[] concatenated(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Around what changes err, and how many units or clusters that is learnt from. */
  private record Centre(double mean, int count) {
    /** This one unless it is learnt from one alone. */
    Centre or(Centre other) {
      return count > 1 ? this : other;
    }

    double error(double change) {
      return count > 1 ? Math.sqrt(count / (count - 1.0)) * (change - mean) : change;
    }
  }

  /** Finds the centres of groups of units one after the other. */
  private final class Centres {
    private final int[] clusterOf;
    private final int[] lastSeen;
    private int groups;

    Centres(Clustering clusters) {
      this.clusterOf = clusters.code();
      this.lastSeen = new int[clusters.count()];
    }

    Centre of(SwitchSample.Cell cell, int[] units) {
      groups++;
      int count = 0;
      for (int u : units) {
        count += lastSeen[clusterOf[u]] == groups ? 0 : 1;
        lastSeen[clusterOf[u]] = groups;
      }
      return new Centre(mean(cell, units), count);
    }
  }

  private double mean(SwitchSample.Cell cell, int[] units) {
    double total = 0;
    double sum = 0;
    for (int u : units) {
      total += weight(cell, u);
      sum += weight(cell, u) * change(cell, u);
    }
    return sum / total;
  }

  private double weight(SwitchSample.Cell cell, int u) {
    return paths.weight(u, cell.at());
  }

  private double change(SwitchSample.Cell cell, int u) {
    return paths.outcome(u, cell.measured()) - paths.outcome(u, cell.before());
  }

  private double change(SwitchSample.Cell cell, int u, double[] column) {
    return column[paths.row(u, cell.measured())] - column[paths.row(u, cell.before())];
  }
}
