/** What was paid after holding somebody on a detainer. */
package org.detaineroutcomes.panel.payments;
