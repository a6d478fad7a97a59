package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * Small linear programs over weights that are not negative, solved for one gain after another: the
 * best corner for the last gain, which the constraints still allow, is where the next one begins
 * (the simplex method, by a full tableau). Not for use by several threads at once.
 */
public final class LinearProgram {
  private static final double TINY = 1e-11;
  private static final int STALLED = 50;
  private static final int MOST = 100_000;
  private static final int FRESH = 100;
  private static final int NONE = -1;

  private final double[][] equal;
  private final double[] value;
  private final int weights;
  private final double[][] tableau;
  private final int[] basis;
  private int pivots;

  /**
   * The program with {@code equal} weights = {@code value}.
   *
   * @param equal a row a constraint
   * @param value not negative
   * @throws ArithmeticException where no weights obey
   */
  public LinearProgram(double[][] equal, double[] value) {
    this.equal = equal;
    this.value = value;
    this.weights = equal[0].length;
    this.tableau = new double[equal.length][weights + 1];
    this.basis = new int[equal.length];
    Arrays.fill(basis, NONE);
    fill();
    begin();
  }

  private void fill() {
    for (int i = 0; i < tableau.length; i++) {
      System.arraycopy(equal[i], 0, tableau[i], 0, weights);
      tableau[i][weights] = value[i];
    }
  }

  /** Finds a corner: what the rows without a weight of their own still lack is brought to zero. */
  private void begin() {
    for (int step = 0; ; step++) {
      double[] lack = new double[weights];
      for (int i = 0; i < tableau.length; i++) {
        for (int j = 0; basis[i] == NONE && j < weights; j++) {
          lack[j] += tableau[i][j];
        }
      }
      int in = entering(lack, TINY, step);
      if (in == NONE || !exchange(in)) {
        break;
      }
    }
    for (int i = 0; i < tableau.length; i++) {
      if (basis[i] == NONE && tableau[i][weights] > 1e-9) {
        throw new ArithmeticException("Cannot solve a linear program: no weights obey it");
      }
      int in = basis[i] == NONE ? largest(tableau[i]) : NONE;
      // A row of zeros is one that the others imply.
      if (in != NONE) {
        pivot(i, in);
      }
    }
  }

  /** The weights with most gain. */
  public double[] maximize(double[] gain) {
    double scale = Arrays.stream(gain).map(Math::abs).max().orElse(0);
    for (int step = 0; ; step++) {
      double[] more = gain.clone();
      for (int i = 0; i < tableau.length; i++) {
        if (basis[i] != NONE) {
          Multiples.add(more, weights, -gain[basis[i]], tableau[i]);
        }
      }
      int in = entering(more, TINY * scale, step);
      if (in == NONE) {
        break;
      }
      if (step > MOST || !exchange(in)) {
        throw new ArithmeticException("Cannot solve a linear program: its gain has no end");
      }
    }
    double[] found = new double[weights];
    for (int i = 0; i < tableau.length; i++) {
      if (basis[i] != NONE) {
        found[basis[i]] = Math.max(0, tableau[i][weights]);
      }
    }
    return found;
  }

  /** The weight that gains most; after many steps the first that gains, which cannot go round. */
  private int entering(double[] gain, double least, int step) {
    int best = NONE;
    for (int j = 0; j < weights; j++) {
      if (gain[j] > least && (best == NONE || gain[j] > gain[best]) && !isBasic(j)) {
        best = j;
        if (step > STALLED) {
          return best;
        }
      }
    }
    return best;
  }

  private boolean isBasic(int weight) {
    for (int b : basis) {
      if (b == weight) {
        return true;
      }
    }
    return false;
  }

  /** Raises a weight until another is zero, which it replaces; false where none becomes zero. */
  private boolean exchange(int in) {
    int out = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < tableau.length; i++) {
      if (tableau[i][in] > TINY) {
        double ratio = Math.max(0, tableau[i][weights]) / tableau[i][in];
        if (ratio < least || (ratio == least && basis[i] < basis[out])) {
          least = ratio;
          out = i;
        }
      }
    }
    if (out == NONE) {
      return false;
    }
    pivot(out, in);
    if (++pivots % FRESH == 0) {
      refresh();
    }
    return true;
  }

  private void pivot(int out, int in) {
    double[] row = tableau[out];
    double by = row[in];
    for (int j = 0; j <= weights; j++) {
      row[j] /= by;
    }
    for (int i = 0; i < tableau.length; i++) {
      if (i != out && tableau[i][in] != 0) {
        Multiples.add(tableau[i], weights + 1, -tableau[i][in], row);
        tableau[i][in] = 0;
      }
    }
    basis[out] = in;
  }

  private int largest(double[] row) {
    int best = NONE;
    for (int j = 0; j < weights; j++) {
      if (Math.abs(row[j]) > 1e-9 && (best == NONE || Math.abs(row[j]) > Math.abs(row[best]))) {
        best = j;
      }
    }
    return best;
  }

  /** The same corner from the constraints themselves, without the errors of many exchanges. */
  private void refresh() {
    int[] before = basis.clone();
    fill();
    Arrays.fill(basis, NONE);
    for (int in : before) {
      int out = NONE;
      for (int i = 0; in != NONE && i < tableau.length; i++) {
        boolean free = basis[i] == NONE;
        if (free && (out == NONE || Math.abs(tableau[i][in]) > Math.abs(tableau[out][in]))) {
          out = i;
        }
      }
      if (out != NONE) {
        pivot(out, in);
      }
    }
  }
}
