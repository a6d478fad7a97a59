/**
 * Estimators over plain arrays.
 *
 * <p>A {@link org.detaineroutcomes.estimate.PanelData} goes in, an {@link
 * org.detaineroutcomes.estimate.Estimation} comes out. Adding an estimator is one class that
 * implements {@link org.detaineroutcomes.estimate.Estimator}, one line in {@link
 * org.detaineroutcomes.estimate.Estimators} and one test against a peer; {@code Twfe} is the file
 * to copy.
 */
package org.detaineroutcomes.estimate;
