/**
 * Logistic and Poisson regression on rows grouped by pattern: rows alike in all covariates and in
 * their cluster are one pattern with two counts, however many they are.
 */
package org.detaineroutcomes.stats.patterns;
