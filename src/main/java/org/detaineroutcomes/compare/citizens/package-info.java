/**
 * Detainers on United States citizens: three tiers by who says so, never added up, rates only where
 * citizenship is known, and the days until a detainer was lifted.
 */
package org.detaineroutcomes.compare.citizens;
