/** What a release was made of and from what, in the form of OpenLineage. */
package org.detaineroutcomes.trace.lineage;
