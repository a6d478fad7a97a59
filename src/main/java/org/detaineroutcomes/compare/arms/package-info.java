/** Groups of unit-periods of the joined table, set side by side: levels, not effects. */
package org.detaineroutcomes.compare.arms;
