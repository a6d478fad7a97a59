/**
 * The questions asked of the marts: one file a question, listed in {@code Questions}.
 *
 * <p>{@link org.detaineroutcomes.compare.Compare} is the verb. A question reads tables, computes on
 * plain arrays and hands tidy rows to {@code Findings}. Adding one is one class that implements
 * {@code Question} and one line in the list; {@code GroupLevels} is the file to copy.
 */
package org.detaineroutcomes.compare;
