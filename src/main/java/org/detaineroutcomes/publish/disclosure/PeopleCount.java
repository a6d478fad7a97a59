package org.detaineroutcomes.publish.disclosure;

/**
 * A number of people that a reader could subtract from another.
 *
 * @param figure that it stands in: a count and its base stand in the same
 */
public record PeopleCount(FigureRef figure, CountKey key, long value) {}
