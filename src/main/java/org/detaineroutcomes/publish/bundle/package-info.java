/**
 * What may leave of a release, as one archive that opens anywhere: the site, its tables and
 * figures, results and the joined table without what is withheld, outlines of counties, codebook,
 * and what describes and cites them. {@code publish.disclosure} decides what is withheld.
 */
package org.detaineroutcomes.publish.bundle;
