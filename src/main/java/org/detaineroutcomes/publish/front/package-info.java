/** The page that opens a report and is sent alone. */
package org.detaineroutcomes.publish.front;
