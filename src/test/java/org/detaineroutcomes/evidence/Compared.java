package org.detaineroutcomes.evidence;

import java.util.Optional;
import org.detaineroutcomes.estimate.Reference;

/**
 * A peer's value beside ours.
 *
 * @param estimate ours, null where there is none
 * @param stdError ours, null where there is none
 * @param independent what a plain dense computation in the tests gives, null where there is none
 */
record Compared(
    String dataset, Reference.Value peer, Double estimate, Double stdError, Double independent) {

  /** How a value compares. */
  enum State {
    MET("met"),
    EXPLAINED("explained"),
    NOT_MET("not met"),
    /** The peer gives no number, and neither do we. */
    NO_VALUE("no value");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  String estimator() {
    return peer.estimator();
  }

  Tolerance tolerance() {
    return Tolerance.of(peer);
  }

  State state() {
    boolean none = Double.isNaN(peer.estimate()) && Double.isNaN(peer.stdError());
    if (none) {
      return estimate == null && stdError == null ? State.NO_VALUE : State.NOT_MET;
    }
    if (difference() <= tolerance().size()) {
      return State.MET;
    }
    return explanation().isPresent() ? State.EXPLAINED : State.NOT_MET;
  }

  Optional<Explained> explanation() {
    return Explained.of(peer).filter(e -> difference() <= e.bound());
  }

  /**
   * The larger of the differences of estimate and standard error; infinite where ours is missing.
   */
  double difference() {
    return Math.max(difference(estimate, peer.estimate()), difference(stdError, peer.stdError()));
  }

  double estimateDifference() {
    return difference(estimate, peer.estimate());
  }

  double errorDifference() {
    return difference(stdError, peer.stdError());
  }

  /** How far ours is from the dense computation; 0 where there is none. */
  double fromIndependent() {
    return independent == null ? 0 : relative(estimate, independent);
  }

  private double difference(Double ours, double theirs) {
    if (Double.isNaN(theirs)) {
      return 0;
    }
    if (ours == null) {
      return Double.POSITIVE_INFINITY;
    }
    return tolerance().absolute() ? Math.abs(ours - theirs) : relative(ours, theirs);
  }

  /** Relative, absolute where the value is nearly zero. */
  private static double relative(double ours, double theirs) {
    double scale = Math.abs(theirs) < 1e-9 ? 1 : Math.abs(theirs);
    return Math.abs(ours - theirs) / scale;
  }
}
