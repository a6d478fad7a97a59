package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;

/**
 * Effects on treated groups against pooled synthetic controls. Means of the never treated are taken
 * out of every period first and, unless levels are kept, each unit's mean before the group's
 * treatment.
 *
 * @param groups the treated groups, the earliest first
 * @param effect by group and period
 * @param nu share of the pooled imbalance in the objective
 * @param lambda penalty of the weights
 * @param leads periods after treatment that count, at most
 * @param lags periods before treatment that are balanced, at most
 * @param apart without pooling
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record PooledFit(
    List<Group> groups,
    double[][] effect,
    double nu,
    double lambda,
    int leads,
    int lags,
    PooledSolution apart,
    PooledSolution solution) {
  static final int NEVER = Integer.MAX_VALUE;

  /** What a synthetic control is made for. */
  enum Level {
    COHORT,
    UNIT
  }

  /**
   * How to fit; what is not a number or zero is chosen.
   *
   * @param lags periods before treatment that are balanced, at most
   */
  record Plan(
      Level level,
      Augmented.Levels levels,
      Control control,
      double nu,
      double lambda,
      int leads,
      int lags) {}

  /**
   * One treated group.
   *
   * @param key the same when other units are left out
   * @param units rows of the treated
   * @param donors rows of their donors
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Group(int key, int before, int[] units, int[] donors) {
    int last(int leads, int periods) {
      return Math.min(before + leads, periods);
    }
  }

  /**
   * Fits.
   *
   * @param outcome units × periods
   * @param before periods before treatment of each unit
   * @param key of each unit, ascending
   * @param near a fit of the same groups, or null
   */
  static PooledFit of(double[][] outcome, int[] before, int[] key, Plan plan, PooledFit near) {
    int periods = outcome[0].length;
    int last = Arrays.stream(before).filter(b -> b != NEVER).max().orElse(0);
    int leads = plan.leads() > 0 ? Math.min(plan.leads(), periods) : periods - last;
    int lags = plan.lags() > 0 ? Math.min(plan.lags(), last) : last;
    List<Group> groups = groups(before, key, plan, leads);
    double[][] moved = withoutPeriodMeans(outcome, before);
    List<double[][]> level = new ArrayList<>();
    List<PooledWeights.Group> problems = new ArrayList<>();
    for (Group group : groups) {
      double[][] own = new double[moved.length][];
      IntStream.concat(IntStream.of(group.units()), IntStream.of(group.donors()))
          .forEach(i -> own[i] = levelled(moved[i], group.before(), plan.levels()));
      level.add(own);
      problems.add(problem(group, own, Math.min(group.before(), lags)));
    }
    boolean given = !Double.isNaN(plan.lambda());
    double lambda = given ? plan.lambda() : 1;
    boolean same = near != null && keys(near.groups()).equals(keys(groups));
    PooledSolution apart =
        new PooledWeights(problems, 0, given ? lambda : size(problems), PooledSolution.Scale.NONE)
            .solve(same ? near.apart() : null);
    double nu = Double.isNaN(plan.nu()) ? apart.pooling() : plan.nu();
    PooledSolution solution =
        new PooledWeights(problems, nu, lambda, apart.scale()).solve(same ? near.solution() : null);
    double[][] effect = new double[groups.size()][];
    for (int j = 0; j < effect.length; j++) {
      effect[j] = effect(groups.get(j), level.get(j), solution.weight()[j], periods);
    }
    return new PooledFit(groups, effect, nu, lambda, leads, lags, apart, solution);
  }

  private static List<Integer> keys(List<Group> groups) {
    return groups.stream().map(Group::key).toList();
  }

  private static List<Group> groups(int[] before, int[] key, Plan plan, int leads) {
    List<Group> groups = new ArrayList<>();
    int[] dates = Arrays.stream(before).filter(b -> b != NEVER).distinct().sorted().toArray();
    for (int date : dates) {
      int[] units = rows(before, date, date);
      long first = plan.control() == Control.NEVER ? NEVER : (long) date + leads + 1;
      int[] donors = rows(before, first, NEVER);
      if (donors.length > 0 && plan.level() == Level.COHORT) {
        groups.add(new Group(date, date, units, donors));
      } else if (donors.length > 0) {
        for (int unit : units) {
          groups.add(new Group(key[unit], date, new int[] {unit}, donors));
        }
      }
    }
    return groups;
  }

  private static int[] rows(int[] before, long first, long last) {
    return IntStream.range(0, before.length)
        .filter(i -> before[i] >= first && before[i] <= last)
        .toArray();
  }

  private static double[][] withoutPeriodMeans(double[][] outcome, int[] before) {
    double[] mean = new double[outcome[0].length];
    int n = rows(before, NEVER, NEVER).length;
    for (int i = 0; i < outcome.length; i++) {
      for (int t = 0; t < mean.length && before[i] == NEVER; t++) {
        mean[t] += outcome[i][t] / n;
      }
    }
    double[][] moved = new double[outcome.length][mean.length];
    for (int i = 0; i < moved.length; i++) {
      for (int t = 0; t < mean.length; t++) {
        moved[i][t] = outcome[i][t] - mean[t];
      }
    }
    return moved;
  }

  private static double[] levelled(double[] path, int before, Augmented.Levels levels) {
    if (levels == Augmented.Levels.KEPT) {
      return path;
    }
    double mean = 0;
    for (int t = 0; t < before; t++) {
      mean += path[t] / before;
    }
    double[] levelled = path.clone();
    for (int t = 0; t < levelled.length; t++) {
      levelled[t] -= mean;
    }
    return levelled;
  }

  private static PooledWeights.Group problem(Group group, double[][] own, int lags) {
    int from = group.before() - lags;
    double[] target = new double[lags];
    for (int unit : group.units()) {
      for (int t = 0; t < lags; t++) {
        target[t] += own[unit][from + t];
      }
    }
    double[][] donors =
        IntStream.of(group.donors())
            .mapToObj(i -> Arrays.copyOfRange(own[i], from, group.before()))
            .toArray(double[][]::new);
    return new PooledWeights.Group(donors, target, group.units().length);
  }

  /** Mean square of the donors' balanced outcomes, one where they are all zero. */
  private static double size(List<PooledWeights.Group> problems) {
    double squares = 0;
    long cells = 0;
    for (PooledWeights.Group problem : problems) {
      for (double[] path : problem.donors()) {
        for (double v : path) {
          squares += v * v;
          cells++;
        }
      }
    }
    return squares > 0 ? squares / cells : 1;
  }

  private static double[] effect(Group group, double[][] own, double[] weight, int periods) {
    double[] effect = new double[periods];
    int n = group.units().length;
    for (int t = 0; t < periods; t++) {
      for (int unit : group.units()) {
        effect[t] += own[unit][t] / n;
      }
    }
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        for (int t = 0; t < periods; t++) {
          effect[t] -= weight[i] / n * own[group.donors()[i]][t];
        }
      }
    }
    return effect;
  }

  /** Mean effect of a group over its periods after treatment. */
  double mean(int group) {
    Group own = groups.get(group);
    int last = own.last(leads, effect[group].length);
    double mean = 0;
    for (int t = own.before(); t < last; t++) {
      mean += effect[group][t] / (last - own.before());
    }
    return mean;
  }

  /** The same over groups, by treated units. */
  double mean() {
    double sum = 0;
    double units = 0;
    for (int j = 0; j < groups.size(); j++) {
      sum += groups.get(j).units().length * mean(j);
      units += groups.get(j).units().length;
    }
    return sum / units;
  }

  /** Effect of a group so many periods since treatment; not a number where there is none. */
  double at(int group, int event) {
    Group own = groups.get(group);
    int t = own.before() + event;
    return t < 0 || t >= own.last(leads, effect[group].length) ? Double.NaN : effect[group][t];
  }

  /** The same over the groups that have one, by treated units. */
  double at(int event) {
    double sum = 0;
    double units = 0;
    for (int j = 0; j < groups.size(); j++) {
      double own = at(j, event);
      if (!Double.isNaN(own)) {
        sum += groups.get(j).units().length * own;
        units += groups.get(j).units().length;
      }
    }
    return units == 0 ? Double.NaN : sum / units;
  }

  /** Periods since treatment for which there is an effect. */
  int[] events() {
    int most = groups.stream().mapToInt(Group::before).max().orElse(0);
    int last =
        groups.stream().mapToInt(g -> g.last(leads, effect[0].length) - g.before()).max().orElse(0);
    return IntStream.range(-most, last).toArray();
  }

  /** The group of a key; -1 where it is gone. */
  int find(int key) {
    for (int j = 0; j < groups.size(); j++) {
      if (groups.get(j).key() == key) {
        return j;
      }
    }
    return -1;
  }
}
