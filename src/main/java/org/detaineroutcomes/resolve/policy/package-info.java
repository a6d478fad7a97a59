/**
 * Policies, lists, agreements and events in the law as spells: whose, since when and until when, as
 * exactly as the sources say, what they provide and what they rest on.
 */
package org.detaineroutcomes.resolve.policy;
