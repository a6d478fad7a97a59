package org.detaineroutcomes.stats.patterns;

/** How the mean of an outcome of zeros and ones follows from the linear predictor. */
public enum LinkFunction {
  /** Bernoulli with the logit link: coefficients are logarithms of odds ratios. */
  LOGISTIC {
    @Override
    double mean(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double slope(double mean) {
      return mean * (1 - mean);
    }

    @Override
    double logLikelihood(double n, double y, double eta) {
      double log1p = eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta));
      return y * eta - n * log1p;
    }
  },
  /**
   * Poisson with the log link: of zeros and ones, with errors that are robust, coefficients are
   * logarithms of ratios of shares (Zou 2004, American Journal of Epidemiology 159).
   */
  POISSON {
    @Override
    double mean(double eta) {
      return Math.exp(eta);
    }

    @Override
    double slope(double mean) {
      return mean;
    }

    @Override
    double logLikelihood(double n, double y, double eta) {
      return y * eta - n * Math.exp(eta);
    }
  };

  abstract double mean(double eta);

  /** Of the mean in the linear predictor; with the canonical link the variance of one row too. */
  abstract double slope(double mean);

  /** Of {@code n} rows with {@code y} ones, less what no coefficient changes. */
  abstract double logLikelihood(double n, double y, double eta);
}
