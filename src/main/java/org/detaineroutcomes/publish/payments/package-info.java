/** The chapter of payments after holding somebody on a detainer. */
package org.detaineroutcomes.publish.payments;
