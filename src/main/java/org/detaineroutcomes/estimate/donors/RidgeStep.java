package org.detaineroutcomes.estimate.donors;

import java.util.stream.IntStream;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.stats.Semidefinite;

/**
 * The ridge regression of outcomes on their past among donors, as a change of their weights
 * (Ben-Michael, Feller and Rothstein 2021, equation 15), and the choice of its strength: each past
 * period is left out once and predicted from the others, as the R package augsynth does.
 */
final class RidgeStep {
  private static final int LAMBDAS = 21;
  private static final double LEAST_SHARE = 1e-8;

  private final double[][] donors;
  private final double[] treated;
  private final int[] past;
  private final double[][] centred;
  private final double[] target;
  private final double[][] gram;

  RidgeStep(double[][] donors, double[] treated, int[] past) {
    this.donors = donors;
    this.treated = treated;
    this.past = past;
    int n = donors.length;
    double[] mean = new double[past.length];
    this.centred = new double[n][];
    for (int i = 0; i < n; i++) {
      centred[i] = Augmented.at(donors[i], past);
      for (int t = 0; t < mean.length; t++) {
        mean[t] += centred[i][t] / n;
      }
    }
    this.target = Augmented.at(treated, past);
    this.gram = new double[past.length][past.length];
    for (int t = 0; t < mean.length; t++) {
      target[t] -= mean[t];
    }
    for (double[] row : centred) {
      for (int t = 0; t < mean.length; t++) {
        row[t] -= mean[t];
      }
      for (int t = 0; t < mean.length; t++) {
        double own = row[t];
        for (int s = 0; s <= t; s++) {
          gram[t][s] += own * row[s];
        }
      }
    }
    for (int t = 0; t < mean.length; t++) {
      for (int s = 0; s < t; s++) {
        gram[s][t] = gram[t][s];
      }
    }
  }

  /** The weights moved so that what is left of the imbalance shrinks. */
  double[] weights(double[] start, double lambda) {
    int[] all = IntStream.range(0, past.length).toArray();
    double[] slope = solve(all, left(start), lambda);
    double[] weight = start.clone();
    for (int i = 0; i < weight.length; i++) {
      for (int t = 0; t < slope.length; t++) {
        weight[i] += centred[i][t] * slope[t];
      }
    }
    return weight;
  }

  private double[] left(double[] weight) {
    double[] left = target.clone();
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] != 0) {
        for (int t = 0; t < left.length; t++) {
          left[t] -= weight[i] * centred[i][t];
        }
      }
    }
    return left;
  }

  private double[] solve(int[] kept, double[] right, double lambda) {
    double[][] matrix = new double[kept.length][];
    for (int t = 0; t < kept.length; t++) {
      matrix[t] = new double[t + 1];
      for (int s = 0; s <= t; s++) {
        matrix[t][s] = gram[kept[t]][kept[s]];
      }
      matrix[t][t] += lambda;
    }
    return new Semidefinite(matrix).solve(right);
  }

  /** The strength that predicts periods left out best, or the largest that is nearly as good. */
  double crossValidated(Augmented.Plan plan, double[] near) {
    double[] lambda = lambdas();
    int folds = past.length - 1;
    double[][] error = new double[lambda.length][folds];
    Parallel.each(folds, out -> fold(plan, near, out, lambda, error));
    int best = 0;
    double[] mean = new double[lambda.length];
    for (int l = 0; l < lambda.length; l++) {
      for (double e : error[l]) {
        mean[l] += e / folds;
      }
      best = mean[l] < mean[best] ? l : best;
    }
    if (plan.choice() == Augmented.Choice.MIN) {
      return lambda[best];
    }
    double squares = 0;
    for (double e : error[best]) {
      squares += (e - mean[best]) * (e - mean[best]);
    }
    double limit = folds < 2 ? mean[best] : mean[best] + Math.sqrt(squares / (folds - 1) / folds);
    int largest = 0;
    while (mean[largest] > limit) {
      largest++;
    }
    return lambda[largest];
  }

  private void fold(
      Augmented.Plan plan, double[] near, int out, double[] lambda, double[][] error) {
    int[] kept = IntStream.range(0, past.length).filter(t -> t != out).toArray();
    int[] periods = IntStream.of(kept).map(t -> past[t]).toArray();
    double[] start = Augmented.start(donors, treated, periods, plan, near).weight();
    double[] left = left(start);
    double[] right = new double[kept.length];
    for (int t = 0; t < kept.length; t++) {
      right[t] = left[kept[t]];
    }
    for (int l = 0; l < lambda.length; l++) {
      double[] slope = solve(kept, right, lambda[l]);
      double miss = left[out];
      for (int t = 0; t < kept.length; t++) {
        miss -= gram[out][kept[t]] * slope[t];
      }
      error[l][out] = miss * miss;
    }
  }

  /** From the largest eigenvalue down to a hundred millionth of it, in equal ratios. */
  private double[] lambdas() {
    double largest = largestEigenvalue();
    double[] lambda = new double[LAMBDAS];
    for (int l = 0; l < lambda.length; l++) {
      lambda[l] = largest * Math.pow(LEAST_SHARE, (double) l / (LAMBDAS - 1));
    }
    return lambda;
  }

  private double largestEigenvalue() {
    double[] v = new double[gram.length];
    for (int t = 0; t < v.length; t++) {
      v[t] = 1 + 1.0 / (t + 1);
    }
    double value = 0;
    for (int step = 0; step < 10_000; step++) {
      double[] next = new double[v.length];
      double squares = 0;
      for (int t = 0; t < v.length; t++) {
        for (int s = 0; s < v.length; s++) {
          next[t] += gram[t][s] * v[s];
        }
        squares += next[t] * next[t];
      }
      double norm = Math.sqrt(squares);
      if (norm == 0) {
        return 0;
      }
      for (int t = 0; t < v.length; t++) {
        v[t] = next[t] / norm;
      }
      if (Math.abs(norm - value) <= 1e-15 * norm) {
        return norm;
      }
      value = norm;
    }
    return value;
  }
}
