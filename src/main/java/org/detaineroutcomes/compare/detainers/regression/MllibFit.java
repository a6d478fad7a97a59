package org.detaineroutcomes.compare.detainers.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.stats.patterns.LinkFunction;
import org.detaineroutcomes.stats.patterns.Patterns;

/**
 * The coefficients by MLlib's generalized linear regression, without a penalty: where the Newton
 * steps of {@code PatternFit} begin.
 *
 * <p>Both, because each has what the other lacks. MLlib is the peer's own iteration, from the
 * peer's own start, and settles in a few passes; it stops by a relative change, knows no clusters,
 * and its last digits depend on how rows are spread over tasks. The Newton steps end at the maximum
 * to machine precision and give the clustered errors. MLlib gets the patterns in one slice, so that
 * the steps begin at the same digits whatever the number of threads; where it ends at something
 * less likely than the constant alone, they begin at the constant.
 */
final class MllibFit {
  private static final int MAX_STEPS = 50;
  private static final double TOLERANCE = 1e-8;

  /** MLlib solves normal equations for at most this many columns. */
  private static final int MOST_COLUMNS = 4096;

  private MllibFit() {}

  /** Coefficients, the constant first. */
  static double[] fit(SparkSession spark, Patterns patterns, LinkFunction family) {
    int k = patterns.columns() - 1;
    if (k == 0 || k > MOST_COLUMNS) {
      return new double[patterns.columns()];
    }
    // MLlib begins the mean of a row at (weight × y + 0.5) / (weight + 1). With thousands of rows
    // in some patterns and one in others that is far from any fit, and the iteration can run off;
    // with weights up to 1 it begins near a half everywhere, and the maximum is the same.
    double most = Arrays.stream(patterns.rows()).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (int p = 0; p < patterns.size(); p++) {
      int[] at = Arrays.stream(patterns.at()[p]).skip(1).map(c -> c - 1).toArray();
      double[] value = Arrays.copyOfRange(patterns.value()[p], 1, patterns.value()[p].length);
      rows.add(
          RowFactory.create(
              patterns.ones()[p] / patterns.rows()[p],
              patterns.rows()[p] / most,
              Vectors.sparse(k, at, value)));
    }
    StructType type =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("weight", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType());
    GeneralizedLinearRegressionModel model =
        new GeneralizedLinearRegression()
            .setFamily(family == LinkFunction.LOGISTIC ? "binomial" : "poisson")
            .setLink(family == LinkFunction.LOGISTIC ? "logit" : "log")
            .setWeightCol("weight")
            .setRegParam(0)
            .setMaxIter(MAX_STEPS)
            .setTol(TOLERANCE)
            .fit(spark.createDataFrame(rows, type).coalesce(1));
    double[] beta = new double[k + 1];
    beta[0] = model.intercept();
    System.arraycopy(model.coefficients().toArray(), 0, beta, 1, k);
    return beta;
  }
}
