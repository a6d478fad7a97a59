/** Words of public claims: verdicts, their reasons, and the figures beside them. */
package org.detaineroutcomes.words.claims;
