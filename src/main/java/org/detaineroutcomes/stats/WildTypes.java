package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * The wild cluster bootstrap with scores and errors of the jackknife: its types 11, 13, 31 and 33,
 * of which the first digit is that of the scores and the second that of the errors (MacKinnon,
 * Nielsen and Webb 2023, Journal of Applied Econometrics 38).
 *
 * <p>The regression is held as cross products by cluster, other effects taken out within clusters;
 * the coefficient that is tested is the first.
 */
public final class WildTypes {
  private final double[][][] cross;

  /** Inverse of the cross products without each cluster; made when first asked for. */
  private final double[][][] breadWithout;

  private final double[][] right;
  private final double[][] all;
  private final double[] allRight;
  private final double[][] bread;
  private final int clusters;
  private final int k;

  /** Which residuals the scores of a cluster are made of. */
  public enum Scores {
    /** Those of the fit to all clusters. */
    PLAIN,
    /** Those of the fit without the cluster. */
    JACKKNIFE
  }

  /** Which standard error t has. */
  public enum Errors {
    /** From the sums of scores by cluster. */
    CRV1,
    /** From the fits without each cluster. */
    CRV3
  }

  /**
   * Takes a regression.
   *
   * @param cross products of the regressors within each cluster
   * @param right products with the outcome within each cluster
   */
  public WildTypes(double[][][] cross, double[][] right) {
    this.cross = cross;
    this.right = right;
    this.clusters = cross.length;
    this.k = right[0].length;
    this.all = new double[k][k];
    this.allRight = new double[k];
    this.breadWithout = new double[clusters][][];
    for (int g = 0; g < clusters; g++) {
      add(all, cross[g], 1);
      add(allRight, right[g], 1);
    }
    this.bread = Matrices.inverseOfPositive(all);
  }

  private static void add(double[][] to, double[][] from, double sign) {
    for (int i = 0; i < to.length; i++) {
      add(to[i], from[i], sign);
    }
  }

  private static void add(double[] to, double[] from, double sign) {
    for (int i = 0; i < to.length; i++) {
      to[i] += sign * from[i];
    }
  }

  private double[][] breadWithout(int g) {
    if (breadWithout[g] == null) {
      breadWithout[g] = Matrices.inverseOfPositive(crossWithout(g));
    }
    return breadWithout[g];
  }

  private double[][] crossWithout(int g) {
    double[][] left = new double[k][];
    for (int i = 0; i < k; i++) {
      left[i] = all[i].clone();
    }
    add(left, cross[g], -1);
    return left;
  }

  private double[] rightWithout(int g) {
    double[] left = allRight.clone();
    add(left, right[g], -1);
    return left;
  }

  /** The coefficients of all regressors. */
  private double[] full() {
    return Matrices.times(bread, allRight);
  }

  /** The coefficients where the first is {@code r}, linear in it. */
  private static double[] restricted(double[][] a, double[] b, double r) {
    int others = b.length - 1;
    double[][] gram = new double[others][];
    double[] left = new double[others];
    for (int i = 0; i < others; i++) {
      gram[i] = Arrays.copyOfRange(a[i + 1], 1, b.length);
      left[i] = b[i + 1] - r * a[i + 1][0];
    }
    double[] found = new double[b.length];
    found[0] = r;
    if (others > 0) {
      double[] solved = Matrices.times(Matrices.inverseOfPositive(gram), left);
      System.arraycopy(solved, 0, found, 1, others);
    }
    return found;
  }

  /** What a draw multiplies, for one type. */
  public WildBootstrap.Maps maps(WildBootstrap.Residuals residuals, Scores scores, Errors errors) {
    boolean imposed = residuals == WildBootstrap.Residuals.RESTRICTED;
    double[][] first = scoresOf(imposed, scores, 0);
    double[][] maps = map(first, errors);
    double[] numerator = numerator(first);
    double[] slope = null;
    double[][] slopes = null;
    if (imposed) {
      double[][] change = scoresOf(true, scores, 1);
      for (int g = 0; g < clusters; g++) {
        add(change[g], first[g], -1);
      }
      slope = numerator(change);
      slopes = map(change, errors);
    }
    double found = full()[0];
    return new WildBootstrap.Maps(found, numerator, slope, maps, slopes, 1, squares(errors));
  }

  /** Scores of each cluster under the null {@code r}, or of the full fit. */
  private double[][] scoresOf(boolean imposed, Scores kind, double r) {
    double[][] found = new double[clusters][];
    double[] whole = imposed ? restricted(all, allRight, r) : full();
    for (int g = 0; g < clusters; g++) {
      double[] beta = whole;
      if (kind == Scores.JACKKNIFE) {
        beta =
            imposed
                ? restricted(crossWithout(g), rightWithout(g), r)
                : Matrices.times(breadWithout(g), rightWithout(g));
      }
      found[g] = right[g].clone();
      add(found[g], Matrices.times(cross[g], beta), -1);
    }
    return found;
  }

  private double[] numerator(double[][] scores) {
    return Arrays.stream(scores).mapToDouble(s -> inner(bread[0], s)).toArray();
  }

  /** Row g maps the weights of all clusters to the part of cluster g in the variance. */
  private double[][] map(double[][] scores, Errors errors) {
    double[][] map = new double[clusters][clusters];
    double scale = Math.sqrt((clusters - 1.0) / clusters);
    for (int g = 0; g < clusters; g++) {
      double[] row =
          errors == Errors.CRV1
              ? Matrices.times(Matrices.times(bread, cross[g]), bread[0])
              : breadWithout(g)[0];
      for (int h = 0; h < clusters; h++) {
        double own = inner(bread[0], scores[h]);
        map[g][h] =
            errors == Errors.CRV1
                ? (g == h ? own : 0) - inner(row, scores[h])
                : scale * ((g == h ? 0 : inner(row, scores[h])) - own);
      }
    }
    return map;
  }

  private double squares(Errors errors) {
    double[] beta = full();
    double squares = 0;
    for (int g = 0; g < clusters; g++) {
      if (errors == Errors.CRV1) {
        double[] score = right[g].clone();
        add(score, Matrices.times(cross[g], beta), -1);
        double c = inner(bread[0], score);
        squares += c * c;
      } else {
        double c = inner(breadWithout(g)[0], rightWithout(g)) - beta[0];
        squares += (clusters - 1.0) / clusters * c * c;
      }
    }
    return squares;
  }

  private static double inner(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }
}
