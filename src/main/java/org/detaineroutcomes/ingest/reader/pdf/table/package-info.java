/**
 * Tables on pages: columns by their headings, rows by rules or by a value that each row has once.
 */
package org.detaineroutcomes.ingest.reader.pdf.table;
