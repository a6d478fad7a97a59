/** Chapters about detainers over time: what ends them, and how soon. */
package org.detaineroutcomes.publish.detainers;
