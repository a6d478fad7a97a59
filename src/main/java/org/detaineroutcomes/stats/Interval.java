package org.detaineroutcomes.stats;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end; may be infinite
 */
public record Interval(double low, double high) {}
