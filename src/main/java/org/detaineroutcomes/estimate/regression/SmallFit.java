package org.detaineroutcomes.estimate.regression;

/**
 * A linear or Poisson regression with few unknowns, of which each row has a value at some. An
 * unknown that the ones before it explain is left out.
 */
final class SmallFit {
  private static final int MAX_STEPS = 100;
  private static final double CONVERGED = 1e-13;

  /** How the mean follows from the linear predictor. */
  enum Family {
    LINEAR {
      @Override
      double mean(double eta) {
        return eta;
      }

      @Override
      double slope(double mean) {
        return 1;
      }
    },
    POISSON {
      @Override
      double mean(double eta) {
        return Math.exp(eta);
      }

      @Override
      double slope(double mean) {
        return mean;
      }
    };

    /** The mean at a linear predictor. */
    abstract double mean(double eta);

    /** How much the mean moves with the linear predictor. */
    abstract double slope(double mean);
  }

  /** Which unknowns a row has, and with what values. */
  interface Design {
    int unknowns();

    /** How many unknowns a row has. */
    int width();

    /** Fills the unknowns and values of a row. */
    void read(int row, int[] at, double[] value);
  }

  /** Outcome, weight and offset of every row; no weights and no offset are null. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Sample(Family family, double[] outcome, double[] weight, double[] offset) {
    double weight(int row) {
      return weight == null ? 1 : weight[row];
    }

    double offset(int row) {
      return offset == null ? 0 : offset[row];
    }
  }

  final double[] coefficient;
  private final Sample sample;
  private final Design design;
  private final int[] rows;
  private NormalEquations information;

  /** Fits to some rows. */
  SmallFit(Sample sample, Design design, int[] rows) {
    this.sample = sample;
    this.design = design;
    this.rows = rows;
    this.coefficient = new double[design.unknowns()];
    if (sample.family() == Family.LINEAR) {
      // The second pass takes out what rounding left of the first.
      step();
      step();
    } else {
      start();
      iterate();
    }
  }

  /** The first step, from means a little above the outcomes. */
  private void start() {
    double[] right = new double[design.unknowns()];
    int[] at = new int[design.width()];
    double[] value = new double[design.width()];
    information = empty();
    double[] size = new double[design.unknowns()];
    for (int r : rows) {
      double y = sample.outcome()[r];
      double mean = y + 0.1;
      double working = Math.log(mean) - sample.offset(r) + (y - mean) / mean;
      design.read(r, at, value);
      add(at, value, sample.weight(r) * mean, working, right, size);
    }
    factor(size);
    System.arraycopy(information.solve(right), 0, coefficient, 0, coefficient.length);
  }

  private void iterate() {
    double before = Double.POSITIVE_INFINITY;
    for (int s = 0; s < MAX_STEPS; s++) {
      double now = step();
      if (Math.abs(now - before) <= CONVERGED * (0.1 + Math.abs(now))) {
        break;
      }
      before = now;
    }
    step();
  }

  /** One step of Newton's method; the deviance before it. */
  private double step() {
    double[] right = new double[design.unknowns()];
    double[] size = new double[design.unknowns()];
    int[] at = new int[design.width()];
    double[] value = new double[design.width()];
    information = empty();
    double deviance = 0;
    for (int r : rows) {
      double y = sample.outcome()[r];
      design.read(r, at, value);
      double mean = sample.family().mean(predictor(at, value) + sample.offset(r));
      double slope = sample.family().slope(mean);
      double w = sample.weight(r);
      deviance += 2 * w * ((y == 0 ? 0 : y * Math.log(Math.abs(y / mean))) - (y - mean));
      add(at, value, w * slope, slope == 0 ? 0 : (y - mean) / slope, right, size);
    }
    factor(size);
    double[] change = information.solve(right);
    for (int k = 0; k < change.length; k++) {
      coefficient[k] += change[k];
    }
    return deviance;
  }

  private NormalEquations empty() {
    int k = design.unknowns();
    return new NormalEquations(NormalEquations.inOrder(k), new int[k]);
  }

  private void add(
      int[] at, double[] value, double weight, double working, double[] right, double[] size) {
    for (int a = 0; a < at.length; a++) {
      double v = weight * value[a];
      right[at[a]] += v * working;
      size[at[a]] += v * value[a];
      for (int b = 0; b <= a; b++) {
        information.add(at[a], at[b], v * value[b]);
      }
    }
  }

  private void factor(double[] size) {
    for (int k = 0; k < size.length; k++) {
      information.require(k, size[k]);
    }
    information.factor();
  }

  private double predictor(int[] at, double[] value) {
    double eta = 0;
    for (int a = 0; a < at.length; a++) {
      eta += coefficient[at[a]] * value[a];
    }
    return eta;
  }

  /** The mean of a row, which need not be one of those fitted to. */
  double mean(int row) {
    int[] at = new int[design.width()];
    double[] value = new double[design.width()];
    design.read(row, at, value);
    return sample.family().mean(predictor(at, value) + sample.offset(row));
  }

  /** How many unknowns were not left out. */
  int kept() {
    int kept = 0;
    for (int k = 0; k < coefficient.length; k++) {
      kept += information.has(k) ? 1 : 0;
    }
    return kept;
  }

  /** Solves the information matrix for other right-hand sides, a row an unknown. */
  double[][] solve(double[][] right) {
    return information.solve(right);
  }
}
