/** Tables that questions are asked of: panels, samples and detainer outcomes. */
package org.detaineroutcomes.schema.marts;
