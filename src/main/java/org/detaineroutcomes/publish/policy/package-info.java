/** The chapter of policies: what counts as treated. */
package org.detaineroutcomes.publish.policy;
