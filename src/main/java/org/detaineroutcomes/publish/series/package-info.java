/** The chapter of monthly series around a day on which everybody was hit at once. */
package org.detaineroutcomes.publish.series;
