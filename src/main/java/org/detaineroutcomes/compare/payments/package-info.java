/** What was paid after holding somebody on a detainer, by who paid. */
package org.detaineroutcomes.compare.payments;
