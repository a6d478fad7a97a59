package org.detaineroutcomes.publish.disclosure;

/**
 * A number of people that a reader could subtract from another.
 *
 * @param figure position of the figure that it stands in: a count and its base have the same
 */
public record PeopleCount(int figure, CountKey key, long value) {}
