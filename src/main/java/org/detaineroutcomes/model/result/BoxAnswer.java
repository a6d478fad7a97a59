package org.detaineroutcomes.model.result;

/** The answer to one box of a detainer. */
public enum BoxAnswer implements Code {
  YES,
  NO,
  /** It is blank, or the file does not have the box. */
  UNKNOWN;

  /** The answer of a cell; null: unknown. */
  public static BoxAnswer of(Boolean cell) {
    return cell == null ? UNKNOWN : cell ? YES : NO;
  }
}
