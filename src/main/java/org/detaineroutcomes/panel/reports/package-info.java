/**
 * Declined Detainer Outcome Reports in numbers: each as published, as corrected, and with and
 * without the rows that are disputed.
 */
package org.detaineroutcomes.panel.reports;
