/**
 * Chapters about crime in the groups of a job: levels, effects, changes of a definition, the
 * sample, and what others have published.
 */
package org.detaineroutcomes.publish.crime;
