/**
 * The second verb: staged rows are placed in counties and states, laws become spells with a
 * beginning and an end, and populations of several publishers and vintages become one denominator.
 *
 * <p>{@code geography} holds the counties of all vintages, {@code names} the rules that place a
 * printed name; neither knows Spark. This package collects the distinct names of a release, has
 * them placed once, and joins the answers back.
 */
package org.detaineroutcomes.resolve;
