package org.detaineroutcomes.publish.disclosure;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Zeros;

/**
 * The rule of a release: which counts of people are too small to be printed, and how much a reader
 * may work out of them. Counts of offences stay.
 *
 * <p>A zero says nothing of a person and is printed, unless the rule says otherwise. With a
 * threshold of 2 it is withheld all the same: the mark of a small count could only mean one.
 *
 * @param below counts under it are withheld; 0 or 1: none is
 * @param zeros whether zero is printed
 */
public record Suppression(int below, Zeros zeros) {

  private static final int TWO = 2;

  public Suppression {
    zeros = below < TWO ? Zeros.PRINTED : below == TWO ? Zeros.WITHHELD : zeros;
  }

  /** The rule that a job states. */
  public static Suppression of(Job.Publish publish) {
    return new Suppression(publish.suppressBelow(), publish.zeros());
  }

  /** Whether any count is withheld. */
  public boolean withholds() {
    return below > 1;
  }

  /** Whether a count may not be printed whatever stands beside it. */
  public boolean isSmall(long count) {
    return count < below && count >= least() && (count > 0 || zeros == Zeros.WITHHELD);
  }

  /** The least that a count marked as small can be. */
  int least() {
    return zeros == Zeros.PRINTED ? 1 : 0;
  }

  /**
   * How far apart the lowest and the highest number must be that a withheld count can have for all
   * that is printed: half the threshold, or all that its mark leaves open.
   */
  public int width() {
    return Math.max(0, Math.min((below + 1) / TWO, below - 1 - least()));
  }

  /** Whether a count that stands alone may be printed. */
  public Withheld alone(Long count) {
    return count != null && isSmall(count) ? Withheld.SMALL : Withheld.NOTHING;
  }

  /** Whether two counts may not both be printed: their difference is a count of people too. */
  public boolean tells(long one, long other) {
    return isSmall(Math.abs(one - other));
  }
}
