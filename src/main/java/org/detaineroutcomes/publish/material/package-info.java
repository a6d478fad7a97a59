/**
 * What a report is written from: the rows of a release in the words of the report, in the order of
 * the job, with small counts of people withheld before anything is printed.
 */
package org.detaineroutcomes.publish.material;
