/**
 * A synthetic country with a known truth: invented values under real county names, written in the
 * formats that the sources read, so that estimates can be laid beside what is true.
 *
 * <p>{@link org.detaineroutcomes.ingest.synthetic.SyntheticCountry} is the way in. The package
 * {@code country} holds what is true; every class here named {@code ...File} writes one published
 * format of it and plants that format's traps. Nothing here is a finding about a real place.
 */
package org.detaineroutcomes.ingest.synthetic;
