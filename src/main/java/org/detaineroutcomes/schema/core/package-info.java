/**
 * Tables after resolution: jurisdictions, detainers, policy spells and populations placed on the
 * map.
 */
package org.detaineroutcomes.schema.core;
