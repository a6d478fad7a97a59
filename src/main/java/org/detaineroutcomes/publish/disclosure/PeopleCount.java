package org.detaineroutcomes.publish.disclosure;

/**
 * A number of people that a reader could subtract from another.
 *
 * @param figure that it stands in: a count and its base stand in the same
 * @param source who tells it first
 */
public record PeopleCount(FigureRef figure, CountKey key, long value, Source source) {

  /** Who tells a number first. */
  public enum Source {
    /** The release counts it. */
    RELEASE,
    /** An agency published it: everybody knows it, and it stays in clear. */
    PUBLISHER
  }

  /** A number that the release counts. */
  public PeopleCount(FigureRef figure, CountKey key, long value) {
    this(figure, key, value, Source.RELEASE);
  }

  boolean isOpen() {
    return source == Source.PUBLISHER;
  }
}
