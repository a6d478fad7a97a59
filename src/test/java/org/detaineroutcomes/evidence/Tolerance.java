package org.detaineroutcomes.evidence;

import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.donors.AugsynthPeer;

/**
 * How near a value must come to the peer's.
 *
 * @param size largest difference
 * @param absolute whether the difference is absolute, not relative
 * @param kind how the value is come by
 */
record Tolerance(double size, boolean absolute, String kind) {
  private static final Tolerance CLOSED = new Tolerance(1e-9, false, "closed form");
  private static final Tolerance ITERATED = new Tolerance(1e-7, false, "iterated");
  private static final Tolerance DERIVED =
      new Tolerance(1e-6, false, "the peer's derivatives are numerical");
  private static final Tolerance SEARCHED =
      new Tolerance(1e-6, true, "the peer's search, absolute");
  private static final Tolerance PUBLISHED =
      new Tolerance(5e-4, true, "published from a grid and draws, absolute");

  static Tolerance of(Reference.Value value) {
    return switch (value.estimator()) {
      case "callaway_santanna" ->
          value.option("covariates").equals("none") || value.option("method").equals("reg")
              ? CLOSED
              : ITERATED;
      case "wild_cluster_bootstrap" -> value.quantity().equals("p_value") ? CLOSED : SEARCHED;
      case "honest_did" -> PUBLISHED;
      case "multisynth" -> SEARCHED;
      case "augsynth" ->
          AugsynthPeer.exact(value) || value.quantity().startsWith("p_value") ? CLOSED : SEARCHED;
      case "etwfe" ->
          value.option("family").equals("poisson")
              ? ITERATED
              : value.quantity().startsWith("emfx") ? DERIVED : CLOSED;
      case "ppml",
          "imputation_bjs",
          "synthdid_estimate",
          "sc_estimate",
          "propensity_logit",
          "ipw_att",
          "ipw_ate",
          "entropy_balancing" ->
          ITERATED;
      default -> CLOSED;
    };
  }
}
