/** Tidy answers: estimates, measures, and the variance and influence beside them. */
package org.detaineroutcomes.schema.results;
