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
 */
public record Finding(String outcome, Kind kind, String size, boolean bounds) {

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
