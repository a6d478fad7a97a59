package org.detaineroutcomes.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.donors.AugsynthPeer;

/**
 * Values that are not met, each with its reason and how far off they may be.
 *
 * @param values which
 * @param bound largest difference, of the kind of the value's tolerance
 * @param reason why, and what shows that ours is right
 */
record Explained(Predicate<Reference.Value> values, double bound, String reason) {
  static final List<Explained> ALL =
      List.of(
          new Explained(
              v -> v.estimator().equals("imputation_bjs"),
              1e-6,
              "The peer predicts untreated outcomes with fixed effects that fixest iterates to 1e-6;"
                  + " ours solve the normal equations. A dense least squares fit with every dummy"
                  + " written out (DenseImputation in the tests) gives ours."),
          new Explained(
              v ->
                  v.estimator().equals("did_multiplegt_dyn")
                      && (v.quantity().startsWith("p_") || !v.option("covariates").equals("none")),
              0.05,
              "With covariates the estimates are the peer's to 1e-15; of the standard errors the"
                  + " part of the covariates' coefficients differs, ours being the derivative of"
                  + " the estimates. Joint p-values below 1e-12 are 1 less a number next to 1 in"
                  + " the peer."),
          new Explained(
              v -> v.estimator().equals("augsynth") && !AugsynthPeer.exact(v),
              1e-3,
              "The peer's weights come from osqp at 1e-8, which is short of the optimum. Ours are"
                  + " those of another active set to 1e-9, in the rows that say so."),
          new Explained(
              v -> v.estimator().equals("etwfe") && v.option("family").equals("poisson"),
              1e-4,
              "The peer's coefficients stop where its deviance changes by less than 1e-8, and its"
                  + " variances have the weights of the iteration before the last. Ours are those of"
                  + " the solution, as a regression with every dummy written out gives"
                  + " (ExtendedTwfeTest)."),
          new Explained(
              v -> v.estimator().equals("multisynth") && !v.key1().equals("Average"),
              0.23,
              "Standard errors of single cohorts: the peer takes the cohorts of each replication in"
                  + " the order of their first units, so that leaving out one of these mixes them."
                  + " Taken in that order ours are the peer's (PartiallyPooledSyntheticControlTest)."),
          new Explained(
              v -> v.estimator().equals("honest_did"),
              1.1e-3,
              "The published bounds are of an event study other than the one published beside them."
                  + " The ends for 2014 lie on a grid of 40/999 standard errors, which gives a"
                  + " standard error of 0.0091519 where the file has 0.0091803; and under a large"
                  + " bend the middle must be b(2014) + b(2012) = 0.046334, and theirs is 0.046787"
                  + " (SensitivityTest)."));

  static Optional<Explained> of(Reference.Value value) {
    return ALL.stream().filter(e -> e.values().test(value)).findFirst();
  }
}
