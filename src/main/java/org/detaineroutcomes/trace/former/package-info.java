/**
 * Ids of figures as releases of schema version 1 had them, so that an id that was quoted still
 * finds its figure. The texts here are frozen: they are what those ids were digests of, and are
 * never printed.
 */
package org.detaineroutcomes.trace.former;
