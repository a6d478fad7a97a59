/** What a report says of the declined-detainer reports that it rests on. */
package org.detaineroutcomes.publish.reports;
