/** Pages of places and facilities, and the lists in which they are looked up. */
package org.detaineroutcomes.publish.places;
