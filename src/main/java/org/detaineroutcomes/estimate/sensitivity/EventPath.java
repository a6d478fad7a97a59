package org.detaineroutcomes.estimate.sensitivity;

/**
 * Event-study coefficients and their variance, the reference period left out.
 *
 * @param estimate before treatment ascending in time, then after
 * @param variance of all of them
 * @param before how many are before treatment; the reference follows them
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record EventPath(double[] estimate, double[][] variance, int before) {
  public EventPath {
    if (estimate.length != variance.length || before < 1 || before >= estimate.length) {
      throw new IllegalArgumentException(
          "Cannot bound an event study: it needs coefficients before and after, and their variance");
    }
  }

  /** Number of coefficients after treatment. */
  public int after() {
    return estimate.length - before;
  }

  /** The weights that pick one coefficient after treatment, 0 for the first. */
  public double[] only(int position) {
    double[] weights = new double[after()];
    weights[position] = 1;
    return weights;
  }

  /** The weights of the mean of all coefficients after treatment. */
  public double[] mean() {
    double[] weights = new double[after()];
    java.util.Arrays.fill(weights, 1.0 / after());
    return weights;
  }
}
