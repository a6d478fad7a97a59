package org.detaineroutcomes.publish.disclosure;

import java.util.List;

/**
 * Counts of a release that add up: every total is the sum of the parts.
 *
 * @param totals positions of counts with the same value; none if the release does not have it
 * @param parts positions of counts
 */
public record Relation(List<Integer> totals, List<Integer> parts) {}
