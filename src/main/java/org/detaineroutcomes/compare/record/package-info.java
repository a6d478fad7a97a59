/**
 * What describes a record and compares no groups: detainers by what became of them, and the
 * declined-detainer reports.
 */
package org.detaineroutcomes.compare.record;
