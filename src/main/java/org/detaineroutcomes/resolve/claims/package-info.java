/** Reads the words of public claims: the numbers in them, as typed values. */
package org.detaineroutcomes.resolve.claims;
