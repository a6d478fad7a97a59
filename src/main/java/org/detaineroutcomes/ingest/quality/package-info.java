/** How good the data that was read is, as figures held to the thresholds of the job. */
package org.detaineroutcomes.ingest.quality;
