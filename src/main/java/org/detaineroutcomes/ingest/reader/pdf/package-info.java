/**
 * Reads the text and the lines of PDF documents and puts tables together from them: pages to words
 * and rules, words under known headings to rows, rows to cells with page and row.
 */
package org.detaineroutcomes.ingest.reader.pdf;
