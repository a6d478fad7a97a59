/**
 * Figures without scripts: a chart or a map of a report as SVG, as PNG and as numbers.
 *
 * <p>One drawing serves all: an {@link org.detaineroutcomes.publish.figure.Ink} takes shapes and
 * words, and makes SVG elements or pixels of them.
 */
package org.detaineroutcomes.publish.figure;
