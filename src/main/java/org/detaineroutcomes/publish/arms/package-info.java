/** Groups of the joined table side by side, and what of each source is in it. */
package org.detaineroutcomes.publish.arms;
