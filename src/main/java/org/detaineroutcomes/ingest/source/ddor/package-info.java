/**
 * Reads Declined Detainer Outcome Reports as they are published: PDF, four sections, any edition.
 */
package org.detaineroutcomes.ingest.source.ddor;
