/** One class a kind of claim; {@code RankedByIssued} is the file to copy. */
package org.detaineroutcomes.compare.claims.rules;
