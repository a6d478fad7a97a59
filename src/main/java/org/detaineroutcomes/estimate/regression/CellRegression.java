package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.PanelData;

/**
 * A regression with unit and period effects whose terms are dummies of cohort × period cells, and
 * covariates. The unit effects leave one small matrix a cohort; terms are never written out row by
 * row, so hundreds of them cost no memory.
 *
 * <p>A term that the effects, the covariates and the terms before it explain is left out. Standard
 * errors follow fixest.
 */
public final class CellRegression {
  private final CellLayout layout;
  private final PanelData panel;
  private final NormalEquations equations;
  private final double[] beta;
  private final double[] residual;
  private final Clusters clusters;

  /**
   * Fits.
   *
   * @param cohorts ascending cohorts of the units
   * @param term number of the term of each cohort and period, -1 for none
   * @param terms how many there are
   */
  public CellRegression(
      PanelData panel, int[] cohorts, int[][] term, int terms, Clusters clusters) {
    this.panel = panel.withCentredCovariates();
    this.layout = new CellLayout(this.panel, cohorts, term, terms);
    this.clusters = clusters;
    CellEquations normal = new CellEquations(layout, cohorts.length);
    this.equations = normal.factored();
    this.beta = solve(normal.outcome());
    this.residual = residuals();
  }

  /** The solution of the normal equations; zero at what was left out. */
  double[] solve(double[] right) {
    return equations.solve(right);
  }

  private double[] residuals() {
    double[] left = new double[panel.rows()];
    int[] start = panel.start();
    for (int u = 0; u < layout.cohortOf.length; u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        left[r] = panel.outcome()[r] - layout.fitted(beta, u, r);
      }
      layout.centre(left, start[u], start[u + 1]);
    }
    return left;
  }

  /** What the effects, the covariates and the terms leave of any column of the panel. */
  double[] residualsOf(double[] column) {
    double[] left = column.clone();
    int[] start = panel.start();
    double[] right = new double[layout.size];
    for (int u = 0; u < layout.cohortOf.length; u++) {
      layout.centre(left, start[u], start[u + 1]);
      for (int r = start[u]; r < start[u + 1]; r++) {
        double v = layout.weight(r) * left[r];
        right[layout.at[r]] += v;
        int cell = layout.term[layout.cohortOf[u]][layout.at[r]];
        if (cell >= 0) {
          right[layout.termOffset + cell] += v;
        }
        for (int j = 0; j < panel.covariates().length; j++) {
          right[layout.covariateOffset + j] += v * panel.covariates()[j][r];
        }
      }
    }
    double[] theta = solve(right);
    for (int u = 0; u < layout.cohortOf.length; u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        left[r] -= layout.fitted(theta, u, r);
      }
      layout.centre(left, start[u], start[u + 1]);
    }
    return left;
  }

  /** True when a term was estimated. */
  public boolean has(int number) {
    return equations.has(layout.termOffset + number);
  }

  /** True when a covariate was estimated. */
  public boolean hasCovariate(int number) {
    return equations.has(layout.covariateOffset + number);
  }

  /** A covariate's coefficient; zero where it was left out. */
  public double covariate(int number) {
    return beta[layout.covariateOffset + number];
  }

  /** A term's coefficient. */
  public double coefficient(int number) {
    return beta[layout.termOffset + number];
  }

  /** Weighted number of rows of each term. */
  public double[] sizes() {
    double[] sizes = new double[layout.terms];
    for (int u = 0; u < layout.cohortOf.length; u++) {
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        int cell = layout.term[layout.cohortOf[u]][layout.at[r]];
        if (cell >= 0) {
          sizes[cell] += layout.weight(r);
        }
      }
    }
    return sizes;
  }

  /**
   * Variances and covariances of weighted sums of terms.
   *
   * @param sums one array of weights over the terms each
   */
  public Variances variances(List<double[]> sums) {
    return new CellVariances(layout, equations, residual, clusters).of(sums);
  }

  /**
   * Variances of sums of terms.
   *
   * @param df degrees of freedom of t
   * @param clusters the fewer of two ways, or null
   * @param byUnit each unit's part of the errors, a row a unit, where there is one way of clusters
   *     and it holds whole units; otherwise null
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Variances(double[][] matrix, double df, Integer clusters, double[][] byUnit) {
    /** Absent, as no number, where the variance is not positive. */
    public double stdError(int k) {
      return Math.sqrt(matrix[k][k]);
    }

    Variances with(double[][] other) {
      return new Variances(other, df, clusters, null);
    }

    /** The estimation with the matrix and, where they are known, the influence functions. */
    public Estimation of(Estimation estimation, PanelData panel, List<Integer> rows) {
      Estimation found = estimation.with(new Estimation.Variance(rows, matrix));
      return byUnit == null
          ? found
          : found.with(Estimation.Influence.ofParts(panel.units(), rows, byUnit));
    }
  }

  /** Names of covariates that were left out. */
  public List<String> droppedCovariates() {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < panel.covariates().length; j++) {
      if (!hasCovariate(j)) {
        names.add(panel.covariateNames().get(j));
      }
    }
    return names;
  }

  /** Period effect and covariates' part of a row of a panel with the same periods. */
  public double effect(PanelData other, int row, int position) {
    double value = beta[position];
    for (int j = 0; j < other.covariates().length; j++) {
      value += covariate(j) * other.covariates()[j][row];
    }
    return value;
  }

  /** How many unknowns there are: the periods, then the covariates, then the terms. */
  public int size() {
    return layout.size;
  }

  /** Place of a covariate among the unknowns. */
  public int covariatePlace(int number) {
    return layout.covariateOffset + number;
  }

  /**
   * Solves the normal equations, from which the unit effects are taken out, for other right-hand
   * sides; zero at what was left out.
   *
   * @param right a row an unknown, a column a side
   */
  public double[][] solve(double[][] right) {
    return equations.solve(right);
  }
}
