/** Pages about what a release is made of and what may be taken from it. */
package org.detaineroutcomes.publish.sources;
