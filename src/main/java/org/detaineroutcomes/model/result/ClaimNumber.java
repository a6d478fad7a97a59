package org.detaineroutcomes.model.result;

/**
 * A number that stands in a claim.
 *
 * @param value as written; a length of time in months
 */
public record ClaimNumber(ClaimPart part, Kind kind, double value) {
  /** What the number is. */
  public enum Kind implements Code {
    /** Digits without thousands set apart: a count, a year. */
    NUMBER,
    /** Digits with thousands set apart, which no year has. */
    AMOUNT,
    /** The first number that is said to be in percent; its digits are a number too. */
    PERCENT,
    /** The first length of time, as months. */
    MONTHS
  }
}
