/**
 * Looks back at releases that are published: what changed between two, where a number came from,
 * whether the digests hold. Reads Parquet and manifests alone and starts no Spark session.
 */
package org.detaineroutcomes.trace;
