/**
 * One class a format. Adding one is a class that implements {@link
 * org.detaineroutcomes.publish.format.Format}, a line in {@link
 * org.detaineroutcomes.publish.format.Formats} and a test; {@code MarkdownFormat} is the file to
 * copy. A format prints numbers through {@link org.detaineroutcomes.publish.report.Numbers} and
 * decides nothing about their content.
 */
package org.detaineroutcomes.publish.format;
