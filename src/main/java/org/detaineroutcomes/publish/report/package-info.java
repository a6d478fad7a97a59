/**
 * What a report is before any format: sections of tables and charts, each with its notes, and the
 * one place where a number becomes text.
 */
package org.detaineroutcomes.publish.report;
