/** The pages of a report: what each is, and what they share. */
package org.detaineroutcomes.publish.site;
