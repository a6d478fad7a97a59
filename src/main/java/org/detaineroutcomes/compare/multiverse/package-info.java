/**
 * Every defensible way to answer one question: the choices of a job crossed, each combination
 * estimated on arrays, and what the whole of them says.
 */
package org.detaineroutcomes.compare.multiverse;
