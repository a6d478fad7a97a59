/**
 * Which counts of people may be printed. One class decides for every chapter, format, chart and
 * table, by what a count is of: never by how it is named in print.
 */
package org.detaineroutcomes.publish.disclosure;
