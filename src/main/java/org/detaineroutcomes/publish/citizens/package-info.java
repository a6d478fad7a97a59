/** The chapter of detainers on United States citizens. */
package org.detaineroutcomes.publish.citizens;
