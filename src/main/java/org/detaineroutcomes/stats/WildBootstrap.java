package org.detaineroutcomes.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The wild cluster bootstrap of one coefficient, its tests and the confidence set that inverts them
 * (Cameron, Gelbach and Miller 2008; Roodman, MacKinnon, Nielsen and Webb 2019).
 *
 * <p>Everything is held as sums by cluster, so a draw costs the square of the number of clusters
 * and a test of another null nothing but arithmetic.
 */
public final class WildBootstrap {
  private static final double[] WEBB = {
    -Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)
  };
  private static final double TIE = 1e-9;

  private final double estimate;
  private final int draws;
  private final boolean enumerated;
  private final double[] numerator;
  private final double[] numeratorSlope;
  private final double[] squares;
  private final double[] cross;
  private final double[] slopeSquares;
  private final double originalSquares;
  private final double originalTotal;

  /** Which weights multiply the residuals of a cluster. */
  public enum Weights {
    /** Plus or minus one; every combination once where there are no more than the draws asked. */
    RADEMACHER,
    /** Six points, for few clusters (Webb 2023). */
    WEBB
  }

  /** Whether residuals are those under the null. */
  public enum Residuals {
    RESTRICTED,
    UNRESTRICTED
  }

  /**
   * Sums by cluster of a regression from which all other regressors are taken out of outcome y and
   * regressor x.
   *
   * @param xy sum of weight × x × y of each cluster
   * @param xx sum of weight × x² of each cluster
   * @param y weight × y summed against each other regressor, a row a cluster
   * @param x weight × x summed against each other regressor, a row a cluster
   * @param solved the inverse cross products of the others times {@code x}, a row a cluster
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Sums(double[] xy, double[] xx, double[][] y, double[][] x, double[][] solved) {}

  /**
   * What a draw multiplies by the weights of the clusters: the numerator of t is the weighted sum
   * of {@code numerator}, its variance the sum of squares of {@code scores} times the weights.
   * Under the null {@code r} both are the first term plus {@code r} times the slope.
   *
   * @param numeratorSlope null where the residuals do not impose the null
   * @param scoreSlopes the same
   * @param total what a numerator is divided by to be an estimate
   * @param squares sum of squares of the scores as they were found
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Maps(
      double estimate,
      double[] numerator,
      double[] numeratorSlope,
      double[][] scores,
      double[][] scoreSlopes,
      double total,
      double squares) {}

  /** Draws. */
  public WildBootstrap(Sums sums, Weights weights, Residuals residuals, int asked, long seed) {
    this(maps(sums, residuals), weights, asked, seed);
  }

  private static Maps maps(Sums sums, Residuals residuals) {
    int clusters = sums.xy().length;
    double total = Arrays.stream(sums.xx()).sum();
    double found = Arrays.stream(sums.xy()).sum() / total;
    boolean imposed = residuals == Residuals.RESTRICTED;
    // Residuals are y - r x: what varies with the null r is linear in it.
    double at = imposed ? 0 : found;
    double[] a = new double[clusters];
    double[] ones = new double[clusters];
    for (int g = 0; g < clusters; g++) {
      a[g] = sums.xy()[g] - at * sums.xx()[g];
      ones[g] = 1;
    }
    double squares = 0;
    for (double[] row : scores(sums, total, found, 1)) {
      double c = dot(row, ones);
      squares += c * c;
    }
    return new Maps(
        found,
        a,
        imposed ? Arrays.stream(sums.xx()).map(x -> -x).toArray() : null,
        scores(sums, total, at, 1),
        imposed ? scores(sums, total, 1, 0) : null,
        total,
        squares);
  }

  /** Draws. */
  public WildBootstrap(Maps maps, Weights weights, int asked, long seed) {
    int clusters = maps.numerator().length;
    this.estimate = maps.estimate();
    this.enumerated = weights == Weights.RADEMACHER && clusters < 31 && (1L << clusters) <= asked;
    this.draws = enumerated ? 1 << clusters : asked;
    double[][] base = maps.scores();
    double[][] slope = maps.scoreSlopes();
    this.numerator = new double[draws];
    this.numeratorSlope = new double[draws];
    this.squares = new double[draws];
    this.cross = new double[draws];
    this.slopeSquares = new double[draws];
    Parallel.split(
        draws,
        Parallel.pieces((long) draws * clusters),
        (piece, from, to) -> {
          double[] v = new double[clusters];
          for (int b = from; b < to; b++) {
            fill(v, b, weights, seed);
            double cc = 0;
            double cd = 0;
            double dd = 0;
            for (int g = 0; g < clusters; g++) {
              double c = dot(base[g], v);
              cc += c * c;
              if (slope != null) {
                double d = dot(slope[g], v);
                cd += c * d;
                dd += d * d;
              }
            }
            numerator[b] = dot(maps.numerator(), v);
            numeratorSlope[b] = slope == null ? 0 : dot(maps.numeratorSlope(), v);
            squares[b] = cc;
            cross[b] = cd;
            slopeSquares[b] = dd;
          }
        });
    this.originalSquares = maps.squares();
    this.originalTotal = maps.total();
  }

  /** Row g maps the weights of all clusters to the score of cluster g after a bootstrap fit. */
  private static double[][] scores(Sums sums, double total, double at, double sign) {
    int clusters = sums.xy().length;
    double[][] map = new double[clusters][clusters];
    double[] xu = new double[clusters];
    double[][] zu = new double[clusters][];
    for (int h = 0; h < clusters; h++) {
      xu[h] = sign * sums.xy()[h] - at * sums.xx()[h];
      zu[h] = new double[sums.y()[h].length];
      for (int j = 0; j < zu[h].length; j++) {
        zu[h][j] = sign * sums.y()[h][j] - at * sums.x()[h][j];
      }
    }
    Parallel.each(
        clusters,
        g -> {
          for (int h = 0; h < clusters; h++) {
            map[g][h] = -dot(sums.solved()[g], zu[h]) - sums.xx()[g] * xu[h] / total;
          }
          map[g][g] += xu[g];
        });
    return map;
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  private void fill(double[] v, int draw, Weights weights, long seed) {
    if (enumerated) {
      for (int g = 0; g < v.length; g++) {
        v[g] = (draw >> g & 1) == 0 ? 1 : -1;
      }
      return;
    }
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
    for (int g = 0; g < v.length; g++) {
      v[g] =
          weights == Weights.RADEMACHER
              ? (random.nextInt() < 0 ? -1 : 1)
              : WEBB[random.nextInt(WEBB.length)];
    }
  }

  /** Number of draws, the combinations where they are enumerated. */
  public int draws() {
    return draws;
  }

  /** True when every combination of signs is used once. */
  public boolean enumerated() {
    return enumerated;
  }

  /**
   * Share of draws whose t is larger in size than the one seen, testing the null {@code r}; never
   * below one in all draws and the sample, or in all combinations where they are enumerated.
   */
  public double pValue(double r) {
    return Math.max(larger(r), 1.0 / (enumerated ? draws : draws + 1));
  }

  private double larger(double r) {
    double seen = Math.abs(statistic(r));
    int larger = 0;
    int valid = 0;
    for (int b = 0; b < draws; b++) {
      double variance = squares[b] + 2 * cross[b] * r + slopeSquares[b] * r * r;
      if (variance > 0) {
        valid++;
        double t = Math.abs(numerator[b] + numeratorSlope[b] * r) / Math.sqrt(variance);
        larger += t > seen * (1 + TIE) ? 1 : 0;
      }
    }
    return valid == 0 ? Double.NaN : (double) larger / valid;
  }

  /** t without small-sample factors, which cancel. */
  private double statistic(double r) {
    return (estimate - r) * originalTotal / Math.sqrt(originalSquares);
  }

  /**
   * The nulls that are not rejected, found where the p-value crosses; an end that is not found
   * within a thousand standard errors is infinite.
   */
  public Interval confidence(double level) {
    double scale = Math.sqrt(originalSquares) / originalTotal;
    return Crossing.interval(estimate, scale, r -> larger(r) - (1 - level));
  }
}
