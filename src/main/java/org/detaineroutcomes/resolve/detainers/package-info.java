/** Reads of the federal programmes which forms of detainer they brought, and from when. */
package org.detaineroutcomes.resolve.detainers;
