/** The whole report on one page. */
package org.detaineroutcomes.publish.technical;
