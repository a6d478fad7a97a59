package org.detaineroutcomes.words.front;

import org.detaineroutcomes.words.OutcomeWords;

/**
 * What was found of one outcome, as a title states it.
 *
 * @param outcome "violent offenses"
 * @param kind what the interval says
 * @param size the change without its sign, "12%"; of {@link Kind#NONE} the largest change that the
 *     interval holds; empty where there is none
 * @param bounds whether a change of that size and above can be called ruled out
 * @param doubt what the checks say against it
 */
public record Finding(String outcome, Kind kind, String size, boolean bounds, Doubt doubt) {

  /** What speaks so much against a finding that its title says so. */
  public enum Doubt {
    /** Nothing does. */
    NONE,
    /** The groups moved apart before adoption. */
    EARLIER_TRENDS,
    /** Most of the checks that ran fail. */
    MOST_CHECKS
  }

  /** What an interval says. */
  public enum Kind {
    /** It includes zero. */
    NONE,
    /** It lies above zero. */
    UP,
    /** It lies below zero. */
    DOWN,
    /** There is a number and no interval. */
    OPEN,
    /** There is no number. */
    REFUSED
  }

  /** A finding that nothing speaks against. */
  public Finding(String outcome, Kind kind, String size, boolean bounds) {
    this(outcome, kind, size, bounds, Doubt.NONE);
  }

  /** The same with what speaks against it. */
  public Finding doubted(Doubt why) {
    return new Finding(outcome, kind, size, bounds, why);
  }

  /** Whether the title has to say that checks speak against it. */
  public boolean isDoubted() {
    return doubt != Doubt.NONE;
  }

  /** Whether a change was found. */
  public boolean isChange() {
    return kind == Kind.UP || kind == Kind.DOWN;
  }

  /** Whether there is a number. */
  public boolean isEstimated() {
    return kind != Kind.REFUSED;
  }

  /** "violent offenses" of an outcome that is a rate over residents. */
  public static String brief(OutcomeWords outcome) {
    String title = outcome.inSentence();
    int over = title.indexOf(" per ");
    return over < 0 ? title : title.substring(0, over);
  }
}
