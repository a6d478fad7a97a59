/**
 * What a release has of each place and facility, read in one pass a table; no page is made here.
 */
package org.detaineroutcomes.publish.places.book;
