/**
 * Results become a report that can be lifted out with its caveats.
 *
 * <p>{@link org.detaineroutcomes.publish.Publish} is the verb. It reads a release into {@link
 * org.detaineroutcomes.publish.material.Material} (small counts of people are withheld there,
 * before anything is written), every {@code Chapter} in {@code Chapters} makes a section of {@link
 * org.detaineroutcomes.publish.report.Report}, and every format in {@link
 * org.detaineroutcomes.publish.format.Formats} writes that report. Adding a chapter is one class
 * and one line in {@code Chapters}; {@code PaymentChapter} is the file to copy.
 */
package org.detaineroutcomes.publish;
