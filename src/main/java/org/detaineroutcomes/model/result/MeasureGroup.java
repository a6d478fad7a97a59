package org.detaineroutcomes.model.result;

/**
 * The group that a figure is about.
 *
 * @param member a code, or a name as the record has it
 * @param partOf what the member is part of in its dimension's wider one, such as a jurisdiction's
 *     state; null if it needs none
 * @param name of the member if it is a code of a place; null for others
 */
public record MeasureGroup(Dimension dimension, String member, String partOf, String name) {
  /** The member of those whose record does not say. */
  public static final String UNKNOWN = "unknown";

  /** A member that is part of no wider group. */
  public static MeasureGroup of(Dimension dimension, String member) {
    return new MeasureGroup(dimension, member, null, null);
  }

  /** A member that a code names. */
  public static MeasureGroup of(Dimension dimension, Code member) {
    return of(dimension, member.code());
  }

  /** A member of a wider group. */
  public static MeasureGroup of(Dimension dimension, String member, String partOf) {
    return new MeasureGroup(dimension, member, partOf, null);
  }
}
