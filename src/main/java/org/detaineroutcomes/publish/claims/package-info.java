/** The chapter of public claims and their verdicts. */
package org.detaineroutcomes.publish.claims;
